/** Gold units that correct nothing, and the words for it. */
import {groupBy} from '../analysis/groupBy.js';
import {type Message, message} from '../model/index.js';
import type {GoldUnit} from '../schema/gold.js';

/** Units by why they are not used. */
export interface GoldLosses {
  /** The corpus does not hold their document, or no speech in it. */
  readonly absent: readonly GoldUnit[];
  /** Their words do not stand in their document. */
  readonly notFound: readonly GoldUnit[];
  /** They stand in a read-out, a question or the like, which no figure counts. */
  readonly notSpeech: readonly GoldUnit[];
  /** Another unit stands at the same sentence. */
  readonly twice: readonly GoldUnit[];
  /** They stand in speech nobody asked for. */
  readonly notWanted: readonly GoldUnit[];
}

/** Warnings about units that are lost, one for each document or unit; those in speech nobody asked for go without saying. */
export function warnOfLosses({absent, notFound, notSpeech, twice}: GoldLosses): readonly Message[] {
  return [
    ...[...groupBy(absent, ({document}) => document)].map(([document, {length}]) => {
      const text = `Unexpected gold of document \`${document}\` (${countUnits(length)}), expected a document of the corpus with speech in it; it corrects nothing, name the documents the gold was drawn from with \`--corpus\`.`;
      return message('gold/not-in-corpus', 'warning', text, {document});
    }),
    ...notFound.map(({id, document}) => {
      const text = `Unexpected unit \`${id}\`, whose words do not stand in the text of its document, expected them there word for word; it corrects nothing.`;
      return message('gold/not-placed', 'warning', text, {document});
    }),
    ...twice.map(({id, document}) => {
      const text = `Unexpected unit \`${id}\` at a sentence another unit stands at, expected each sentence once; it corrects nothing, remove one of the two.`;
      return message('gold/duplicate-sentence', 'warning', text, {document});
    }),
    ...notSpeech.map(({id, document}) => {
      const text = `Unexpected unit \`${id}\` outside of speech, expected words of a speaker: read-outs, questions and joint texts are in no figure; it corrects nothing.`;
      return message('gold/not-speech', 'info', text, {document});
    }),
  ];
}

/** A warning where not every unit has a probability, or lines of the file are no unit. */
export function warnOfDesign({
  withPi,
  units,
  errors,
}: Readonly<Record<'withPi' | 'units' | 'errors', number>>): readonly Message[] {
  if (errors > 0) {
    const text = `Unexpected gold with ${errors === 1 ? '1 error' : `${errors} errors`}, expected every line to be a sentence with the probability it was drawn with; nothing is corrected before the lines are.`;
    return [message('gold/not-drawn', 'warning', text)];
  }
  if (withPi === units) return [];
  const seen = withPi === 0 ? `no \`pi\` in ${countUnits(units)}` : `\`pi\` in only ${withPi} of ${countUnits(units)}`;
  const text = `Unexpected gold with ${seen}, expected the probability each was drawn with; nothing can be corrected, figures stay as coded.`;
  return [message('gold/not-drawn', 'warning', text)];
}

function countUnits(units: number): string {
  return units === 1 ? '1 unit' : `${units} units`;
}
