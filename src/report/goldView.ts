/** What a gold file gave to a correction, in figures and in words. */
import {countOf, formatCount, joinWords} from './numbers.js';

/** A gold file and what became of its sentences. */
export interface GoldView {
  /** As named. */
  readonly file: string;
  readonly units: number;
  /** Whether every one has the probability it was drawn with; otherwise nothing is corrected. */
  readonly drawn: boolean;
  /** Those that stand in the speech counted. */
  readonly used: number;
  /** Those of documents the corpus does not hold, or no speech of; the documents in the order of the file. */
  readonly absent: number;
  readonly absentDocuments: readonly string[];
  /** Those whose words do not stand in their document. */
  readonly notFound: number;
  /** Those in read-outs, questions and the like. */
  readonly notSpeech: number;
  /** Those at the sentence of another. */
  readonly twice: number;
  /** Those in speech that is not counted here. */
  readonly otherSpeech: number;
}

/** Documents named before the rest is counted. */
const NAMED = 3;

/** What correction means here and on how many sentences it rests. */
export function explainGold(gold: GoldView): readonly string[] {
  const {drawn, used} = gold;
  const meaning = drawn
    ? `Corrected: what the annotators of the gold sentences would have found had they read all of this speech, estimated from the ${countOf(used, 'gold sentence')} in it: in each event, the sentences coded plus the sum of (gold − coded)/π, π the probability a gold sentence was drawn with. Who these annotators are, and how far they agree, is unknown to this program; it also takes on trust that no rule was written with these sentences.`
    : 'Nothing is corrected: the gold sentences do not all say with which probability (`pi`) they were drawn, so they speak for themselves alone. All figures stay as coded.';
  return [meaning, countGold(gold)];
}

function countGold({file, units, drawn, used, absentDocuments, ...lost}: GoldView): string {
  const {absent, notFound, notSpeech, twice, otherSpeech} = lost;
  const shown = absentDocuments.slice(0, NAMED).map(id => `\`${id}\``);
  const more = absentDocuments.length - shown.length;
  const documents = joinWords(more > 0 ? [...shown, `${formatCount(more)} more`] : shown);
  const parts = [
    ...(otherSpeech === 0 ? [] : [`${formatCount(otherSpeech)} in speech not counted here`]),
    ...(absent === 0 ? [] : [`${formatCount(absent)} of documents the corpus holds no speech of (${documents})`]),
    ...(notFound === 0 ? [] : [`${formatCount(notFound)} whose words do not stand in their document`]),
    ...(notSpeech === 0 ? [] : [`${formatCount(notSpeech)} outside of anybody's speech`]),
    ...(twice === 0 ? [] : [`${formatCount(twice)} at the sentence of another`]),
  ];
  const unused = parts.length === 0 ? '' : `; not used: ${parts.join('; ')}`;
  const missing = absent + notFound + twice;
  const biased =
    missing === 0 || !drawn
      ? ''
      : ' Sentences drawn from this speech but not found in it make corrections too small by about their share.';
  return `Gold: \`${file}\`, ${countOf(units, 'sentence')}, ${formatCount(used)} in the speech counted${unused}.${biased}`;
}
