/** Coded sentences as marked text, for `refrain code`. */
import type {Document} from '../model/index.js';
import {cutText} from './client/marks.js';
import {countOf, formatDated} from './numbers.js';
import type {CodingRecord, SentenceRecord} from './sentenceRecord.js';
import {cleanText, paint, type TerminalOptions, wrapText} from './terminal.js';

/** Roles that have a colour of their own. */
const PAINTED = ['negation', 'cue', 'attribution', 'context', 'inference', 'mask'] as const;

/**
 * The coded sentences of a document, their evidence in `[brackets]` (with colour: also coloured by role), each followed
 * by one line per coding. Sentences without a coding are only counted.
 *
 * @param records - All sentences of the document.
 */
export function renderSentencesText(
  document: Pick<Document, 'id' | 'title' | 'dateFrom' | 'dateTo' | 'url' | 'rendering'>,
  records: readonly SentenceRecord[],
  options: TerminalOptions,
): string {
  const {id, title, dateFrom, dateTo, url, rendering} = document;
  const coded = records.filter(({codings}) => codings.length > 0);
  const head = [cleanText(title ?? id), formatDated(dateFrom, dateTo), ...(title === null ? [] : [cleanText(id)])].join(
    ' · ',
  );
  const lines = [paint(head, 'bold', options.colour)];
  if (url !== null) lines.push(paint(cleanText(url), 'quiet', options.colour));
  if (rendering) lines.push("A rendering, not the speaker's words.");
  lines.push(`${countOf(coded.length, 'sentence')} of ${records.length} with a frame.`, '');
  let label: string | null | undefined;
  for (const record of coded) {
    if (record.label !== label) lines.push(paint(nameTurn(record), 'underline', options.colour));
    label = record.label;
    lines.push(wrapText(markSentence(record, options), {width: options.width, indent: '  '}));
    lines.push(...record.codings.map(coding => describeCoding(coding, options)), '');
  }
  return `${lines.join('\n')}\n`;
}

function nameTurn({label, speaker, kind}: SentenceRecord): string {
  const name = cleanText(label ?? speaker ?? 'no speaker');
  return kind === 'speech' ? name : `${name} (${kind})`;
}

function markSentence({text, start, codings}: SentenceRecord, {colour}: TerminalOptions): string {
  const marks = codings.flatMap(coding =>
    coding.evidence.map(({rule, role, ...span}) => ({rule, role, start: span.start - start, end: span.end - start})),
  );
  return cutText(text.trimEnd(), marks)
    .map(({text: piece, roles}) => {
      const words = cleanText(piece);
      if (roles.length === 0) return words;
      return paint(`[${words}]`, PAINTED.find(one => roles.includes(one)) ?? 'cue', colour);
    })
    .join('');
}

/** `→ friendship.bond  affirm  target KZ-RU  voice own`. */
function describeCoding(
  {frame, sub, stance, target, agency, voice, flags, unsure}: CodingRecord,
  {colour}: TerminalOptions,
): string {
  const parts = [
    paint(sub === null ? frame : `${frame}.${sub}`, 'bold', colour),
    stance,
    ...(target === null ? [] : [`target ${target}`]),
    ...(agency === null ? [] : [`agency ${agency}`]),
    ...(voice === 'own' ? [] : [`voice ${voice}`]),
    ...flags,
    ...(unsure ? ['unsure'] : []),
  ];
  return `    → ${parts.join('  ')}`;
}
