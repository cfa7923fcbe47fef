/** What `refrain compare` prints: groups, tables, and what they say in words. */
import type {ComparisonRow} from '../../analysis/compare.js';
import {declarationOf} from '../../analysis/declaration.js';
import {GRADE_WORDS, nameLanguage} from '../names.js';
import {countOf, formatCount, formatPercent} from '../numbers.js';
import {paint, type TerminalOptions, wrapText} from '../terminal.js';
import {explainCorrection, renderCorrection} from './correction.js';
import {renderChecks, renderFigures, renderNonJoint} from './tables.js';
import type {ComparisonView, ContrastView, CorrectedRow, GroupView} from './view.js';
import {sayFindings, sayGroups, sayNotes} from './words.js';

/** Every comparison, then how to read the figures. Ends with a line feed. */
export function renderComparisonText(view: ComparisonView, options: TerminalOptions): string {
  const blocks = [
    ...view.contrasts.flatMap(contrast => renderContrast(view, contrast, options)),
    ...view.excluded.map(name => wrapText(`Not shown: “${name}”, of which the filters leave nothing.`, options)),
    ...(view.rows.some(isDefined) ? [explainFigures(view, options)] : []),
    ...(view.gold === null ? [] : [explainCorrection(view, view.gold, options)]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function renderContrast(view: ComparisonView, contrast: ContrastView, options: TerminalOptions): string[] {
  const rows = view.rows.filter(row => row.contrast === contrast.id);
  const languages = [...new Set(rows.map(({language}) => language))];
  const {colour} = options;
  const status = statusOf(view, contrast, rows);
  const head = [
    paint(contrast.name, 'bold', colour),
    ...[`(${status})`, `Target: ${describe(contrast.target)}`, `Reference: ${describe(contrast.reference)}`].map(line =>
      wrapText(line, options),
    ),
    ...(contrast.note === '' ? [] : [wrapText(contrast.note, options)]),
  ];
  const none = languages.length === 0 ? ['Nothing to compare: neither group holds speech.'] : [];
  return [
    head.join('\n'),
    ...none,
    ...languages.flatMap(language =>
      renderLanguage(
        view,
        rows.filter(row => row.language === language),
        options,
      ),
    ),
  ];
}

/** Whether it was declared before looking, and frozen. */
function statusOf({declarations}: ComparisonView, {declared}: ContrastView, rows: readonly ComparisonRow[]): string {
  const row = rows.find(one => one.declared) ?? rows[0];
  const {state, reason} =
    row === undefined ? {state: declared ? 'declared' : 'exploratory', reason: null} : declarationOf(declarations, row);
  if (state === 'frozen') return `declared in the plan, frozen on ${declarations?.freeze?.frozen.slice(0, 10) ?? ''}`;
  if (state === 'declared') return 'declared in the plan';
  return `EXPLORATORY: ${state === 'changed-since-freeze' ? reason : 'not declared before looking'}`;
}

function describe({label, group, rest, empty}: GroupView): string {
  const conditions = group === '' ? 'all speech' : group;
  const words = rest
    ? `${label}: ${conditions}, without the target`
    : `${group}+`.startsWith(`${label}+`)
      ? group
      : `${label}: ${conditions}`;
  return empty === null ? words : `${words}. It holds no speech: ${empty}`;
}

function renderLanguage(view: ComparisonView, rows: readonly CorrectedRow[], options: TerminalOptions): string[] {
  const [first] = rows;
  if (first === undefined) return [];
  const title = paint(titleOf(view, first), 'bold', options.colour);
  if (!isDefined(first)) {
    return [`${title}\n${wrapText(refuse(first), options)}`];
  }
  const declared = rows.filter(({frame}) => !view.further.includes(frame));
  const further = rows.filter(({frame}) => view.further.includes(frame));
  const apart =
    'Frames shown apart: their rules have not been validated, and they are exploratory whatever the comparison';
  return [
    ...(declared.length === 0 ? [] : renderRows(view, declared, title, options)),
    ...(further.length === 0 ? [] : renderRows(view, further, `${title}\n${wrapText(apart, options)}`, options)),
  ];
}

/** Whether there is speech of both groups, and none that belongs to both. */
function isDefined({overlap, target, reference}: ComparisonRow): boolean {
  return overlap === 0 && target.words > 0 && reference.words > 0;
}

function titleOf(view: ComparisonView, {language, measure, target, reference}: ComparisonRow): string {
  const sides = `target ${sizeOf(target)}; reference ${sizeOf(reference)}`;
  const names = (languages: readonly string[]) => languages.map(one => nameLanguage(view, one)).join(' and ');
  const spoken =
    language === '*'
      ? `${names(target.languages)} against ${names(reference.languages)}`
      : nameLanguage(view, language);
  return `${spoken.toUpperCase()}, ${measure === 'rate' ? 'coded sentences per 1,000 words' : 'share of coded sentences'}\n${sides}`;
}

function sizeOf({documents, events, words}: ComparisonRow['target']): string {
  return `${countOf(documents, 'document')}, ${countOf(events, 'event')}, ${countOf(words, 'word')}`;
}

function refuse({overlap, target, reference}: ComparisonRow): string {
  if (overlap > 0) {
    return `Not defined because ${countOf(overlap, 'document belongs', 'documents belong')} to both groups; make the groups exclude each other.`;
  }
  const silent = [reference, target].filter(({words}) => words === 0);
  const where = silent.length === 2 ? 'on either side' : `for “${silent[0]?.label ?? ''}”`;
  return `Cannot tell: no speech in the corpus ${where}.`;
}

function renderRows(
  view: ComparisonView,
  rows: readonly CorrectedRow[],
  title: string,
  options: TerminalOptions,
): string[] {
  const list = (lines: readonly string[]) => lines.map(line => wrapText(`- ${line}`, options)).join('\n');
  return [
    `${title}\n${renderFigures(view, rows).trimEnd()}`,
    ...renderCorrection(view, rows, options),
    nonJointBlock(view, rows),
    `In one mix of speech, and without one event\n${renderChecks(view, rows).trimEnd()}`,
    list([...sayFindings(view, rows), ...sayNotes(view, rows), ...sayGroups(rows)]),
  ];
}

/** Joint events are the largest confound, so speech without them always stands beside. */
function nonJointBlock(view: ComparisonView, rows: readonly ComparisonRow[]): string {
  const [first] = rows;
  const part = first?.nonJoint;
  if (part === undefined || part === null || first === undefined)
    return 'Whether a leader of another side was there is not known, so joint events cannot be set apart.';
  const {target, reference} = part;
  if (target.exposure === 0 || reference.exposure === 0) {
    const held =
      target.exposure + reference.exposure === 0
        ? 'neither group has'
        : `only the ${target.exposure > 0 ? 'target' : 'reference'} has`;
    return `Without events at which a leader of another side speaks, ${held} speech: joint events cannot be set apart.`;
  }
  const all = part.target.events === first.target.events && part.reference.events === first.reference.events;
  if (all) return 'No leader of another side speaks at any of these events: nothing joint has to be set apart.';
  return `Without events at which a leader of another side speaks (the headline where the two differ)\n${renderNonJoint(view, rows).trimEnd()}`;
}

function explainFigures(view: ComparisonView, {width}: TerminalOptions): string {
  const families = [...new Map(view.rows.map(({family, familyTests}) => [family, familyTests]))];
  const grades = [...new Set(view.grades.map(({grade}) => grade))].sort();
  const lines = [
    `12: 1.20 means 12 coded sentences, 1.20 per 1,000 words; in brackets the ${formatPercent(view.confidence)} interval over events (${formatCount(view.replicates)} draws of whole events). Ratio: target / reference. * no interval: too few events, nothing counted, or all events alike. ½: a count is 0, and ½ was added to both; –½: that ½ weighs more than the little speech beside it and would turn the direction round, so no ratio is told.`,
    'p: exchanges the labels of the groups among events of one genre. q: p adjusted for the number of tests of its family ' +
      `(BH Benjamini–Hochberg; BY under any dependence): ${families.map(([name, tests]) => `“${name}”, ${countOf(tests, 'test')}`).join('; ')}.`,
    'In one mix: both groups brought to their pooled words by genre, by joint or not, by both; [80 %] the share of speech in kinds both have. One event out: lowest and highest ratio without one event; ! p crosses 0.05 without it.',
    `Evidence: ${grades.map(grade => `${grade}: ${GRADE_WORDS[grade]}`).join('; ')}. Errors of the rules are not in these intervals${view.gold === null ? '' : ', but in the corrected ones'}.`,
    'A difference of groups is a difference of what was coded in the texts at hand: it shows no cause, and a mix of times and occasions that neither genre nor joint events capture may make it.',
  ];
  return lines.map(line => wrapText(line, {width})).join('\n');
}
