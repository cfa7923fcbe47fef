/** How small a p-value can get, from the events at hand alone: nothing coded is looked at. */
import {type Setting, selects} from '../../model/index.js';
import {countArrangements} from '../../stats/arrangements.js';
import {firstDocument} from '../firstDocument.js';
import {ALL} from '../frequency.js';
import {groupBy} from '../groupBy.js';
import {dividesByGenre, type ResolvedContrast} from './contrast.js';

/** Events of one contrast in one language. */
export interface Reach {
  readonly contrast: string;
  readonly language: string;
  readonly targetEvents: number;
  readonly referenceEvents: number;
  /** Ways to exchange the labels inside genres, inside events that hold both; null above 1e15. */
  readonly arrangements: number | null;
  /** No p-value can be smaller; null: there is no test, since no genre or event has both groups. */
  readonly smallest: number | null;
}

/**
 * Count arrangements of the permutation test.
 *
 * Smallest p: 1/N where all N arrangements are enumerated, 1/(1 + B) where B are drawn. Reached only by the most extreme
 * arrangement, and not where its mirror image is as extreme.
 *
 * @param settings - All speech of the corpus.
 * @returns By contrast, then language, `*` where the groups have none in common and are compared by shares; languages in
 *   which neither group speaks are left out.
 */
export function tableReach(
  settings: readonly Setting[],
  contrasts: readonly ResolvedContrast[],
  limits: {readonly draws: number; readonly exactLimit: number},
): Reach[] {
  return contrasts.flatMap(contrast => {
    const pooled = dividesByGenre(contrast);
    const own = settings.filter(setting => selects(contrast.target.where, setting));
    const other = settings.filter(setting => selects(contrast.reference.where, setting));
    const languages = [...new Set([...own, ...other].map(({language}) => language))].sort();
    const common = languages.filter(one => [own, other].every(list => list.some(({language}) => language === one)));
    if (common.length === 0 && own.length > 0 && other.length > 0) {
      return [{contrast: contrast.id, language: ALL, ...reachOf(own, other, {...limits, pooled})}];
    }
    return languages.map(language => {
      const spoken = (list: readonly Setting[]) => list.filter(setting => setting.language === language);
      return {contrast: contrast.id, language, ...reachOf(spoken(own), spoken(other), {...limits, pooled})};
    });
  });
}

function reachOf(
  target: readonly Setting[],
  reference: readonly Setting[],
  {draws, exactLimit, pooled}: {readonly draws: number; readonly exactLimit: number; readonly pooled: boolean},
): Omit<Reach, 'contrast' | 'language'> {
  const first = genresOf(target, pooled);
  const second = genresOf(reference, pooled);
  const units = [
    ...[...first].map(([event, genre]) => ({stratum: second.has(event) ? `event ${event}` : genre, isFirst: true})),
    ...[...second].map(([event, genre]) => ({stratum: first.has(event) ? `event ${event}` : genre, isFirst: false})),
  ];
  const strata = [...groupBy(units, ({stratum}) => stratum).values()].map(members => ({
    size: members.length,
    first: members.filter(({isFirst}) => isFirst).length,
  }));
  const arrangements = countArrangements(strata);
  const mixed = strata.some(one => one.first > 0 && one.first < one.size);
  const enumerated = arrangements !== null && arrangements <= exactLimit;
  const smallest = !mixed ? null : enumerated ? 1 / arrangements : 1 / (1 + draws);
  return {targetEvents: first.size, referenceEvents: second.size, arrangements, smallest};
}

/** Genre of every event, that of the document whose id comes first; one for all where genres are pooled. */
function genresOf(settings: readonly Setting[], pooled: boolean): ReadonlyMap<string, string> {
  const events = groupBy(settings, ({event}) => event);
  return new Map(
    [...events].map(([event, members]) => [event, (pooled ? null : firstDocument(members)?.genre) ?? '-']),
  );
}
