/** `refrain corpus show`: everything known of one document. */
import type {Effects} from '../effects.js';
import {type Document, type MessageLog, message, type Turn} from '../model/index.js';
import {asSurveyed} from '../pipeline.js';
import type {Project} from '../project/load.js';
import type {VersionLink} from '../stages/versionLinks.js';
import {countWords} from '../text/tokens.js';
import {type CorpusDocument, type CorpusOptions, readCorpus} from './corpusDocuments.js';
import {createSiteNames} from './linkNote.js';
import {nearestIds} from './nearestIds.js';

/** Another version of the text. */
export interface ShownVersion {
  readonly id: string;
  readonly language: string;
  readonly site: string | null;
  readonly dateFrom: string | null;
  readonly url: string | null;
  readonly collection: string;
  /** Why it is left out; null when it counts. */
  readonly leftOut: string | null;
}

/** A turn without its text. */
export interface ShownTurn extends Pick<Turn, 'kind' | 'speaker' | 'label' | 'side' | 'office' | 'span'> {
  /** From 1. */
  readonly number: number;
  /** Words without the label. */
  readonly words: number;
}

/** One document. */
export interface ShownDocument {
  readonly document: Document;
  readonly site: string | null;
  readonly words: number;
  readonly drop: CorpusDocument['drop'];
  readonly turns: readonly ShownTurn[];
  readonly versions: readonly ShownVersion[];
  /** Links that hold its group together. */
  readonly links: readonly {
    readonly a: string;
    readonly b: string;
    readonly link: VersionLink;
    readonly sameLanguage: boolean;
  }[];
}

/**
 * Find a document by its id and everything the survey of its corpus says of it. Of several with the id the first.
 *
 * @returns `shown` null when there is none; the log then names similar ids (`corpus/unknown-document`, error).
 */
export async function corpusShow(
  project: Project,
  id: string,
  options: Omit<CorpusOptions, 'observe'>,
  effects: Effects,
): Promise<{readonly shown: ShownDocument | null; readonly log: MessageLog}> {
  let found: {document: Document; turns: readonly Turn[]} | null = null;
  const observe = (document: Document, turns: readonly Turn[]): void => {
    if (document.id === id) found ??= {document, turns};
  };
  const view = await readCorpus(project, {...options, observe}, effects);
  const {documents, surveyed, log} = view;
  const listed = documents.find(one => one.id === id);
  if (listed === undefined || found === null) {
    log.add([message('corpus/unknown-document', 'error', unknown(id, documents))]);
    return {shown: null, log};
  }
  const {document, turns} = found as {document: Document; turns: readonly Turn[]};
  const siteOf = createSiteNames(project.sites);
  const group = surveyed.survey.versions.groups.find(({members}) => members.includes(listed.index));
  const at = (index: number): CorpusDocument => documents[index] as CorpusDocument;
  return {
    shown: {
      document: asSurveyed(document, listed.index, surveyed.survey),
      site: siteOf(document),
      words: listed.words,
      drop: listed.drop,
      turns: turns.map(({kind, speaker, label, side, office, span, body}, index) => {
        const words = countWords(document.text, body, span.end);
        return {number: index + 1, kind, speaker, label, side, office, span, words};
      }),
      versions: (group?.members ?? [])
        .filter(index => index !== listed.index)
        .map(index => {
          const other = at(index);
          const {id: name, language, dateFrom, url, collection, drop} = other;
          return {id: name, language, site: siteOf(other), dateFrom, url, collection, leftOut: drop?.reason ?? null};
        }),
      links: (group?.links ?? []).map(link => {
        const [a, b] = [at(link.a), at(link.b)];
        return {a: a.id, b: b.id, link, sameLanguage: a.language === b.language};
      }),
    },
    log,
  };
}

function unknown(id: string, documents: readonly CorpusDocument[]): string {
  const near = nearestIds(
    id,
    documents.map(one => one.id),
  ).map(one => `\`${one}\``);
  const remedy = near.length > 0 ? `similar ids: ${near.join(', ')}` : '`refrain corpus list` names them';
  return `Unexpected document \`${id}\`, expected an id of the corpus; ${remedy}.`;
}
