/**
 * YAML project files: text in, a checked value or every problem found, each at `file:line:column`.
 *
 * Aliases and anchors are refused: they allow values that contain themselves, and a reviewer reads a value where it
 * stands. Keys and numbers keep YAML 1.2 rules (`no` is text, `007` is the number 7: quote what must stay text).
 */
import {isNode, LineCounter, parseDocument, visit, type YAMLError, type Document as YamlDocument} from 'yaml';
import type {z} from 'zod';
import {type Message, message} from '../model/index.js';
import {type Problem, phrase, problemsOf} from './problems.js';
import {readQuickly} from './quickYaml.js';
import {locate, shown} from './yamlPosition.js';

/** A file's value, null when any message is an error. */
export interface Parsed<T> {
  readonly value: T | null;
  readonly messages: readonly Message[];
}

/**
 * Parse a YAML file and check it against a schema.
 *
 * @param text - The whole file; a byte order mark is allowed.
 * @param place - File as shown to the user; `:line:column` (from 1) is added.
 * @param schema - Strict schema of the file; its own messages should read `expected …`.
 * @returns The value, or null and all problems in file order: `schema/yaml-syntax` (then nothing else is checked),
 *   `schema/alias`, `schema/duplicate-key`, `schema/empty`, `schema/unknown-key`, `schema/missing-key`,
 *   `schema/unexpected-value`.
 */
export function parseYaml<T>(text: string, place: string, schema: z.ZodType<T>): Parsed<T> {
  const quick = readQuickly(text);
  const result = quick === undefined ? null : schema.safeParse(quick);
  return result?.success ? {value: result.data, messages: []} : parseCarefully(text, place, schema);
}

/** The same, slower, with every problem and its place. */
function parseCarefully<T>(text: string, place: string, schema: z.ZodType<T>): Parsed<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, {lineCounter: lines, prettyErrors: false});
  const at = (offset: number): string => {
    const {line, col} = lines.linePos(offset);
    return `${place}:${line}:${col}`;
  };
  const found = [...syntaxProblems(document, text), ...aliasProblems(document)];
  let value: T | null = null;
  if (found.every(({rule}) => rule === 'schema/duplicate-key')) {
    const checked = check(document, text, schema);
    value = checked.value;
    found.push(...checked.problems);
  }
  found.sort((a, b) => a.offset - b.offset);
  const messages = found.map(({rule, text: words, offset}) => message(rule, 'error', words, {place: at(offset)}));
  return {value: messages.length > 0 ? null : value, messages};
}

interface Placed {
  readonly rule: string;
  readonly text: string;
  readonly offset: number;
}

/** Repeated keys, and the first mistake of syntax only: what follows it is mostly its echo. */
function syntaxProblems(document: YamlDocument, text: string): Placed[] {
  const {errors, warnings} = document;
  const [first] = errors.filter(({code}) => code !== 'DUPLICATE_KEY').sort((a, b) => a.pos[0] - b.pos[0]);
  const told = errors.filter(error => error.code === 'DUPLICATE_KEY' || error === first);
  return [...told, ...warnings].map(({code, message: reason, pos: [offset]}: YAMLError) => {
    const line = text.slice(offset).split('\n', 1)[0] ?? '';
    if (code === 'DUPLICATE_KEY') {
      const key = line.split(':', 1)[0]?.trim() ?? '';
      const words = `Unexpected second key \`${key}\`, expected each key once; merge the two or rename one.`;
      return {rule: 'schema/duplicate-key', text: words, offset};
    }
    const seen = shown(line.trim() === '' ? 'the end of the line' : line.trim());
    return {rule: 'schema/yaml-syntax', text: `Unexpected ${seen}, expected valid YAML: ${reason}`, offset};
  });
}

/** Anchors too: one without an alias does nothing, so it is a slip. */
function aliasProblems(document: YamlDocument): Placed[] {
  const found: Placed[] = [];
  const refuse = (mark: string, offset: number): void => {
    const text = `Unexpected \`${mark}\`, expected the value itself; write it out, or put text in quotes.`;
    found.push({rule: 'schema/alias', text, offset});
  };
  visit(document, {
    Alias: (_, node) => refuse(`*${node.source}`, node.range?.[0] ?? 0),
    Value: (_, node) => {
      if (node.anchor !== undefined) refuse(`&${node.anchor}`, node.range?.[0] ?? 0);
    },
  });
  return found;
}

function check<T>(document: YamlDocument, text: string, schema: z.ZodType<T>): {value: T | null; problems: Placed[]} {
  if (!isNode(document.contents) || document.toJS() === null) {
    const words = 'Unexpected empty file, expected keys and values; fill it or remove it.';
    return {value: null, problems: [{rule: 'schema/empty', text: words, offset: 0}]};
  }
  const result = schema.safeParse(document.toJS(), {error: phrase, reportInput: true});
  if (result.success) return {value: result.data, problems: []};
  const problems = problemsOf(result.error.issues).map((problem: Problem): Placed => {
    const {offset, seen} = locate(document, text, problem);
    return {rule: `schema/${problem.kind}`, text: wording(problem, seen), offset};
  });
  return {value: null, problems};
}

function wording({kind, path, key, expected}: Problem, seen: string): string {
  const where = path.length === 0 ? 'the file' : `\`${pathText(path)}\``;
  if (kind === 'unknown-key') return `Unexpected key \`${key}\` in ${where}, ${expected}; correct or remove it.`;
  if (kind === 'missing-key') return `Missing key \`${key}\` in ${where}, ${expected}; add it.`;
  const remedy = expected === 'expected text' ? '; put the value in quotes.' : '; correct it.';
  return `Unexpected ${seen} for ${where}, ${expected}${remedy}`;
}

/** `rules[0].id`: list positions count from 0 as in the schema; the line number tells the reader where. */
function pathText(path: readonly PropertyKey[]): string {
  return path
    .map(step => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}
