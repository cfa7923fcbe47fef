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

/** A frame with its state. */
export interface DeclaredFrame extends Declaration {
  readonly id: string;
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
  /** Why a freeze that stands beside the plan counts as none; null: it counts, or there is none. */
  readonly freezeProblem: string | null;
  /** In the order of the plan. */
  readonly contrasts: readonly DeclaredItem[];
  /** Frames that no declared test may rest on, and why. */
  readonly frames: readonly DeclaredFrame[];
  /** Contrasts the freeze declares and the plan no longer has. */
  readonly missing: readonly {readonly id: string; readonly name: string; readonly family: string}[];
  /** Families of declared contrasts. */
  readonly families: readonly DeclaredFamily[];
  readonly vocabulary: readonly DeclaredItem[];
  readonly profiles: readonly DeclaredItem[];
  /** Inputs other than at the freeze, in words. */
  readonly otherInputs: readonly string[];
}

/** What of a row its declaration depends on. */
export interface DeclaredRow {
  readonly contrast: string;
  readonly frame: string;
  readonly declared: boolean;
}

/**
 * The state of a row. A contrast the plan does not have is exploratory, and so is one that filters made narrower. Without
 * declarations the row's own word holds.
 */
export function declarationOf(declarations: Declarations | undefined, row: DeclaredRow): Declaration {
  if (declarations === undefined) return {state: row.declared ? 'declared' : 'exploratory', reason: null};
  const item = declarations.contrasts.find(({id}) => id === row.contrast);
  if (item === undefined) return {state: 'exploratory', reason: 'not in the plan'};
  const {state, reason} = item;
  if (state === 'exploratory' || state === 'changed-since-freeze') return {state, reason};
  const frame = declarations.frames.find(({id}) => id === row.frame);
  if (frame !== undefined) return {state: frame.state, reason: frame.reason};
  return row.declared ? {state, reason} : {state: 'exploratory', reason: 'narrower than declared'};
}
