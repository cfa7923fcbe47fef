/** The lexicon as a coder: rules find cues (`lexicon/`), the modules here decide what each cue says and for whom. */
import type {ReadTurn, SentenceFindings} from '../lexicon/findings.js';
import type {Coding, Sentence, Turn} from '../model/index.js';
import type {Codebook} from '../schema/codebook.js';
import type {EnglishAnalyser} from '../text/englishAnalysis.js';
import type {Coder, CodingInput} from './coder.js';
import {decideCue} from './decide.js';
import {type Decision, groupDecisions, type Signature} from './group.js';
import {longestOnly} from './scope.js';
import type {Surroundings} from './sides.js';
import {createTurnContexts, surroundingsOf} from './turnContext.js';

/** What the coder needs besides the codebook. */
export interface LexiconCoderOptions {
  /** The rules' reader, see `lexicon/`. */
  readonly readTurn: ReadTurn;
  /**
   * Analyses English sentences, for a second opinion on negations; called only when one reaches a cue. Absent: the words alone
   * decide, as in other languages.
   */
  readonly english?: () => EnglishAnalyser;
}

/** Kinds of turn that are coded; the others are not a speaker's claims (questions, hosts, captions). */
const CODED: ReadonlySet<Turn['kind']> = new Set(['speech', 'readout', 'joint']);

/** Sentences by turn, in order. */
function sentencesByTurn(sentences: readonly Sentence[]): ReadonlyMap<string, readonly Sentence[]> {
  const byTurn = new Map<string, Sentence[]>();
  for (const sentence of sentences) {
    const list = byTurn.get(sentence.turn);
    if (list === undefined) byTurn.set(sentence.turn, [sentence]);
    else list.push(sentence);
  }
  return byTurn;
}

/**
 * A coder that applies a lexicon.
 *
 * Codes turns of kind `speech`, `readout` and `joint`. Where cues of one frame overlap and one lies wholly inside a longer
 * one, only the longer counts; cues of one sentence that agree in all values become one coding. Equal input gives equal
 * codings, whatever the order of the rules.
 *
 * @param codebook - Its id and version stand in the codings, its `lexiconVersion` in the coder's id.
 */
export function createLexiconCoder(codebook: Codebook, {readTurn, english}: LexiconCoderOptions): Coder {
  const contextOf = createTurnContexts(codebook, english);
  const signature: Signature = {
    coder: `lexicon@${codebook.lexiconVersion}`,
    codebook: `${codebook.id}@${codebook.version}`,
  };

  function codeTurn(turn: Turn, sentences: readonly Sentence[], surroundings: Surroundings): readonly Coding[] {
    const read = readTurn(surroundings.document, turn, sentences);
    if (read.every(({cues}) => cues.length === 0)) return [];
    const context = contextOf(turn, read, surroundings);
    return read.flatMap(({sentence, cues}, index) => {
      const decisions = longestPerFrame(cues).map(cue => decideCue(cue, index, context));
      return groupDecisions(
        sentence.id,
        decisions.filter((one): one is Decision => one !== null),
        signature,
      );
    });
  }

  function code({document, turns, sentences}: CodingInput): {items: readonly Coding[]; messages: readonly []} {
    const byTurn = sentencesByTurn(sentences);
    const surroundings = surroundingsOf({document, turns}, readTurn);
    const items = turns
      .filter(({kind}) => CODED.has(kind))
      .flatMap(turn => codeTurn(turn, byTurn.get(turn.id) ?? [], surroundings));
    return {items, messages: []};
  }

  return {id: signature.coder, code};
}

/** Cues of each frame without those wholly inside a longer one of the same frame. */
function longestPerFrame(cues: SentenceFindings['cues']): SentenceFindings['cues'] {
  const frames = [...new Set(cues.map(({frame}) => frame))];
  return frames.flatMap(frame => longestOnly(cues.filter(cue => cue.frame === frame)));
}
