import type {Document, Language, Sentence, Staged, Turn} from '../model/index.js';
import {detectLanguage, isDetected} from '../text/language.js';
import {sentenceEnds} from '../text/sentences.js';
import {countWords} from '../text/tokens.js';
import {flagKazakhScript} from './kazakhScript.js';

/**
 * Split the turns of a document into sentences.
 *
 * Sentences tile each turn; a speaker label belongs to the first sentence of its turn, and its words are not counted.
 * Every turn with text has a sentence, even when nothing follows its label. The language is judged per sentence; the
 * document's decides where a sentence does not say, and everywhere when it is none that is detected.
 *
 * @param document - Text as stored; never modified.
 * @param turns - Its turns, in order.
 * @returns Sentences in text order, none for a turn without characters. Messages: `document/kazakh-script` (warning).
 */
export function splitSentences(document: Document, turns: readonly Turn[]): Staged<Sentence> {
  const items = turns.flatMap(turn => sentencesOf(document.text, turn, document.language));
  return {items, messages: flagKazakhScript(document, items)};
}

function sentencesOf(text: string, {id: turn, span, body}: Turn, prior: Language): readonly Sentence[] {
  const ends = sentenceEnds(text, body, span.end);
  // A label with nothing after it is a sentence without words, or the turn would not be tiled.
  const closed = ends.length === 0 && span.end > span.start ? [span.end] : ends;
  return closed.map((end, index): Sentence => {
    const start = closed[index - 1] ?? span.start;
    const from = index === 0 ? body : start;
    return {
      id: `${turn}/s${index + 1}`,
      turn,
      language: isDetected(prior) ? detectLanguage(text, {start: from, end, prior}) : prior,
      span: {start, end},
      body: from,
      words: countWords(text, from, end),
    };
  });
}
