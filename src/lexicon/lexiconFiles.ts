/** The files of a lexicon folder: told apart by name, parsed, with a way to say where each value stands. */
import type {z} from 'zod';
import {type Message, message} from '../model/index.js';
import {type Codebook, codebookSchema} from '../schema/codebook.js';
import {
  type EvidenceFile,
  evidenceFileSchema,
  type KeywordFile,
  keywordFileSchema,
  type ListFile,
  listFileSchema,
  type MaskFile,
  maskFileSchema,
  type RuleFile,
  ruleFileSchema,
  type StanceFile,
  stanceFileSchema,
  type TargetFile,
  targetFileSchema,
} from '../schema/lexicon.js';
import {parseYaml} from '../schema/yaml.js';
import {yamlPlaces} from '../schema/yamlPlaces.js';
import {withQuotingHints} from './quotingHint.js';

/** A file as read from the folder. */
export interface LexiconFile {
  /** Path as shown to the user; the folder above does not matter. */
  readonly path: string;
  readonly text: string;
}

/** A parsed file. */
export interface Source<T> {
  readonly path: string;
  readonly value: T;
  /** Place of a value, `file:line:column`. */
  readonly at: (path: readonly PropertyKey[]) => string;
}

/** All files that could be parsed, by kind. */
export interface LexiconSources {
  readonly codebooks: Source<Codebook>[];
  readonly rules: Source<RuleFile>[];
  readonly masks: Source<MaskFile>[];
  readonly stance: Source<StanceFile>[];
  readonly targets: Source<TargetFile>[];
  readonly lists: Source<ListFile>[];
  readonly evidence: Source<EvidenceFile>[];
  readonly keywords: Source<KeywordFile>[];
}

/** `rules/friendship.en.yaml`, also after folders. */
const RULES = /(?:^|\/)rules\/([^/]+)\.([a-z]{2,3})\.ya?ml$/u;
/** `masks.en.yaml`. */
const BY_LANGUAGE = /(?:^|\/)(masks|stance|targets|lists|keywords)\.([a-z]{2,3})\.ya?ml$/u;
/** `codebook.yaml`. */
const SINGLE = /(?:^|\/)(codebook|evidence)\.ya?ml$/u;

/** Parse all files; every problem of every file is reported. */
export function readLexiconFiles(files: readonly LexiconFile[]): {sources: LexiconSources; messages: Message[]} {
  const sources: LexiconSources = {
    codebooks: [],
    rules: [],
    masks: [],
    stance: [],
    targets: [],
    lists: [],
    evidence: [],
    keywords: [],
  };
  const messages: Message[] = [];

  function read<T>({path, text}: LexiconFile, schema: z.ZodType<T>, into: Source<T>[]): Source<T> | null {
    const parsed = parseYaml(text, path, schema);
    messages.push(...withQuotingHints(parsed.messages, text));
    if (parsed.value === null) return null;
    const source = {path, value: parsed.value, at: yamlPlaces(text, path)};
    into.push(source);
    return source;
  }

  function agree(source: Source<object> | null, key: 'frame' | 'language', named: string | undefined): void {
    const seen = source === null ? named : (source.value as Readonly<Record<string, unknown>>)[key];
    if (source === null || seen === named) return;
    const text = `Unexpected ${key} \`${String(seen)}\`, expected \`${named}\` as in the file's name; change one of them.`;
    messages.push(message('lexicon/file-name', 'error', text, {place: source.at([key])}));
  }

  for (const file of files) {
    const rules = RULES.exec(file.path);
    const byLanguage = BY_LANGUAGE.exec(file.path);
    const kind = rules === null ? (byLanguage?.[1] ?? SINGLE.exec(file.path)?.[1]) : 'rules';
    let source: Source<object> | null = null;
    if (kind === 'rules') source = read(file, ruleFileSchema, sources.rules);
    else if (kind === 'masks') source = read(file, maskFileSchema, sources.masks);
    else if (kind === 'stance') source = read(file, stanceFileSchema, sources.stance);
    else if (kind === 'targets') source = read(file, targetFileSchema, sources.targets);
    else if (kind === 'lists') source = read(file, listFileSchema, sources.lists);
    else if (kind === 'keywords') source = read(file, keywordFileSchema, sources.keywords);
    else if (kind === 'codebook') read(file, codebookSchema, sources.codebooks);
    else if (kind === 'evidence') read(file, evidenceFileSchema, sources.evidence);
    else messages.push(unknownFile(file.path));
    if (rules !== null) agree(source, 'frame', rules[1]);
    agree(source, 'language', rules?.[2] ?? byLanguage?.[2]);
  }
  return {sources, messages};
}

function unknownFile(path: string): Message {
  const names =
    '`codebook.yaml`, `evidence.yaml`, `masks|stance|targets|lists|keywords.<lang>.yaml`, `rules/<frame>.<lang>.yaml`';
  const text = `Unexpected file \`${path}\`, expected one of ${names}; rename or remove it.`;
  return message('lexicon/unknown-file', 'error', text, {place: path});
}
