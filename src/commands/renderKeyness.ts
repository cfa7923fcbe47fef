/** What `refrain keyness` prints. */
import {renderKeynessCsv, renderKeynessJson} from '../report/keyness/data.js';
import {renderKeynessText} from '../report/keyness/text.js';
import type {KeynessView} from '../report/keyness/view.js';
import type {TerminalOptions} from '../report/terminal.js';

/** Keyness for standard output, in parts to be written one after the other. */
export function renderKeyness(
  view: KeynessView,
  {format, ...options}: TerminalOptions & {readonly format: 'text' | 'csv' | 'json'},
): Iterable<string> {
  if (format === 'csv') return [renderKeynessCsv(view)];
  if (format === 'json') return renderKeynessJson(view);
  return [renderKeynessText(view, options)];
}
