/** What `refrain lexicon test` prints. */
import type {ExampleCoding, ExampleFailure} from '../lexicon/index.js';
import {countOf} from '../report/numbers.js';
import {cleanText} from '../report/terminal.js';
import type {LexiconTest} from './lexiconTest.js';

/** Forms of the result. */
export type TestFormat = 'text' | 'json' | 'jsonl';

/** Failures with what was expected and what came out, then a summary; JSON lines hold failures only. */
export function renderLexiconTest(test: LexiconTest, format: TestFormat): string {
  const {folder, examples, rules, failures} = test;
  if (format === 'jsonl') return failures.map(failure => `${JSON.stringify(recordFailure(failure))}\n`).join('');
  if (format === 'json') {
    const record = {folder, examples, rules, failed: failures.length, failures: failures.map(recordFailure)};
    return `${JSON.stringify({schema: 'refrain.lexicon-test/1', ...record}, null, 2)}\n`;
  }
  const passed = examples - failures.length;
  const summary = `${folder}: ${countOf(examples, 'example')} of ${countOf(rules, 'rule')}; ${passed} as expected, ${failures.length} not.`;
  return `${failures.map(renderFailure).join('')}${summary}\n`;
}

function renderFailure({example, problem, codings}: ExampleFailure): string {
  const {place, rule, kind, text, before, after, frame} = example;
  const around = [
    ...(before === null ? [] : [`  after “${cleanText(before)}”`]),
    ...(after === null ? [] : [`  before “${cleanText(after)}”`]),
  ];
  const own = codings.filter(coding => coding.frame === frame);
  const others = codings.length - own.length;
  const rest = others === 0 ? '' : `; ${countOf(others, 'coding')} of other frames`;
  const came = own.length === 0 ? `no coding of ${frame}` : own.map(describeCoding).join('\n            ');
  const lines = [
    `${place}: ${PROBLEMS[problem]} (${kind} example of ${rule})`,
    `  “${cleanText(text)}”`,
    ...around,
    `  expected: ${expectation(example)}`,
    `  came out: ${came}${rest}`,
  ];
  return `${lines.join('\n')}\n\n`;
}

const PROBLEMS: Readonly<Record<ExampleFailure['problem'], string>> = {
  missing: 'not found',
  unexpected: 'found, but must not be',
  different: 'found with other values',
};

function expectation({kind, frame, rule, expected}: ExampleFailure['example']): string {
  if (kind === 'not') return `no coding by ${rule}`;
  const values = Object.entries(expected).map(([key, value]) => `${key} ${value ?? 'none'}`);
  const by = kind === 'stance' ? `a coding of ${frame}` : `a coding by ${rule}`;
  return values.length === 0 ? by : `${by} with ${values.join(', ')}`;
}

function describeCoding({frame, sub, stance, target, agency, voice, evidence}: ExampleCoding): string {
  const rules = [...new Set(evidence.filter(({role}) => role === 'cue').map(({rule}) => rule))];
  const turned = [...new Set(evidence.filter(({role}) => role !== 'cue').map(({rule}) => rule))].filter(
    rule => !rules.includes(rule),
  );
  const values = [sub === null ? frame : `${frame}.${sub}`, stance, `target ${target ?? 'none'}`];
  const more = agency === null ? [] : [`agency ${agency}`];
  const by = `by ${rules.join(', ')}${turned.length === 0 ? '' : ` with ${turned.join(', ')}`}`;
  return [...values, ...more, `voice ${voice}`, by].join('  ');
}

function recordFailure({example, problem, codings}: ExampleFailure) {
  const {place, rule, kind, frame, language, text, before, after, speaker, partner, expected} = example;
  const surroundings = {before, after, speaker, partner};
  return {place, rule, kind, frame, language, problem, text, ...surroundings, expected, codings};
}
