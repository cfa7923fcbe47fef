/// <reference lib="dom" />
/**
 * From a coding a reader would not sign to an example in a rule file; runs in the reader's browser.
 *
 * Put into the page as it stands after compilation: functions here refer to each other only.
 */
import type {ShownCoding} from './select.js';

/** What a reader may say about a coding: `frame`, it is not there; else the stance it should have, or `target`. */
export type Verdict = 'frame' | 'target' | ShownCoding['stance'];

/** A sentence as an example needs it. */
export interface ReportedSentence {
  readonly text: string;
  /** Side of the speaker, null when unknown. */
  readonly side: string | null;
  /** Sentences beside it that its codings rest on. */
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * The lines to put into a rule file, a comment first that says where.
 *
 * The rule is the one whose words are the first cue. A JSON string is also a YAML one, so any text stays whole.
 */
export function writeRuleExample(
  {text, side, before, after}: ReportedSentence,
  {frame, evidence}: Pick<ShownCoding, 'frame' | 'evidence'>,
  verdict: Verdict,
): string {
  const rule = evidence.find(({role}) => role === 'cue')?.rule ?? '';
  const [, language = '', id = ''] = rule.split('/');
  const where = `rules/${frame}.${language}.yaml, rule \`${id}\`, below \`examples\`, \`${verdict === 'frame' ? 'not' : 'match'}\``;
  const beside =
    (before === null ? '' : `, before: ${JSON.stringify(before)}`) +
    (after === null ? '' : `, after: ${JSON.stringify(after)}`);
  const speaker = side === null ? '' : `, speaker: ${side}`;
  const expected =
    verdict === 'frame' ? '' : verdict === 'target' ? ', target: whose-it-should-be' : `, stance: ${verdict}`;
  return `# ${where}; then run: refrain lexicon test --frame ${frame}\n- {text: ${JSON.stringify(text)}${beside}${speaker}${expected}}\n`;
}

/** A fold with a choice of what is wrong, the example to be copied, and a button that copies it. */
export function showWrongCoding(sentence: ReportedSentence, coding: ShownCoding): HTMLElement {
  const box = document.createElement('details');
  box.className = 'wrong';
  const summary = document.createElement('summary');
  summary.textContent = 'Report a wrong coding';
  const choice = document.createElement('select');
  choice.setAttribute('aria-label', 'What is wrong');
  const verdicts: [Verdict, string][] = [
    ['frame', 'the frame is not there'],
    ...(['affirm', 'reject', 'attribute', 'neutral'] as const)
      .filter(stance => stance !== coding.stance)
      .map((stance): [Verdict, string] => [stance, `the stance should be ${stance}`]),
    ['target', 'the target is another'],
  ];
  for (const [value, words] of verdicts) {
    const option = document.createElement('option');
    option.value = value;
    option.textContent = words;
    choice.append(option);
  }
  const example = document.createElement('textarea');
  example.rows = 4;
  example.spellcheck = false;
  example.setAttribute('aria-label', 'Example for the rule file');
  const write = (): void => {
    example.value = writeRuleExample(sentence, coding, choice.value as Verdict);
  };
  choice.onchange = write;
  const copy = document.createElement('button');
  copy.type = 'button';
  copy.textContent = 'Copy as an example for the rule file';
  copy.onclick = (): void => {
    example.select();
    // Where the browser allows no clipboard the text stays selected, to be copied by hand.
    void navigator.clipboard?.writeText(example.value).then(() => {
      copy.textContent = 'Copied';
    });
  };
  box.append(summary, choice, example, copy);
  box.ontoggle = write;
  return box;
}
