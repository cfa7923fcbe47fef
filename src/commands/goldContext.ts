/** What is known about a gold unit from the turn and document it stands in: side, periods, genre, copresence. */
import {windowId} from '../analysis/compare.js';
import type {Membership} from '../analysis/evaluation/judged.js';
import {periodOf} from '../analysis/tally.js';
import {type Actors, type Document, isWithin, rangeOf, type Turn} from '../model/index.js';
import type {Project} from '../project/load.js';
import {resolvePlan, studyPeriods} from '../project/resolvePlan.js';
import {findPerson, indexForms} from '../stages/labelForms.js';
import {tenureAt} from '../stages/office.js';

/**
 * The side a unit is spoken for: that of its turn; else that of the speaker the gold file names, at the document's date;
 * else the country of the document's record; null when nobody says.
 */
export function createSideFinder(
  actors: Actors,
): (turn: Pick<Turn, 'side'> | null, document: Document, speaker: string | null) => string | null {
  const forms = indexForms(actors);
  return (turn, document, speaker) => {
    if (turn !== null && turn.side !== null) return turn.side;
    const person = speaker === null ? null : findPerson(speaker, forms);
    // A bare surname proves nothing: many share one.
    if (person !== null && !person.bare) return tenureAt(person.actor, document)?.side ?? person.actor.side;
    return document.country;
  };
}

/** Groups of a unit by the dates of its document: the ranges each contrast of the plan compares, else the study's periods. */
export function createPeriodFinder(project: Project): (document: Document) => readonly Membership[] {
  const contrasts = new Map(
    resolvePlan(project).contrasts.flatMap(({target, reference}) => {
      const windows = [reference, target].flatMap(({label, where}) => {
        const range = rangeOf(where);
        return range === null ? [] : [{label, ...range}];
      });
      // Groups of the same days are told apart by something else than time.
      const ids = windows.map(windowId);
      return new Set(ids).size < 2 ? [] : [[ids.join(' '), windows] as const];
    }),
  );
  if (contrasts.size === 0) {
    const periods = studyPeriods(project);
    return document => {
      const group = periodOf(document, periods);
      const rank = periods.findIndex(({id}) => id === group);
      return group === null ? [] : [{dimension: 'period', partition: 'periods', group, rank}];
    };
  }
  return document =>
    [...contrasts].flatMap(([partition, windows]) =>
      windows.flatMap((window, rank): readonly Membership[] =>
        isWithin(document, window) ? [{dimension: 'period', partition, group: window.label, rank}] : [],
      ),
    );
}

/** Groups of a unit by the kind of its document; only where the document itself was at hand. */
export function occasionGroups({genre, copresence}: Pick<Document, 'genre' | 'copresence'>): readonly Membership[] {
  const groups: Membership[] = [];
  if (genre.value !== null) groups.push({dimension: 'genre', partition: 'genre', group: genre.value, rank: 0});
  if (copresence.value !== null) {
    const group = copresence.value === 'yes' ? 'a leader of another side present' : 'no such leader present';
    groups.push({dimension: 'copresence', partition: 'copresence', group, rank: copresence.value === 'yes' ? 0 : 1});
  }
  return groups;
}
