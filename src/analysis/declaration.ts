/** What was declared before looking, and what of it was frozen: by contrast and frame. */

/**
 * `frozen`: declared, and equal to the freeze. `declared`: declared, and there is no freeze. `changed-since-freeze`:
 * declared now or in the freeze, and not equal to it. `exploratory`: added after looking, or a frame shown apart.
 */
export type DeclarationState = 'frozen' | 'declared' | 'changed-since-freeze' | 'exploratory';

/** The state of something, and why it is no better. */
export interface Declaration {
  readonly state: DeclarationState;
  /** In words; null where the state says it all. */
  readonly reason: string | null;
}

/** What a freeze says of itself. */
export interface FreezeFacts {
  /** Name of the file. */
  readonly path: string;
  /** When, as UTC in ISO 8601. */
  readonly frozen: string;
  /** Of the file's bytes: what can be published. */
  readonly sha256: string;
  /** Of the resolved plan in it. */
  readonly plan: string;
  /** Runs with results found in the output folder when it was frozen. */
  readonly runsBefore: readonly {readonly run: string; readonly finished: string}[];
  /** Earlier freezes it replaced, oldest first. */
  readonly history: readonly {readonly frozen: string | null; readonly reason: string}[];
}

/** Something declared, with its state. */
export interface DeclaredItem extends Declaration {
  readonly id: string;
  readonly name: string;
}

/** A family of tests as the plan has it. */
export interface DeclaredFamily {
  readonly id: string;
  readonly name: string;
  readonly contrasts: number;
  readonly frames: number;
  /** Languages rules exist in. */
  readonly languages: number;
  /** Contrast × frame × language of its rules: no more tests than these can be made. */
  readonly tests: number;
  /** Contrasts of the family in the freeze; null without one. More than `contrasts`: q is corrected for too few tests. */
  readonly frozenContrasts: number | null;
}

/** All declarations of a plan. */
export interface Declarations {
  /** The plan's file, and the hash of the plan with its names resolved. */
  readonly plan: {readonly path: string; readonly sha256: string};
  readonly freeze: FreezeFacts | null;
  /** In the order of the plan. */
  readonly contrasts: readonly DeclaredItem[];
  /** Frames that no declared test may rest on, by id, and why. */
  readonly frames: ReadonlyMap<string, Declaration>;
  /** Contrasts the freeze declares and the plan no longer has. */
  readonly missing: readonly {readonly id: string; readonly name: string; readonly family: string}[];
  /** Families of declared contrasts. */
  readonly families: readonly DeclaredFamily[];
  readonly vocabulary: readonly DeclaredItem[];
  readonly profiles: readonly DeclaredItem[];
  /** Inputs other than at the freeze, in words. */
  readonly otherInputs: readonly string[];
}

/** The state of a contrast of a frame; a contrast the plan does not have is exploratory. */
export function declarationOf({contrasts, frames}: Declarations, contrast: string, frame: string): Declaration {
  const item = contrasts.find(({id}) => id === contrast);
  if (item === undefined) return {state: 'exploratory', reason: 'not in the plan'};
  const {state, reason} = item;
  return state === 'exploratory' || state === 'changed-since-freeze'
    ? {state, reason}
    : (frames.get(frame) ?? {state, reason});
}
