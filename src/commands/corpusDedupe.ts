/** `refrain corpus dedupe`: what stands in the corpus twice, what would be left out and why, what may be a version. */
import type {Drop} from '../stages/surveyCorpus.js';
import type {VersionLink} from '../stages/versionLinks.js';
import type {CorpusDocument, CorpusView} from './corpusDocuments.js';
import type {DocumentFilter} from './corpusFilter.js';

/** A link with its documents. */
export interface NamedLink extends VersionLink {
  readonly first: CorpusDocument;
  readonly second: CorpusDocument;
}

/** What {@link findRepeats} gives; documents by input order. */
export interface Repeats {
  readonly drops: readonly Drop[];
  readonly groups: readonly {
    readonly name: string;
    readonly documents: readonly CorpusDocument[];
    readonly links: readonly NamedLink[];
  }[];
  readonly suggestions: readonly NamedLink[];
}

/** Drops, groups and suggestions with at least one wanted document. */
export function findRepeats(
  {documents, surveyed}: Pick<CorpusView, 'documents' | 'surveyed'>,
  wanted: DocumentFilter,
): Repeats {
  const {drops, versions} = surveyed.survey;
  const at = (index: number): CorpusDocument => documents[index] as CorpusDocument;
  const named = (link: VersionLink): NamedLink => ({...link, first: at(link.a), second: at(link.b)});
  return {
    drops: [...drops]
      .filter(([index, {keptIndex}]) => wanted(at(index)) || wanted(at(keptIndex)))
      .map(([, drop]) => drop),
    groups: versions.groups
      .map(({name, members, links}) => ({name, documents: members.map(at), links: links.map(named)}))
      .filter(group => group.documents.some(wanted)),
    suggestions: versions.suggestions.map(named).filter(({first, second}) => wanted(first) || wanted(second)),
  };
}
