import {type Document, type Message, message, type Sentence} from '../model/index.js';
import {type KazakhScript, kazakhScriptOf} from '../text/kazakhScripts.js';

const LETTERS: Readonly<Record<KazakhScript, string>> = {latin: 'Latin', arabic: 'Arabic'};
/** Characters of the first sentence shown. */
const SHOWN = 60;

/**
 * A warning when sentences of a document are Kazakh in Latin or Arabic letters: no rules exist for these, so they stay
 * uncoded, which must not pass for a text without narratives.
 *
 * @param sentences - Of the document; only those in no known language are looked at.
 * @returns At most one `document/kazakh-script` for each script; its span is the first such sentence.
 */
export function flagKazakhScript({id, text}: Document, sentences: readonly Sentence[]): readonly Message[] {
  const unknown = sentences.filter(({language}) => language === 'und');
  const found = unknown.map(({body, span}) => kazakhScriptOf(text, body, span.end));
  return (['latin', 'arabic'] as const).flatMap(script => {
    const first = unknown[found.indexOf(script)];
    if (first === undefined) return [];
    const count = found.filter(one => one === script).length;
    const seen = text.slice(first.body, first.span.end).trim();
    const shown = seen.length > SHOWN ? `${seen.slice(0, SHOWN).trimEnd()}…` : seen;
    const words =
      `Unexpected Kazakh in ${LETTERS[script]} letters in ${count} of ${sentences.length} sentences, the first \`${shown}\`, ` +
      'expected Cyrillic letters, the only ones the Kazakh rules know; these sentences are not coded. ' +
      'Use the Cyrillic edition of the text or convert it before coding.';
    return [message('document/kazakh-script', 'warning', words, {document: id, span: first.span})];
  });
}
