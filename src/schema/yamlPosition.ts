/** Where in a YAML text a value or key stands, and what stands there. */
import {isMap, isNode, isScalar, isSeq, type Document as YamlDocument} from 'yaml';
import type {Problem} from './problems.js';

/** Longest piece of data quoted in a message, in code units. */
const SHOWN = 60;

/** Text as quoted in a message: one line, backticks around it, shortened. */
export function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ').replaceAll('`', "'");
  return `\`${line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line}\``;
}

/**
 * Offset of a problem in the file and the value seen there, as words for a message.
 * A missing key is placed at its mapping; an empty value (`key:`) at its key.
 */
export function locate(document: YamlDocument, text: string, problem: Problem): {offset: number; seen: string} {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const step of problem.key === null ? problem.path : [...problem.path, problem.key]) {
    const {key, value} = child(node, step);
    if (!isNode(key) && !isNode(value)) break;
    const stands = problem.kind === 'unknown-key' && step === problem.key ? key : visible(value) ? value : key;
    if (isNode(stands)) offset = stands.range?.[0] ?? offset;
    node = value;
  }
  return {offset, seen: describe(node, text)};
}

function child(node: unknown, step: PropertyKey): {key: unknown; value: unknown} {
  if (isSeq(node)) return {key: null, value: node.items[Number(step)]};
  const pair = isMap(node) ? node.items.find(({key}) => String(isScalar(key) ? key.value : key) === step) : undefined;
  return {key: pair?.key ?? null, value: pair?.value ?? null};
}

function visible(value: unknown): boolean {
  return isNode(value) && !(isScalar(value) && value.value === null && (value.source ?? '') === '');
}

function describe(node: unknown, text: string): string {
  if (!visible(node)) return 'empty value';
  if (isMap(node)) return 'mapping';
  if (isSeq(node)) return node.items.length === 0 ? 'empty list' : 'list';
  const [start, end] = (isNode(node) ? node.range : null) ?? [0, 0];
  return shown(text.slice(start, end));
}
