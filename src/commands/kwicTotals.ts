/** What is counted of a concordance while its lines pass by. */
import type {KwicLine} from '../analysis/kwic.js';
import type {Coding, Setting} from '../model/index.js';
import {CODING_CONDITIONS, type CodingCondition, fitsCoding, type KwicQuery} from './kwicQuery.js';

/** Counts over all lines, shown or not. */
export interface KwicTotals {
  readonly lines: number;
  /** Lines that count once: sentences where codings were looked for, else lines. */
  readonly sentences: number;
  /** Documents with a line. */
  readonly documents: number;
  /** Words looked through. */
  readonly words: number;
  /** Of these, words in languages the frames and rules asked for have no rules in. */
  readonly unreadWords: number;
  /** Settings of all turns of the kinds asked for, whether they fit the filters or not. */
  readonly settings: readonly Setting[];
  /** Folded keywords with their counts, commonest first, then by code unit. */
  readonly forms: readonly (readonly [form: string, count: number])[];
  /** Codings met in the speech looked through. */
  readonly codings: number;
  /** Codings that would fit without one condition. */
  readonly without: Readonly<Record<CodingCondition, number>>;
}

/** What one turn gave. */
export interface TurnFound {
  /** Languages of the turn, each with the words of its sentences that fit the filters. */
  readonly stretches: readonly {readonly setting: Setting; readonly words: number}[];
  /** Codings of sentences that fit the filters; empty without conditions on codings. */
  readonly codings: readonly Coding[];
  readonly lines: readonly KwicLine[];
  /** Lines that count: of several codings of one sentence the first. */
  readonly counted: readonly KwicLine[];
}

/** Totals while they grow; memory: the distinct keywords, and one setting per document, voice and language. */
export interface KwicTally {
  readonly add: (found: TurnFound) => void;
  readonly totals: () => KwicTotals;
}

/** Totals of nothing. */
export function createKwicTally({coding, languages}: Pick<KwicQuery, 'coding' | 'languages'>): KwicTally {
  const forms = new Map<string, number>();
  const settings = new Map<string, Setting>();
  const counts = {lines: 0, sentences: 0, documents: 0, words: 0, unreadWords: 0, codings: 0};
  const without = {frame: 0, rule: 0, stance: 0, target: 0, sub: 0};
  let document: string | null = null;

  function add({stretches, codings, lines, counted}: TurnFound): void {
    for (const {setting, words} of stretches) {
      const {document: id, speaker, side, office, language} = setting;
      settings.set(JSON.stringify([id, speaker, side, office, language]), setting);
      counts.words += words;
      if (languages !== null && !languages.includes(language)) counts.unreadWords += words;
    }
    counts.lines += lines.length;
    counts.sentences += counted.length;
    counts.codings += codings.length;
    for (const {form} of lines) forms.set(form, (forms.get(form) ?? 0) + 1);
    const [first] = lines;
    if (first !== undefined && first.document !== document) {
      counts.documents += 1;
      document = first.document;
    }
    if (coding === null) return;
    for (const name of CODING_CONDITIONS.filter(one => coding[one].length > 0)) {
      for (const one of codings) if (fitsCoding(one, coding, name)) without[name] += 1;
    }
  }

  const totals = (): KwicTotals => ({
    ...counts,
    settings: [...settings.values()],
    forms: [...forms].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : a > b ? 1 : 0)),
    without,
  });
  return {add, totals};
}
