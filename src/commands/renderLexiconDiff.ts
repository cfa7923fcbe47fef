/** What `refrain lexicon diff` prints: sentences as they are found, or a sample of them with all results. */
import type {MovedResult} from '../analysis/lexiconDiff.js';
import {renderRows} from '../report/csv.js';
import {countOf, formatCount, formatRate} from '../report/numbers.js';
import {cleanText, cutToWidth, padText} from '../report/terminal.js';
import type {LexiconDiff, MoveCount} from './lexiconDiff.js';
import type {CodedValues, MovedRecord, MovedSide} from './movedRecord.js';

/** Forms of the result. */
export type DiffFormat = 'text' | 'json' | 'jsonl' | 'csv';

/** Takes moved sentences and, at the end, the rest; gives text to write. */
export interface DiffWriter {
  sentence(moved: MovedRecord): string;
  end(diff: LexiconDiff): string;
}

/** Sentences shown by default where they are held until the end. */
const SHOWN = 50;

/**
 * A writer. `jsonl` and `csv` write every sentence at once, `text` and `json` the first fifty after the counts, unless
 * `limit` says how many.
 */
export function createDiffWriter(format: DiffFormat, limit: number | undefined): DiffWriter {
  const held = format === 'text' || format === 'json';
  const most = limit ?? (held ? SHOWN : Number.POSITIVE_INFINITY);
  const kept: MovedRecord[] = [];
  let seen = 0;
  return {
    sentence(moved) {
      seen += 1;
      if (seen > most) return '';
      if (held) kept.push(moved);
      if (format === 'jsonl') return `${JSON.stringify(moved)}\n`;
      return format === 'csv' ? renderRows([rowOf(moved)], COLUMNS, {header: seen === 1}) : '';
    },
    end(diff) {
      const notShown = Math.max(0, seen - most);
      const {log, results, ...counts} = diff;
      if (format === 'json') {
        const record = {schema: 'refrain.lexicon-diff/1', ...counts, results, moved: kept, notShown};
        return `${JSON.stringify(record, null, 2)}\n`;
      }
      if (format === 'jsonl') {
        return results.map(result => `${JSON.stringify({schema: 'refrain.moved-result/1', ...result})}\n`).join('');
      }
      if (format === 'csv') return seen === 0 || most === 0 ? renderRows([], COLUMNS) : '';
      return renderText(diff, kept, notShown);
    },
  };
}

const COLUMNS = [
  'frame',
  'language',
  'kind',
  'changed',
  'document',
  'sentence',
  'turn_kind',
  'speaker',
  'side',
  'start',
  'end',
  'old',
  'new',
  'old_rules',
  'new_rules',
  'text',
] as const;

function rowOf(moved: MovedRecord) {
  const {changed, turnKind, old, new: next, schema, ...same} = moved;
  return {
    ...same,
    changed: changed.join(' '),
    turn_kind: turnKind,
    old: old.codings.map(describeValues).join('; '),
    new: next.codings.map(describeValues).join('; '),
    old_rules: old.rules.join(' '),
    new_rules: next.rules.join(' '),
  };
}

function renderText(diff: LexiconDiff, kept: readonly MovedRecord[], notShown: number): string {
  const head = `old: ${diff.old}\nnew: ${diff.new}\n${countOf(diff.documents, 'document')}, ${countOf(diff.sentences, 'sentence')}.`;
  const lone = (['old', 'new'] as const).flatMap(only => {
    const frames = diff.lone.filter(one => one.only === only);
    const counts = frames.map(({frame, sentences}) => `${frame} (${countOf(sentences, 'sentence')})`);
    return counts.length === 0 ? [] : [`Only in the ${only} lexicon, not compared: ${counts.join(', ')}.`];
  });
  if (diff.moves.length === 0) return `${[head, ...lone, 'No sentence moved.'].join('\n')}\n`;
  const groups = diff.moves.map(count => {
    const own = kept.filter(({frame, language}) => frame === count.frame && language === count.language);
    return [describeCount(count), ...own.map(renderMoved)].join('\n\n');
  });
  const rest = notShown === 0 ? [] : [`${countOf(notShown, 'moved sentence')} more not shown; \`--limit\` shows more.`];
  return `${[[head, ...lone].join('\n'), ...groups, ...rest, renderResults(diff.results)].join('\n\n')}\n`;
}

function describeCount({frame, language, appeared, vanished, changed}: MoveCount): string {
  return `${frame} (${language}): ${appeared} appeared, ${vanished} vanished, ${changed} changed`;
}

/** Longest sentence printed, in characters. */
const LONGEST = 400;

function renderMoved(moved: MovedRecord): string {
  const {kind, changed, sentence, speaker, turnKind, text} = moved;
  const who = turnKind === 'speech' ? (speaker ?? 'unknown speaker') : (turnKind ?? '');
  const what = changed.length === 0 ? kind : `${kind}: ${changed.join(', ')}`;
  const words = cleanText(text).replace(/\s+/gu, ' ');
  return [
    `  ${what}  ${sentence}  ${who}`,
    `    “${cutToWidth(words, LONGEST)}”`,
    ...renderSide('old', moved.old),
    ...renderSide('new', moved.new),
  ].join('\n');
}

function renderSide(name: string, {codings, rules}: MovedSide): readonly string[] {
  if (codings.length === 0) return [];
  return [`    ${name}: ${codings.map(describeValues).join('; ')}  by ${rules.join(', ')}`];
}

function describeValues({sub, stance, target, agency, voice}: CodedValues): string {
  const parts = [sub ?? 'no sub-code', stance, target ?? 'no target', ...(agency === null ? [] : [agency]), voice];
  return parts.join(' ');
}

function renderResults(results: readonly MovedResult[]): string {
  if (results.length === 0) return 'No result moved: the sentences are not in speech, or their counts balance.';
  const rows = results.map(({frame, language, speaker, side, before, after, rateBefore, rateAfter}) => [
    frame,
    language,
    `${speaker ?? 'unknown'} (${side ?? 'no side'})`,
    moved(formatCount(before.coded), formatCount(after.coded)),
    moved(rateBefore === null ? '–' : formatRate(rateBefore), rateAfter === null ? '–' : formatRate(rateAfter)),
    before.coded === after.coded ? 'stances moved' : '',
  ]);
  const table = [['frame', 'language', 'speaker', 'sentences', 'per 1,000 words', ''], ...rows];
  const widths = table[0]?.map((_, column) => Math.max(...table.map(row => row[column]?.length ?? 0))) ?? [];
  const lines = table.map(row =>
    row
      .map((cell, column) => padText(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return `Results moved (speech only, one count per sentence and frame):\n${lines.map(line => `  ${line}`).join('\n')}`;
}

function moved(before: string, after: string): string {
  return before === after ? before : `${before} → ${after}`;
}
