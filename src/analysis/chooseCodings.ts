/** Which codings are counted: of one stance, without set phrases, by frame or by sub-code too. */
import type {Coding, Stance} from '../model/index.js';
import {groupBy} from './groupBy.js';
import {type CodedDocument, collapseStances, isFormulaic} from './tally.js';

/** What is counted. */
export interface CodingChoice {
  /** Only sentences of this stance towards the frame; null: of any. Sentences of conflicting stances have none. */
  readonly stance: Stance | null;
  /** Leave out sentences all of whose codings of the frame are set courtesy phrases or formulas. */
  readonly withoutFormulas: boolean;
  /** Count sub-codes too, each as a frame of its own named by {@link nameSubCode}. */
  readonly subCodes: boolean;
}

/** Name under which a sub-code is counted: `friendship.osce`. */
export function nameSubCode(frame: string, sub: string): string {
  return `${frame}.${sub}`;
}

/**
 * A document with the codings that are to be counted.
 *
 * A choice holds for all codings of a sentence and frame (or sub-code) together, as counts do. A sentence of two sub-codes
 * counts once for each, and once for the frame: rows of sub-codes may add up to more than their frame.
 */
export function chooseCodings(coded: CodedDocument, {stance, withoutFormulas, subCodes}: CodingChoice): CodedDocument {
  if (stance === null && !withoutFormulas && !subCodes) return coded;
  const all = subCodes ? coded.codings.flatMap(coding => [coding, ...asSubCode(coding)]) : coded.codings;
  const groups = groupBy(all, ({sentence, frame}) => JSON.stringify([sentence, frame]));
  const chosen = [...groups.values()].filter(
    group => (stance === null || collapseStances(group) === stance) && !(withoutFormulas && group.every(isFormulaic)),
  );
  return {...coded, codings: chosen.flat()};
}

function asSubCode(coding: Coding): Coding[] {
  return coding.sub === null ? [] : [{...coding, frame: nameSubCode(coding.frame, coding.sub)}];
}
