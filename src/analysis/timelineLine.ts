/** Whose speech a time line follows: a person or a side, in one language. */
import {ALL} from './frequency.js';
import {groupBy} from './groupBy.js';
import type {Tally} from './tally.js';

/** A person or a side; the other of the two is {@link ALL}. */
export interface Subject {
  readonly speaker: string;
  readonly side: string;
}

/** One subject's speech in one language. */
export interface TimelineLine extends Subject {
  readonly language: string;
  /** At least one. */
  readonly tallies: readonly Tally[];
}

/** A time line of one person. */
export function ofSpeaker(speaker: string): Subject {
  return {speaker, side: ALL};
}

/** A time line of all who speak for a side. */
export function ofSide(side: string): Subject {
  return {speaker: ALL, side};
}

/** Tallies by subject (in their order) and language (sorted); subjects without speech have no line. */
export function divideLines(tallies: readonly Tally[], subjects: readonly Subject[]): TimelineLine[] {
  return subjects.flatMap(subject => {
    const own = tallies.filter(
      ({speaker, side}) =>
        (subject.speaker === ALL || subject.speaker === speaker) && (subject.side === ALL || subject.side === side),
    );
    return [...groupBy(own, ({language}) => language)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([language, members]) => ({...subject, language, tallies: members}));
  });
}
