/** What `refrain corpus dedupe` prints. */
import {renderRows} from '../report/csv.js';
import {countOf} from '../report/numbers.js';
import {cleanText} from '../report/terminal.js';
import {renderTextTable} from '../report/textTable.js';
import type {NamedLink, Repeats} from './corpusDedupe.js';
import type {CorpusDocument} from './corpusDocuments.js';
import {linkNote} from './linkNote.js';
import {dateText} from './renderCorpusList.js';

const CSV = [
  'kind',
  'document',
  'other',
  'basis',
  'group',
  'common',
  'next',
  'numbers',
  'lengths',
  'titles',
  'same_place',
  'same_speakers',
] as const;

/** Repeats for standard output. CSV: one row for each document left out (`other`: the one kept), link and suggestion. */
export function renderCorpusDedupe(
  repeats: Repeats,
  {format, width}: {readonly format: 'text' | 'csv' | 'json'; readonly width: number},
): string {
  if (format === 'csv') return renderRows(csvRows(repeats), CSV);
  if (format === 'json') return `${JSON.stringify(recordOf(repeats), null, 2)}\n`;
  return [dropText(repeats, width), groupText(repeats), suggestionText(repeats)].join('\n');
}

function csvRows({drops, groups, suggestions}: Repeats) {
  const empty = {group: null, ...NO_EVIDENCE};
  const linkRow = (kind: string, link: NamedLink, group: string | null) => {
    const {first, second, basis, evidence, next} = link;
    const found =
      evidence === null
        ? NO_EVIDENCE
        : {
            common: evidence.common,
            next,
            numbers: evidence.numbers,
            lengths: evidence.lengths,
            titles: evidence.titles,
            same_place: evidence.place,
            same_speakers: evidence.speakers,
          };
    return {kind, document: first.id, other: second.id, basis, group, ...found};
  };
  return [
    ...drops.map(({reason, document, kept, share}) => ({
      ...empty,
      kind: 'left-out',
      document,
      other: kept,
      basis: reason,
      common: share,
    })),
    ...groups.flatMap(({name, links}) => links.map(link => linkRow('version', link, name))),
    ...suggestions.map(link => linkRow('suggestion', link, null)),
  ];
}

const NO_EVIDENCE = {
  common: null,
  next: null,
  numbers: null,
  lengths: null,
  titles: null,
  same_place: null,
  same_speakers: null,
} as const;

function recordOf({drops, groups, suggestions}: Repeats) {
  const linkOf = ({first, second, basis, evidence, next}: NamedLink) => ({
    documents: [first.id, second.id],
    basis,
    evidence,
    next,
  });
  return {
    schema: 'refrain.corpus-dedupe/1',
    leftOut: drops,
    groups: groups.map(({name, documents, links}) => ({
      name,
      documents: documents.map(({id}) => id),
      links: links.map(linkOf),
    })),
    suggestions: suggestions.map(linkOf),
  };
}

function dropText({drops}: Repeats, width: number): string {
  if (drops.length === 0) return 'Left out: nothing.\n';
  const table = renderTextTable(
    [{name: 'document', limit: 40}, {name: 'because'}, {name: 'shared', pad: 'start'}, {name: 'kept'}],
    drops.map(({document, reason, share, kept}) => [
      document,
      reason,
      share === null ? '–' : `${Math.round(share * 100)} %`,
      kept,
    ]),
    {width},
  );
  return `Left out: ${drops.length}\n${table}`;
}

function groupText({groups}: Repeats): string {
  if (groups.length === 0) return 'Versions of one text: none known.\n';
  const blocks = groups.map(({name, documents, links}) => {
    const members = documents.map(document => `  ${lineOf(document)}`);
    const why = links.map(link => `    ${link.first.id} = ${link.second.id}: ${noteOf(link)}`);
    return [cleanText(name), ...members, ...why].join('\n');
  });
  return `Versions of one text: ${countOf(groups.length, 'group')}\n${blocks.join('\n')}\n`;
}

/** Suggestions shown in text, those that share most first. */
const SHOWN = 50;

function suggestionText({suggestions}: Repeats): string {
  if (suggestions.length === 0) return 'May be versions: none found.\n';
  const shown = suggestions.toSorted((a, b) => (b.evidence?.common ?? 0) - (a.evidence?.common ?? 0)).slice(0, SHOWN);
  const entries = shown.flatMap(link => [
    `  # ${noteOf(link)}`,
    `  # ${lineOf(link.first)}`,
    `  # ${lineOf(link.second)}`,
    `  - documents: [${quoted(link.first.id)}, ${quoted(link.second.id)}]`,
  ]);
  const rest = suggestions.length - shown.length;
  const more = rest > 0 ? `  # … and ${rest} more that share less: --format csv lists all\n` : '';
  const head = 'May be versions; read both, and put those that are into versions.yaml:';
  return `${head}\n\nschema: refrain.versions/1\ngroups:\n${entries.join('\n')}\n${more}`;
}

function noteOf(link: NamedLink): string {
  return linkNote(link, link.first.language === link.second.language);
}

function lineOf(document: CorpusDocument): string {
  const {id, language, words, title} = document;
  const line = `${id}  ${dateText(document)}  ${language}  ${words} words  ${title ?? ''}`;
  return cleanText(line)
    .replace(/[\n\t]+/gu, ' ')
    .trimEnd();
}

/** An id as a YAML scalar. */
function quoted(id: string): string {
  return /^[A-Za-z][A-Za-z0-9_.-]*$/u.test(id) ? id : JSON.stringify(id);
}
