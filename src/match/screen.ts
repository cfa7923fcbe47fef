import type {Signatures} from './classes.js';
import type {Program} from './program.js';

/** The cheap look every sentence gets: which groups of patterns (rules) can match in it at all. */

/** Tells which groups come into question. */
export interface Screen {
  /** Whether some pattern begins to look at a word with this signature. */
  readonly wants: (signature: number) => boolean;
  /** Groups of which some pattern finds all classes it requires among `words[from … to)`, ascending. */
  readonly select: (words: Int32Array, from: number, to: number) => readonly number[];
}

/** What a signature contributes: classes some pattern requires, and patterns that begin to look at it. */
interface Contribution {
  readonly required: readonly number[];
  readonly triggered: readonly number[];
}

const NOTHING: Contribution = {required: [], triggered: []};

/**
 * A screen for groups of patterns.
 *
 * @param groups - Pattern numbers of each group. Each pattern begins to look at its first required class, the rarest.
 */
export function createScreen(
  groups: readonly (readonly number[])[],
  programs: readonly Program[],
  signatures: Signatures,
): Screen {
  const groupsOf = new Map<number, number[]>();
  for (const [group, numbers] of groups.entries()) for (const number of numbers) append(groupsOf, number, group);
  const patterns = [...groupsOf.keys()].sort((a, b) => a - b);
  const requiredBy = (pattern: number): readonly number[] => programs[pattern]?.required ?? [];
  const required = new Set(patterns.flatMap(requiredBy));
  const triggers = new Map<number, number[]>();
  for (const pattern of patterns) append(triggers, requiredBy(pattern)[0] as number, pattern);
  const contributions: (Contribution | undefined)[] = [NOTHING];
  /** Round in which a class was last present, a pattern last triggered. */
  const present = new Int32Array(Math.max(0, ...required) + 1);
  const looked = new Int32Array(programs.length);
  let round = 0;

  function contributionOf(signature: number): Contribution {
    const classes = signatures.classesOf(signature).filter(id => required.has(id));
    const triggered = classes.flatMap(id => triggers.get(id) ?? []);
    const made = classes.length === 0 ? NOTHING : {required: classes, triggered};
    contributions[signature] = made;
    return made;
  }

  function select(words: Int32Array, from: number, to: number): readonly number[] {
    round += 1;
    const triggered: number[] = [];
    for (let at = from; at < to; at += 1) {
      const signature = words[at] as number;
      if (signature === 0) continue;
      const contribution = contributions[signature] ?? contributionOf(signature);
      for (const id of contribution.required) present[id] = round;
      for (const pattern of contribution.triggered) {
        if (looked[pattern] === round) continue;
        looked[pattern] = round;
        triggered.push(pattern);
      }
    }
    const found = triggered.filter(pattern => requiredBy(pattern).every(id => present[id] === round));
    if (found.length === 0) return [];
    return [...new Set(found.flatMap(pattern => groupsOf.get(pattern) ?? []))].sort((a, b) => a - b);
  }

  return {wants: signature => (contributions[signature] ?? contributionOf(signature)).triggered.length > 0, select};
}

function append(map: Map<number, number[]>, key: number, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}
