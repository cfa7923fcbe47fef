/** The units a coder got wrong, one by one. */
import {type EvidenceText, type FoundCode, type JudgedCode, type JudgedUnit, judge} from './judged.js';

/** A value of a code beside the frame. */
export type CodeValue = 'sub' | 'stance' | 'target';

/**
 * One error. `missed`: gold has the frame, the coder does not; `wrong`: the other way round; `differs`: both have it, with
 * other values.
 */
export interface CodingError {
  readonly kind: 'missed' | 'wrong' | 'differs';
  readonly frame: string;
  /** Values that differ; empty unless `kind` is `differs`. */
  readonly values: readonly CodeValue[];
  readonly unit: string;
  readonly document: string;
  readonly language: string;
  readonly side: string | null;
  readonly unsure: boolean;
  readonly text: string;
  /** All gold codes of the unit. */
  readonly gold: readonly JudgedCode[];
  /** All codes found in the unit. */
  readonly found: readonly FoundCode[];
  /** For a missed frame: words hidden by masks in the unit. */
  readonly masked: readonly EvidenceText[];
}

const VALUES: readonly CodeValue[] = ['sub', 'stance', 'target'];
const KINDS: readonly CodingError['kind'][] = ['missed', 'wrong', 'differs'];

/** All errors: by frame (order given), kind (missed, wrong, differs), then in the order of the units. */
export function listErrors(units: readonly JudgedUnit[], frames: readonly string[]): readonly CodingError[] {
  return frames.flatMap(frame => {
    const errors = judge(units, frame).flatMap(({unit, gold, found}): CodingError[] => {
      if (gold === null && found === null) return [];
      const values = gold === null || found === null ? [] : differing(gold, found);
      if (gold !== null && found !== null && values.length === 0) return [];
      const kind = found === null ? 'missed' : gold === null ? 'wrong' : 'differs';
      const {id, document, language, side, unsure, text} = unit;
      return [
        {
          kind,
          frame,
          values,
          unit: id,
          document,
          language,
          side,
          unsure,
          text,
          gold: unit.gold,
          found: unit.found,
          masked: kind === 'missed' ? unit.masked : [],
        },
      ];
    });
    return KINDS.flatMap(kind => errors.filter(error => error.kind === kind));
  });
}

function differing(gold: JudgedCode, found: FoundCode): readonly CodeValue[] {
  return VALUES.filter(key => gold[key] !== undefined && gold[key] !== found[key]);
}
