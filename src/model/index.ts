/** Records and spans: plain, readonly, JSON-serialisable. Imports nothing. */
export type {Actor, Actors, Period, Tenure} from './actors.js';
export type {Coding, Evidence, EvidenceRole, Flag, Stance, Voice} from './coding.js';
export type {Basis, Described, DetectedLanguage, Document, Language, RawDocument} from './document.js';
export type {Mark, MarkKind} from './mark.js';
export type {Message, Severity, Staged} from './message.js';
export {message, UsageError} from './message.js';
export type {MessageGroup, MessageLog} from './messageLog.js';
export {createMessageLog} from './messageLog.js';
export type {Condition, Group, Selection} from './selection.js';
export {
  CONDITIONS,
  describeSelection,
  EVERYTHING,
  intersectSelections,
  isBeforeAfter,
  rangeOf,
  selects,
  soleValue,
} from './selection.js';
export type {Sentence} from './sentence.js';
export type {DayRange, Setting} from './setting.js';
export {isWithin} from './setting.js';
export type {Span} from './span.js';
export {clearOf, overlap} from './span.js';
export type {Delivery, Turn, TurnKind} from './turn.js';
