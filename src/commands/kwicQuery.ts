/** What a concordance is asked for: read from what was typed, checked against the project. */
import {createWordFinder, type WordFinder} from '../lexicon/index.js';
import {type Coding, type Message, message, type Stance, type Turn, UsageError} from '../model/index.js';
import type {Project} from '../project/load.js';
import {nearestIds} from './nearestIds.js';

/** Conditions on codings as typed; several values of one: any of them. */
export const CODING_CONDITIONS = ['frame', 'rule', 'stance', 'target', 'sub'] as const;

/** A condition on codings. */
export type CodingCondition = (typeof CODING_CONDITIONS)[number];

/** What was typed. */
export interface KwicAsked extends Readonly<Record<CodingCondition, readonly string[]>> {
  readonly patterns: readonly string[];
  /** Kinds of turn, also several joined by commas; empty: speech. */
  readonly kind: readonly string[];
  readonly window?: number | undefined;
  readonly limit?: number | undefined;
  readonly sample?: number | undefined;
  readonly countBy?: string | undefined;
}

/** What to look for, all names checked. */
export interface KwicQuery {
  readonly patterns: readonly string[];
  /** Null: the cues of codings are the keywords. */
  readonly finder: WordFinder | null;
  /** Conditions on codings; null: nothing needs to be coded. */
  readonly coding: Readonly<Record<CodingCondition, readonly string[]>> | null;
  /** Languages the frames and rules asked for have rules in; null: any. */
  readonly languages: readonly string[] | null;
  readonly kinds: readonly Turn['kind'][];
  /** Words on each side. */
  readonly window: number;
}

const KINDS: readonly Turn['kind'][] = [
  'speech',
  'question',
  'moderator',
  'direction',
  'caption',
  'joint',
  'note',
  'readout',
];

/** Kinds whose sentences are coded. */
const CODED: readonly Turn['kind'][] = ['speech', 'readout', 'joint'];

const STANCES: readonly Stance[] = ['affirm', 'reject', 'attribute', 'neutral'];

/** Words on each side when nobody says. */
const WINDOW = 8;

/** Most words on a side: lines are read, not pages. */
const WIDEST = 100;

/** @throws UsageError with every name the project does not know, every pattern that cannot be read, and options that exclude each other. */
export function readQuery({lexicon}: Pick<Project, 'lexicon'>, asked: KwicAsked): KwicQuery {
  const problems: Message[] = [];
  const refuse = (seen: string, expected: string): void => {
    problems.push(message('kwic/options', 'error', `Unexpected ${seen}, expected ${expected}.`));
  };
  const {patterns, window = WINDOW} = asked;
  const isCoded = CODING_CONDITIONS.some(name => asked[name].length > 0);
  if (patterns.length === 0 && !isCoded)
    refuse(
      'question without words',
      "a word such as `independence`, a pattern in quotes such as `'secur* ~3 others'`, or `--frame`, `--rule`, `--stance`, `--target` or `--sub`",
    );
  if (window > WIDEST) refuse(`\`${window}\` for \`--window\``, `at most ${WIDEST} words on each side`);
  if (asked.sample !== undefined && asked.limit !== undefined)
    refuse('`--limit` beside `--sample`', 'one of the two: a sample has its own size');
  if (asked.sample !== undefined && asked.countBy !== undefined)
    refuse('`--sample` beside `--count-by`', 'one of the two: counts are of all lines');
  const kinds = readKinds(asked.kind, isCoded, refuse);
  problems.push(...checkNames(lexicon, asked));
  const finder = patterns.length === 0 ? null : tryFinder(patterns, problems);
  if (problems.length > 0) throw new UsageError(problems);
  const {frame, rule, stance, target, sub} = asked;
  const rules = lexicon.rules.filter(
    one => (frame.length === 0 || frame.includes(one.frame)) && (rule.length === 0 || rule.includes(one.name)),
  );
  return {
    patterns,
    finder,
    coding: isCoded ? {frame, rule, stance, target, sub} : null,
    languages: isCoded ? [...new Set(rules.map(({language}) => language))].sort() : null,
    kinds,
    window,
  };
}

/** Whether a coding fits all conditions but those named in `without`. */
export function fitsCoding(
  coding: Coding,
  conditions: Readonly<Record<CodingCondition, readonly string[]>>,
  without: CodingCondition | null = null,
): boolean {
  return CODING_CONDITIONS.every(name => {
    const wanted = conditions[name];
    if (wanted.length === 0 || name === without) return true;
    if (name === 'rule') return coding.evidence.some(({rule, role}) => role === 'cue' && wanted.includes(rule));
    const value = coding[name];
    return value !== null && wanted.includes(value);
  });
}

function readKinds(
  typed: readonly string[],
  isCoded: boolean,
  refuse: (seen: string, expected: string) => void,
): readonly Turn['kind'][] {
  const names = typed.flatMap(one => one.split(',')).map(one => one.trim());
  const allowed = isCoded ? CODED : KINDS;
  const kinds = allowed.filter(kind => names.includes(kind));
  for (const name of names) {
    if ((allowed as readonly string[]).includes(name)) continue;
    const why = (KINDS as readonly string[]).includes(name) ? ' with codings, since no other turns are coded' : '';
    refuse(`\`${name}\` for \`--kind\``, `one of ${list(allowed)}${why}`);
  }
  return names.length === 0 ? ['speech'] : kinds;
}

function checkNames({codebook, rules}: Project['lexicon'], asked: KwicAsked): Message[] {
  const frames = codebook.frames.map(({id}) => id);
  const chosen = codebook.frames.filter(({id}) => asked.frame.length === 0 || asked.frame.includes(id));
  const known: Readonly<Record<CodingCondition, readonly string[]>> = {
    frame: frames,
    rule: rules.map(({name}) => name),
    stance: STANCES,
    target: codebook.targets.values.map(({id}) => id),
    sub: [...new Set(chosen.flatMap(({subCodes}) => subCodes.map(({id}) => id)))],
  };
  return CODING_CONDITIONS.flatMap(name =>
    asked[name]
      .filter(value => !known[name].includes(value))
      .map(value => {
        const near = nearestIds(value, known[name]);
        const expected = known[name].length > MOST_LISTED && near.length > 0 ? near : known[name].slice(0, MOST_LISTED);
        const more = expected.length < known[name].length ? ` (${known[name].length} in all)` : '';
        const text = `Unexpected \`${value}\` for \`--${name}\`, expected one of ${list(expected)}${more}.`;
        return message('input/unknown-name', 'error', text);
      }),
  );
}

/** More names than these are not all listed. */
const MOST_LISTED = 30;

function tryFinder(patterns: readonly string[], problems: Message[]): WordFinder | null {
  try {
    return createWordFinder(patterns);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    problems.push(...error.messages);
    return null;
  }
}

function list(values: readonly string[]): string {
  return values.map(value => `\`${value}\``).join(', ');
}
