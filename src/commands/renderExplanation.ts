/** What `refrain lexicon explain` prints. */
import {countOf} from '../report/numbers.js';
import {cleanText, paint, type TerminalOptions, wrapText} from '../report/terminal.js';
import type {
  CueRecord,
  EvidenceRecord,
  ExplanationRecord,
  RuleRecord,
  ValuesRecord,
  WordsRecord,
} from './explanationRecord.js';

/** An explanation as text or JSON. */
export function renderExplanation(
  record: ExplanationRecord,
  {format, ...terminal}: TerminalOptions & {readonly format: 'text' | 'json'},
): string {
  if (format === 'json') return `${JSON.stringify(record, null, 2)}\n`;
  const {words, masks, stance, targets, rules, codings} = record;
  const numbered = words.map(({text}, index) => `${cleanText(text)}(${index + 1})`).join(' ');
  const blocks = [
    wrapText(numbered, {width: terminal.width}),
    [
      describePlace(record),
      `masks: ${listed(masks.map(({rule, ...at}) => `${quoted(at)} ${rule}`))}`,
      `stance words: ${listed(stance.map(({rule, effect, ...at}) => `${quoted(at)} ${effect}, ${rule}`))}`,
      `targets: ${listed(targets.map(({rule, is, ...at}) => `${quoted(at)} ${is}, ${rule}`))}`,
    ].join('\n'),
    ...rules.map(rule => renderRule(rule, terminal)),
    renderUnmatched(record),
    codings.length === 0
      ? 'Codings: none'
      : `Codings:\n${codings.map(({evidence, ...values}) => `  → ${describeValues(values)}  by ${cuesOf(evidence)}`).join('\n')}`,
  ];
  return `${blocks.filter(block => block !== '').join('\n\n')}\n`;
}

function describePlace({language, detected, speaker, partner, before, after, title, sentences}: ExplanationRecord) {
  const parts = [
    `language ${language}${detected ? ' (detected)' : ''}`,
    `speaker ${speaker ?? 'unknown'}`,
    ...(partner === null ? [] : [`partner ${partner}`]),
    ...(before === null ? [] : [`after “${cleanText(before)}”`]),
    ...(after === null ? [] : [`before “${cleanText(after)}”`]),
    ...(title === null || title === undefined ? [] : [`title “${cleanText(title)}”`]),
  ];
  const split = sentences > 1 ? `\nread as one sentence; in a document it would be ${sentences}` : '';
  return `${parts.join(', ')}${split}`;
}

const OUTCOMES: Readonly<Record<RuleRecord['outcome'], string>> = {
  fired: 'fired',
  covered: 'gave way',
  blocked: 'blocked',
  unmet: 'needs more',
  masked: 'masked',
  'no-match': 'no match',
};

function renderRule({rule, place, outcome, cues}: RuleRecord, {colour}: TerminalOptions): string {
  const use = outcome === 'fired' ? 'bold' : 'quiet';
  const head = `${paint(OUTCOMES[outcome].padEnd(10), use, colour)}  ${rule}  (${place})`;
  return [head, ...cues.flatMap(cue => renderCue(cue, outcome))].join('\n');
}

function renderCue(cue: CueRecord, ofRule: RuleRecord['outcome']): readonly string[] {
  const {outcome, patterns, unmet, blocking, masks, coveredBy, values, evidence} = cue;
  const by = patterns.map(pattern => `\`${pattern}\``).join(', ');
  const lines = [`${quoted(cue)} by ${by}${outcome === ofRule ? '' : `: ${OUTCOMES[outcome]}`}`];
  lines.push(...unmet.map(need => `  needs ${need}: does not hold`));
  for (const {condition, words, distance} of blocking) {
    const where = distance === 0 || distance === null ? '' : ` ${whereIs(distance)}`;
    lines.push(`  unless ${condition}: ${words === null ? 'holds' : `“${cleanText(words)}”${where}`}`);
  }
  lines.push(...masks.map(({rule, ...at}) => `  hidden by ${rule} over ${quoted(at)}`));
  if (coveredBy !== null) lines.push(`  ${quoted(coveredBy)} of ${coveredBy.rule} counts in its place`);
  if (values !== null) lines.push(`  → ${describeValues(values)}`);
  for (const {role, rule, text, sentence} of evidence.filter(one => one.role !== 'cue')) {
    lines.push(`    ${role} “${cleanText(text)}”${sentence === 'own' ? '' : ' in another sentence'}, ${rule}`);
  }
  return lines.map(line => `  ${line}`);
}

function whereIs(distance: number | 'title'): string {
  if (distance === 'title') return 'in the title';
  const count = countOf(Math.abs(distance), 'sentence');
  return distance < 0 ? `${count} before` : `${count} on`;
}

function renderUnmatched({unmatched}: ExplanationRecord): string {
  const frames = Object.entries(unmatched).map(([frame, count]) => `${frame} ${count}`);
  return frames.length === 0 ? '' : `No pattern matches (rules by frame): ${frames.join(', ')}`;
}

function describeValues({frame, sub, stance, target, agency, voice, flags}: ValuesRecord): string {
  const parts = [
    sub === null ? frame : `${frame}.${sub}`,
    stance,
    `target ${target ?? 'none'}`,
    ...(agency === null ? [] : [`agency ${agency}`]),
    `voice ${voice}`,
    ...flags,
  ];
  return parts.join('  ');
}

function cuesOf(evidence: readonly EvidenceRecord[]): string {
  return [...new Set(evidence.filter(({role}) => role === 'cue').map(({rule}) => rule))].join(', ');
}

function quoted({first, last, text}: WordsRecord): string {
  return `“${cleanText(text)}” (${first === last ? first : `${first}–${last}`})`;
}

function listed(items: readonly string[]): string {
  return items.length === 0 ? 'none' : items.join('; ');
}
