/** Gold sentences with what the coder and the keyword list made of them: the input of every score. */

/** Values that go with a frame; a value left out is not scored. */
export interface JudgedCode {
  readonly frame: string;
  readonly sub?: string | null | undefined;
  readonly stance?: string | undefined;
  readonly target?: string | null | undefined;
}

/** Words a coding rests on. */
export interface EvidenceText {
  /** `frame/language/rule`, or `stance/…`, `target/…`, `mask/…`. */
  readonly rule: string;
  readonly role: string;
  readonly text: string;
}

/** A code the coder gave, with the words it rests on. */
export interface FoundCode extends JudgedCode {
  readonly evidence: readonly EvidenceText[];
}

/** What a comparison of groups is about; `group`: any two groups a user compares. */
export type Dimension = 'side' | 'period' | 'genre' | 'copresence' | 'group';

/** A group a unit belongs to. Groups are compared with those of the same dimension and partition. */
export interface Membership {
  readonly dimension: Dimension;
  /** Name of the division this group is part of; a unit is in at most one group of each. */
  readonly partition: string;
  readonly group: string;
  /** Place of the group in its partition; those of equal rank stand in order of appearance. */
  readonly rank: number;
}

/** A unit with the gold codes and the coders'. */
export interface JudgedUnit {
  readonly id: string;
  /** Cluster of the bootstrap intervals. */
  readonly document: string;
  readonly language: string;
  readonly text: string;
  /** Side the words are spoken for; null when unknown. */
  readonly side: string | null;
  readonly unsure: boolean;
  /** Probability with which the unit was drawn; null when not given. */
  readonly pi: number | null;
  /** Stratum it was drawn from; null when not given. */
  readonly stratum: string | null;
  readonly gold: readonly JudgedCode[];
  readonly found: readonly FoundCode[];
  /** Frames with a word of the keyword list; null in a language without a list. */
  readonly keywords: readonly string[] | null;
  /** Words hidden by masks in the unit's sentences; empty where nothing was missed. */
  readonly masked: readonly EvidenceText[];
  readonly groups: readonly Membership[];
}

/** One unit looked at for one frame. */
export interface Judgement {
  readonly unit: JudgedUnit;
  /** First code of the frame; null without one. */
  readonly gold: JudgedCode | null;
  readonly found: FoundCode | null;
  /** Null in a language without a keyword list. */
  readonly keyword: boolean | null;
}

/** All units for one frame; a unit counts once, by the first code of the frame on each side. */
export function judge(units: readonly JudgedUnit[], frame: string): readonly Judgement[] {
  return units.map(unit => ({
    unit,
    gold: unit.gold.find(code => code.frame === frame) ?? null,
    found: unit.found.find(code => code.frame === frame) ?? null,
    keyword: unit.keywords === null ? null : unit.keywords.includes(frame),
  }));
}
