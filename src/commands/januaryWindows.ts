/** The windows of `--january`: before and after Bloody January 2022, the time after it also split at the invasion. */
import type {DayRange} from '../model/index.js';
import type {Project} from '../project/load.js';

/** A window with its name. */
export interface Window extends DayRange {
  readonly label: string;
}

/** What is compared, by id; every window of `after` is compared with `before`. */
export interface JanuaryWindows {
  readonly before: Window;
  readonly after: readonly (Window & {readonly id: string})[];
}

/** Said beside every comparison of these windows. */
export const JANUARY_NOTE =
  'The invasion of Ukraine follows seven weeks after January 2022; this contrast cannot separate the two.';

const BEFORE: Window & {readonly id: string} = {
  id: 'pre',
  label: 'before January 2022',
  from: '2019-03-20',
  to: '2022-01-02',
};
const AFTER: JanuaryWindows['after'] = [
  {id: 'post', label: 'from January 2022', from: '2022-01-02', to: null},
  {id: 'post-january', label: 'January 2022 to the invasion', from: '2022-01-02', to: '2022-02-24'},
  {id: 'post-invasion', label: 'from the invasion', from: '2022-02-24', to: null},
];

/** Sets of `periods.yaml` that may hold windows of their own. */
const SETS: readonly string[] = ['january', 'january-split'];

/**
 * The windows as `periods.yaml` has them in the sets `january` and `january-split` (periods `pre`, `post`, `post-january`,
 * `post-invasion`); those it lacks as fixed here.
 *
 * Source: METHODS 4, default windows.
 */
export function januaryWindows({periods}: Pick<Project, 'periods'>): JanuaryWindows {
  const own = periods.sets.filter(({id}) => SETS.includes(id)).flatMap(set => set.periods);
  const find = <T extends Window & {readonly id: string}>(window: T): T => {
    const found = own.find(({id}) => id === window.id);
    return found === undefined ? window : {...window, from: found.from, to: found.to};
  };
  return {before: find(BEFORE), after: AFTER.map(find)};
}
