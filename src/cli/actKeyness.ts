/** `refrain keyness`: options translated, result written, exit code chosen. */
import type {KeynessChoices} from '../commands/keynessOptions.js';
import {nodeEffects as effects} from '../effects.js';
import {answer, speechOptions} from './actAnalysis.js';
import {type Call, openProject, terminal} from './call.js';

interface KeynessFlags extends Pick<KeynessChoices, 'unit' | 'measure'> {
  readonly n?: string;
  readonly minCount?: number;
  readonly minDocuments?: number;
  readonly top?: number;
  readonly prior?: number;
  readonly stop: string;
  readonly format: 'text' | 'csv' | 'json';
}

/** `refrain keyness`. */
export async function actKeyness(call: Call): Promise<number> {
  const {keyness} = await import('../commands/keyness.js');
  const {KEYNESS_DEFAULTS} = await import('../commands/keynessOptions.js');
  const {renderKeyness} = await import('../commands/renderKeyness.js');
  const {args, options, home} = call;
  const [target = '', reference = null] = args;
  const {unit, measure, n, stop, format, ...flags} = options as unknown as KeynessFlags;
  const {minCount, minDocuments, prior, top} = {...KEYNESS_DEFAULTS, ...flags};
  const {view, log} = await keyness(
    await openProject(options, home),
    {
      ...speechOptions(options),
      ...{target, reference, unit, measure, minCount, minDocuments, prior},
      n: n === undefined ? null : Number(n),
      top: format === 'text' ? top : (flags.top ?? null),
      permuted: top,
      stop: stop === 'none' ? null : stop,
    },
    effects,
  );
  return answer(call, log, renderKeyness(view, {format, ...terminal()}));
}
