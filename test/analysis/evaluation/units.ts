/** Judged units built by hand. */
import type {JudgedCode, JudgedUnit} from '../../../src/analysis/evaluation/judged.js';

/** Affirming `burden` with target `AA`. */
export const AFFIRM = {frame: 'burden', stance: 'affirm', target: 'AA'} as const;

/** A unit of a document of its own, in English, spoken for `AA`, with gold codes and codes found. */
export function makeUnit(
  id: string,
  gold: readonly JudgedCode[],
  found: readonly JudgedCode[],
  fields: Partial<JudgedUnit> = {},
): JudgedUnit {
  return {
    id,
    document: id,
    language: 'en',
    text: `Text of ${id}.`,
    side: 'AA',
    unsure: false,
    pi: null,
    stratum: null,
    gold,
    found: found.map(code => ({...code, evidence: [{rule: 'burden/en/load', role: 'cue', text: 'load'}]})),
    keywords: null,
    masked: [],
    groups: [],
    ...fields,
  };
}

/** `count` units made alike, ids `name0`, `name1`, … */
export function repeat(count: number, name: string, make: (id: string) => JudgedUnit): readonly JudgedUnit[] {
  return Array.from({length: count}, (_, index) => make(`${name}${index}`));
}
