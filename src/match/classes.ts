/**
 * Word classes and signatures. An atom is one test of a word form, a class is a set of atoms of which one must hold, a
 * signature stands for all forms that pass the same atoms. Sentences are read as signatures, so that a word test in the
 * matcher is one bit.
 */

/** Collects classes while patterns are compiled. */
export interface ClassBuilder {
  /** The class of these atoms; equal sets give equal ids. Ids count from 0. */
  readonly add: (atoms: readonly number[]) => number;
  /** The class that holds wherever one of these holds. */
  readonly union: (classes: readonly number[]) => number;
  /** Atoms of each class by id, ascending. */
  readonly classes: readonly (readonly number[])[];
}

/** An empty {@link ClassBuilder}. */
export function createClassBuilder(): ClassBuilder {
  const ids = new Map<string, number>();
  const classes: (readonly number[])[] = [];
  function add(atoms: readonly number[]): number {
    const sorted = [...new Set(atoms)].sort((a, b) => a - b);
    const key = sorted.join();
    const known = ids.get(key);
    if (known !== undefined) return known;
    classes.push(sorted);
    ids.set(key, classes.length - 1);
    return classes.length - 1;
  }
  return {add, union: ids => add(ids.flatMap(id => classes[id] ?? [])), classes};
}

/** Signatures seen so far. Signature 0 passes no test. */
export interface Signatures {
  /** The signature of a form that passes exactly these atoms (ascending, each once). */
  readonly intern: (atoms: readonly number[]) => number;
  /** Whether a word with this signature belongs to the class. */
  readonly has: (signature: number, wordClass: number) => boolean;
  /** Classes of a signature, ascending. */
  readonly classesOf: (signature: number) => readonly number[];
  /** Integers in one row of bits, for {@link addTo}. */
  readonly stride: number;
  /** Sets the bits of the signature's classes in `row` (length {@link stride}). */
  readonly addTo: (row: Int32Array, signature: number) => void;
}

/**
 * Signatures over fixed classes. Memory grows with the distinct combinations of atoms (thousands), not with forms.
 *
 * @param classes - From {@link ClassBuilder}; later additions are not seen.
 */
export function createSignatures(classes: readonly (readonly number[])[]): Signatures {
  const stride = Math.max(1, (classes.length + 31) >>> 5);
  const classesOfAtom = new Map<number, number[]>();
  for (const [id, atoms] of classes.entries()) {
    for (const atom of atoms) {
      const list = classesOfAtom.get(atom);
      if (list === undefined) classesOfAtom.set(atom, [id]);
      else list.push(id);
    }
  }
  const ids = new Map<string, number>([['', 0]]);
  const lists: (readonly number[])[] = [[]];
  let rows = new Int32Array(stride * 64);

  function intern(atoms: readonly number[]): number {
    const key = atoms.join();
    const known = ids.get(key);
    if (known !== undefined) return known;
    const id = lists.length;
    ids.set(key, id);
    const list = [...new Set(atoms.flatMap(atom => classesOfAtom.get(atom) ?? []))].sort((a, b) => a - b);
    lists.push(list);
    if ((id + 1) * stride > rows.length) {
      const larger = new Int32Array(rows.length * 2);
      larger.set(rows);
      rows = larger;
    }
    for (const wordClass of list) {
      const at = id * stride + (wordClass >>> 5);
      rows[at] = (rows[at] as number) | (1 << (wordClass & 31));
    }
    return id;
  }

  return {
    intern,
    has: (signature, wordClass) =>
      (((rows[signature * stride + (wordClass >>> 5)] as number) >>> (wordClass & 31)) & 1) === 1,
    classesOf: signature => lists[signature] ?? [],
    stride,
    addTo: (row, signature) => {
      for (const id of lists[signature] ?? []) row[id >>> 5] = (row[id >>> 5] as number) | (1 << (id & 31));
    },
  };
}
