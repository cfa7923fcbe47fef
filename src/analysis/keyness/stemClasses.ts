/** Forms of one word counted together, by the stems the morphology allows: classes of forms, not a dictionary. */
import type {DetectedLanguage} from '../../model/index.js';
import {morphologyFor} from '../../text/morphology.js';
import type {SpeechWords} from '../speechWords.js';

/** Speech with classes in place of forms. */
export interface StemClasses {
  readonly speech: readonly SpeechWords[];
  readonly types: number;
  /** The most frequent form of a class; of equally frequent ones the first by code unit. */
  readonly form: (type: number) => string;
}

/** What stands behind the ids of {@link joinForms}. */
export interface FormTable {
  readonly language: string;
  readonly types: number;
  readonly form: (type: number) => string;
}

/**
 * Count the forms of a word together.
 *
 * A form with several keys goes to the key that most running words of the speech share, of equal ones to the first by code
 * unit. A language without a morphology keeps its forms apart.
 *
 * @param speech - Of one language; all that is compared must be joined together, since classes depend on it.
 */
export function joinForms(speech: readonly SpeechWords[], {language, types, form}: FormTable): StemClasses {
  const totals = sumTypes(speech, types);
  const {analyse} = morphologyFor(isDetected(language) ? language : 'und');
  const keysOf = Array.from(totals, (total, type) => (total === 0 ? [] : analyse(form(type))));
  const tokens = new Map<string, number>();
  for (const [type, keys] of keysOf.entries()) {
    for (const key of keys) tokens.set(key, (tokens.get(key) ?? 0) + (totals[type] as number));
  }
  const ids = new Map<string, number>();
  const heads: number[] = [];
  const classOf = Int32Array.from(keysOf, (keys, type) => {
    const key = bestKey(keys, tokens);
    if (key === null) return -1;
    const known = ids.get(key);
    const id = known ?? heads.length;
    if (known === undefined) ids.set(key, id);
    const head = heads[id];
    if (head === undefined || isBetter(type, head, {totals, form})) heads[id] = type;
    return id;
  });
  return {
    speech: speech.map(stretch => ({...stretch, ...joinTypes(stretch, classOf)})),
    types: heads.length,
    form: id => form(heads[id] ?? -1),
  };
}

function isDetected(language: string): language is DetectedLanguage {
  return ['en', 'ru', 'kk', 'und'].includes(language);
}

function sumTypes(speech: readonly SpeechWords[], types: number): Int32Array {
  const totals = new Int32Array(types);
  for (const stretch of speech) {
    for (const [at, type] of stretch.types.entries()) {
      totals[type] = (totals[type] as number) + (stretch.counts[at] as number);
    }
  }
  return totals;
}

function bestKey(keys: readonly string[], tokens: ReadonlyMap<string, number>): string | null {
  let best: string | null = null;
  for (const key of keys) {
    const more = best === null ? 1 : (tokens.get(key) ?? 0) - (tokens.get(best) ?? 0);
    if (best === null || more > 0 || (more === 0 && key < best)) best = key;
  }
  return best;
}

function isBetter(
  type: number,
  head: number,
  {totals, form}: {readonly totals: Int32Array; readonly form: (type: number) => string},
): boolean {
  const more = (totals[type] as number) - (totals[head] as number);
  return more > 0 || (more === 0 && form(type) < form(head));
}

function joinTypes(stretch: SpeechWords, classOf: Int32Array): Pick<SpeechWords, 'types' | 'counts'> {
  const sums = new Map<number, number>();
  for (const [at, type] of stretch.types.entries()) {
    const id = classOf[type] as number;
    sums.set(id, (sums.get(id) ?? 0) + (stretch.counts[at] as number));
  }
  const types = Int32Array.from(sums.keys()).sort();
  return {types, counts: types.map(id => sums.get(id) ?? 0)};
}
