/** Frames read from another tool's dictionary as the YAML files of a lexicon. */
import {stringify} from 'yaml';
import type {LexiconFile} from '../lexiconFiles.js';
import {FORMATS, type FormatName} from './dictionary.js';
import {sampleForm} from './entryPattern.js';
import {slugOf} from './frameId.js';

/** A category that became a frame. */
export interface ImportedFrame {
  readonly id: string;
  /** Names of the category and those around it: `Law and order › Police`. */
  readonly name: string;
  readonly line: number;
  /** Entries in the file, those left out included. */
  readonly entries: number;
  /** At least one, each another. */
  readonly patterns: readonly {readonly text: string; readonly literal: boolean}[];
}

/** Where the frames come from. */
export interface Origin {
  readonly format: FormatName;
  /** Name of its file. */
  readonly file: string;
  readonly language: string;
  readonly title: string;
}

/** Target of a lexicon that does not ask whose concern a sentence is. */
const NO_TARGET = 'unspecified';

/** `codebook.yaml` and a rule file for each frame. */
export function importedFiles(frames: readonly ImportedFrame[], origin: Origin): readonly LexiconFile[] {
  return [
    {path: 'codebook.yaml', text: codebookText(frames, origin)},
    ...frames.map(frame => ({path: `rules/${frame.id}.${origin.language}.yaml`, text: ruleText(frame, origin)})),
  ];
}

function codebookText(frames: readonly ImportedFrame[], {format, file, title}: Origin): string {
  const from = `the ${FORMATS[format].title} dictionary ${file}`;
  const codebook = {
    schema: 'refrain.codebook/1',
    id: slugOf([title]),
    version: '0.1',
    lexiconVersion: '0.1.0',
    title,
    source: `Imported from ${from}; name its authors, its version and its licence here.`,
    sides: {source: 'XX', receiver: 'XX'},
    targets: {
      values: [{id: NO_TARGET, name: 'not asked'}],
      sides: {},
      fallback: NO_TARGET,
      unknown: NO_TARGET,
      combinations: [],
      mixed: NO_TARGET,
    },
    directions: [{id: 'neutral', name: 'not judged'}],
    frames: frames.map(({id, name, line}) => ({
      id,
      name,
      definition: `Imported from ${from}, line ${line}; write a definition.`,
      direction: 'neutral',
      target: {choose: 'none', otherwise: null},
    })),
  };
  return written(
    codebook,
    'Categories of another tool as frames. Words alone decide until somebody writes definitions and conditions.',
  );
}

function ruleText({id, line, patterns}: ImportedFrame, {format, file, language}: Origin): string {
  const model = patterns.find(({literal}) => literal) ?? patterns[0];
  const rules = {
    schema: 'refrain.rules/1',
    frame: id,
    language,
    rules: [
      {
        id: 'words',
        note: 'Words as imported. The example is machine-made from one of them: replace it by real sentences, and add some that must not match.',
        source: `${FORMATS[format].title} ${file}:${line}`,
        match: patterns.map(({text}) => text),
        examples: {match: [exampleFor(model?.text ?? '')]},
      },
    ],
  };
  return written(rules, null);
}

/** The pattern as a sentence of its own: `=climate chang*` → `Climate chang.` */
function exampleFor(pattern: string): string {
  const text = pattern.split(' ').map(sampleForm).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** Lines are never folded: a pattern stays on its line. */
function written(value: object, comment: string | null): string {
  return `${comment === null ? '' : `# ${comment}\n`}${stringify(value, {lineWidth: 0})}`;
}
