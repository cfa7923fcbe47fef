/** `refrain lexicon explain`: one sentence, every rule tried on it, why it fired or not. */
import {createExplainer} from '../coders/explainSentence.js';
import type {Effects} from '../effects.js';
import {message, UsageError} from '../model/index.js';
import type {LexiconFolder} from '../project/lexiconFolder.js';
import {splitSentences} from '../stages/splitSentences.js';
import {detectLanguage} from '../text/language.js';
import {normaliseText} from '../text/normalise.js';
import {type ExplanationRecord, recordExplanation} from './explanationRecord.js';
import {unknown} from './lexiconTest.js';
import {lazyEnglish, openLexicon} from './openLexicon.js';

/** Options of {@link lexiconExplain}. */
export interface ExplainOptions {
  readonly text: string;
  /** Default: judged by its letters and words. */
  readonly language?: string | undefined;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  readonly title?: string | undefined;
  /** Side the speaker speaks for, and the side of the other leader. */
  readonly speaker?: string | undefined;
  readonly partner?: string | undefined;
  /** Rules of these frames only; empty: all. */
  readonly frames: readonly string[];
  /** Also the rules of which no pattern matches. */
  readonly all: boolean;
}

/**
 * Explain a sentence. Its text is normalised as that of documents is and read as one sentence, whatever it holds.
 *
 * @throws UsageError for an empty text, a language without rules, a frame that does not exist, a lexicon with errors.
 */
export async function lexiconExplain(
  folder: LexiconFolder,
  options: ExplainOptions,
  effects: Effects,
): Promise<ExplanationRecord> {
  const {lexicon} = await openLexicon(folder, effects);
  const clean = (text: string | undefined): string | null => (text === undefined ? null : tidy(text));
  const text = tidy(options.text);
  if (text === '') {
    const words = 'Unexpected empty sentence, expected words in quotation marks; write them after `explain`.';
    throw new UsageError([message('lexicon/no-sentence', 'error', words)]);
  }
  const language = options.language ?? detectLanguage(text);
  const known = [...lexicon.languages.keys()];
  const problems = [
    ...(options.language === undefined && !known.includes(language) ? [undetected(known)] : []),
    ...(options.language === undefined ? [] : unknown('language', [language], known)),
    ...unknown(
      'frame',
      options.frames,
      lexicon.codebook.frames.map(({id}) => id),
    ),
  ];
  if (problems.length > 0) throw new UsageError(problems);
  const {speaker = null, partner = null, frames, all} = options;
  const around = {before: clean(options.before), after: clean(options.after), title: clean(options.title)};
  const place = {text, language, speaker, partner, ...around};
  const explanation = createExplainer(lexicon, lazyEnglish())(place);
  const {document, turn} = explanation.placed;
  const alone = {...document, text};
  const sentences = splitSentences(alone, [{...turn, span: {start: 0, end: text.length}}]).items.length;
  return recordExplanation(explanation, {place, frames, all, sentences, detected: options.language === undefined});
}

function undetected(known: readonly string[]) {
  const languages = known.map(one => `\`${one}\``).join(', ');
  const text = `Unexpected language: the sentence does not say in which of ${languages} it is; name it with \`--language\`.`;
  return message('lexicon/unknown-language', 'error', text);
}

function tidy(text: string): string {
  return normaliseText(text).trim();
}
