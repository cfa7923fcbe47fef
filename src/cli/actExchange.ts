/** Dictionaries of other tools, both ways: options translated, result written. */

import type {ExportOptions} from '../commands/lexiconExport.js';
import type {ImportOptions} from '../commands/lexiconImport.js';
import {nodeEffects as effects} from '../effects.js';
import {createMessageLog} from '../model/index.js';
import {chooseLexicon} from './actLexicon.js';
import {type Call, exitCode, writeOut} from './call.js';
import {renderMessages} from './messages.js';

/** `refrain lexicon import`. */
export async function actImport({args: [file = ''], options}: Call): Promise<number> {
  const {lexiconImport} = await import('../commands/lexiconImport.js');
  const {renderImport} = await import('../commands/renderImport.js');
  const [format, language] = [options.as as ImportOptions['format'], options.language as string | undefined];
  const result = await lexiconImport(
    {file, into: options.into as string, format, language, from: process.cwd()},
    effects,
  );
  process.stderr.write(renderMessages(result.log));
  await writeOut(renderImport(result));
  return exitCode(0, result.log, options);
}

/** `refrain lexicon export`; without a file, every message stands on standard error, one per line. */
export async function actExport(call: Call): Promise<number> {
  const {lexiconExport, noteLine} = await import('../commands/lexiconExport.js');
  const {options} = call;
  const result = await lexiconExport(
    await chooseLexicon(call),
    {
      format: options.as as ExportOptions['format'],
      frames: options.frame as string[],
      languages: options.language as string[],
      output: options.output as string | undefined,
      from: process.cwd(),
    },
    effects,
  );
  const {text, rules, entries, messages, written} = result;
  const log = createMessageLog();
  log.add(messages);
  if (written === null) {
    process.stderr.write(messages.map(noteLine).join(''));
    await writeOut(text);
  } else {
    process.stderr.write(renderMessages(log));
    await writeOut(`${written.file}: ${entries} entries from ${rules} rules; what it cannot hold: ${written.notes}\n`);
  }
  return exitCode(0, log, options);
}
