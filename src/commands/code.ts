/** `refrain code`: codes new speeches, one document at a time, and hands the result on as text. */
import type {CodedDocument} from '../analysis/tally.js';
import type {Effects} from '../effects.js';
import {createMessageLog, type MessageLog} from '../model/index.js';
import {codeDocument, readInput} from '../pipeline.js';
import {listInputs} from '../project/inputs.js';
import type {Project} from '../project/load.js';
import {renderCodingsCsv} from '../report/csv.js';
import {recordSentences, type SentenceRecord} from '../report/sentenceRecord.js';
import {renderSentencesText} from '../report/text.js';
import {createStudy} from './study.js';

/** How coded sentences are written: marked text, one JSON object per line, a JSON array, or a table. */
export type CodeFormat = 'text' | 'jsonl' | 'json' | 'csv';

/** Options of {@link code}. */
export interface CodeOptions {
  /** Files or folders; `-` is standard input. */
  readonly paths: readonly string[];
  readonly format: CodeFormat;
  /** Leave out sentences without a coding; in text format they always are, but for a line that counts them. */
  readonly codedOnly: boolean;
  /** Folder relative paths start from. */
  readonly from: string;
  /** Width in columns and colours of the text format. */
  readonly terminal: {readonly width: number; readonly colour: boolean};
  /** Takes the result piece by piece. */
  readonly write: (text: string) => Promise<void>;
}

/** Counts of what {@link code} saw. */
export interface CodeResult {
  readonly documents: number;
  readonly failed: number;
  readonly log: MessageLog;
}

/**
 * Code documents and write every sentence (or only coded ones) in the order of input.
 *
 * @throws UsageError for a path that does not exist, before anything is written.
 */
export async function code(project: Project, options: CodeOptions, effects: Effects): Promise<CodeResult> {
  const log = createMessageLog();
  log.add(project.messages);
  const {inputs, messages} = await listInputs(effects, options.paths, options.from);
  log.add(messages);
  const study = createStudy(project);
  const writer = createWriter(options);
  let documents = 0;
  for (const input of inputs) {
    for await (const document of readInput(input, study, {effects, log, hash: null})) {
      if (document === null) continue;
      documents += 1;
      await options.write(writer.document(codeDocument(document, study, log)));
    }
  }
  await options.write(writer.end());
  return {documents, failed: log.count('error'), log};
}

/** Text of each document, and what closes the whole. */
interface Writer {
  document(coded: CodedDocument): string;
  end(): string;
}

function createWriter({format, codedOnly, terminal}: CodeOptions): Writer {
  let first = true;
  const records = (coded: CodedDocument): readonly SentenceRecord[] => recordSentences(coded, {codedOnly});
  const lines = (coded: CodedDocument): string[] => records(coded).map(record => JSON.stringify(record));
  const isFirst = (): boolean => {
    const was = first;
    first = false;
    return was;
  };
  switch (format) {
    case 'jsonl':
      return {
        document: coded =>
          lines(coded)
            .map(line => `${line}\n`)
            .join(''),
        end: () => '',
      };
    case 'json':
      return {
        document: coded =>
          lines(coded)
            .map(line => `${isFirst() ? '[\n' : ',\n'}${line}`)
            .join(''),
        end: () => (first ? '[]\n' : '\n]\n'),
      };
    case 'csv':
      return {
        document: coded => renderCodingsCsv(records(coded), {header: isFirst()}),
        end: () => (first ? renderCodingsCsv([], {header: true}) : ''),
      };
    case 'text':
      return {
        document: coded => renderSentencesText(coded.document, recordSentences(coded, {codedOnly: false}), terminal),
        end: () => '',
      };
  }
}
