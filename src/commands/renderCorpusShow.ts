/** What `refrain corpus show` prints. */
import type {Described} from '../model/index.js';
import {renderRows} from '../report/csv.js';
import {cleanText} from '../report/terminal.js';
import {renderTextTable} from '../report/textTable.js';
import type {ShownDocument} from './corpusShow.js';
import {linkNote} from './linkNote.js';
import {dateText} from './renderCorpusList.js';

const TURNS = ['number', 'kind', 'speaker', 'label', 'side', 'office', 'start', 'end', 'words'] as const;

/** One document for standard output; CSV holds its turns. */
export function renderCorpusShow(
  shown: ShownDocument,
  {format, text, width}: {readonly format: 'text' | 'csv' | 'json'; readonly text: boolean; readonly width: number},
): string {
  if (format === 'csv')
    return renderRows(
      shown.turns.map(({span, ...turn}) => ({...turn, ...span})),
      TURNS,
    );
  if (format === 'json') return `${JSON.stringify(recordOf(shown, text), null, 2)}\n`;
  const body = text ? ['', cleanText(shown.document.text)] : [];
  return `${[...head(shown), '', ...versionLines(shown, width), turnTable(shown, width), ...body].join('\n').trimEnd()}\n`;
}

function recordOf({document, site, words, drop, turns, versions, links}: ShownDocument, text: boolean) {
  const {text: whole, marks: _, schema: __, ...known} = document;
  return {
    schema: 'refrain.corpus-show/1',
    ...known,
    site,
    words,
    leftOut: drop,
    turns,
    versionDocuments: versions,
    versionLinks: links.map(({a, b, link: {basis, evidence, next}}) => ({documents: [a, b], basis, evidence, next})),
    ...(text ? {text: whole} : {}),
  };
}

/** Name and value of everything the record and the rules say, unknown values left out. */
function head({document, site, words, drop}: ShownDocument): readonly string[] {
  const described = ({value, basis}: Described): string | null => (value === null ? null : `${value} (${basis})`);
  const {metadata} = document;
  const rows: readonly (readonly [string, string | null])[] = [
    ['id', document.id],
    ['title', document.title],
    ['date', dateText(document)],
    ['language', document.language],
    ['collection', document.collection],
    ['words', String(words)],
    ['place', document.place],
    ['speaker named', document.speakerHint],
    ['country', document.country],
    ['event', described(document.event)],
    ['versions', described(document.versions)],
    ['genre', described(document.genre)],
    ['audience', described(document.audience)],
    ['copresence', described(document.copresence)],
    ['rendering', document.rendering ? "yes: not the source's wording" : null],
    ['site', site],
    ['url', document.url],
    ['retrieved', document.retrieved],
    ['licence', document.licence ?? 'unknown'],
    ['raw SHA-256', document.rawSha256],
    ['text SHA-256', document.textSha256],
    ...Object.entries(metadata).map(([name, value]) => [name, plain(value)] as const),
    ['left out', drop === null ? null : `${drop.reason}: ${drop.kept} is kept`],
  ];
  const known = rows.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
  const wide = Math.max(...known.map(([name]) => name.length));
  return known.map(([name, value]) => `${name.padEnd(wide)}  ${cleanText(value).replace(/\s+/gu, ' ')}`);
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'null');
}

function versionLines({versions, links}: ShownDocument, width: number): readonly string[] {
  if (versions.length === 0) return [];
  const table = renderTextTable(
    [{name: 'version'}, {name: 'lang'}, {name: 'site'}, {name: 'date'}, {name: 'counted'}, {name: 'url'}],
    versions.map(({id, language, site, dateFrom, url, leftOut}) => [
      id,
      language,
      site ?? '–',
      dateFrom ?? 'undated',
      leftOut === null ? 'yes' : `no: ${leftOut}`,
      url ?? '–',
    ]),
    {width},
  );
  const why = links.map(({a, b, link, sameLanguage}) => `  ${a} = ${b}: ${linkNote(link, sameLanguage)}`);
  return [table + why.join('\n'), ''];
}

function turnTable({turns}: ShownDocument, width: number): string {
  return renderTextTable(
    [
      {name: 'turn', pad: 'start'},
      {name: 'kind'},
      {name: 'speaker'},
      {name: 'side'},
      {name: 'office', limit: 20},
      {name: 'words', pad: 'start'},
      {name: 'label'},
    ],
    turns.map(({number, kind, speaker, side, office, words, label}) => [
      String(number),
      kind,
      speaker ?? '–',
      side ?? '–',
      office ?? '–',
      String(words),
      label ?? '–',
    ]),
    {width},
  );
}
