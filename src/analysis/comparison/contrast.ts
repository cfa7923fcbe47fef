/** What is to be compared: two groups of speech, and in which family of tests. */
import type {DayRange, Group} from '../../model/index.js';

/** A comparison, its names resolved. */
export interface ResolvedContrast {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  /** For periods: the later one. */
  readonly target: Group;
  /** What the target is compared with; for periods: the earlier one. */
  readonly reference: Group;
  /** The reference is what it asks for without the target's speech; left out: with it. */
  readonly rest?: boolean | undefined;
  readonly declared: boolean;
  /** Tests are corrected inside families; {@link DECLARED} or {@link EXPLORATORY} where the plan names none. */
  readonly family: string;
}

/** Family of declared contrasts of declared frames, unless the plan names others. */
export const DECLARED = 'declared';
/** Family of what was added after looking, and of frames shown apart. */
export const EXPLORATORY = 'exploratory';

/** Whether the groups ask for different genres, so that no genre needs to hold both. */
export function dividesByGenre({target, reference}: Pick<ResolvedContrast, 'target' | 'reference'>): boolean {
  const [one, other] = [target, reference].map(({where}) => where.genre.toSorted().join());
  return one !== other;
}

/** Name of a window by its days: equal windows have equal names, and so equal draws, wherever they are shown. */
export function windowId({from, to}: DayRange): string {
  return `${from}/${to ?? ''}`;
}
