/** What the commands use of the network. */
export {createFetcher, type Fetcher, type FetchOptions} from './fetcher.js';
export type {FailureReason, Fetched, FetchFailure, Unchanged, Validators} from './result.js';
export {failureMessage} from './result.js';
export {
  DEFAULT_LIMITS,
  type FetchLimits,
  type FetchSettings,
  nameAgent,
  type Politeness,
  type Wait,
} from './settings.js';
