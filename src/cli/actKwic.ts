/** `refrain kwic`: options translated, lines written as they come. */
import type {KwicOptions} from '../commands/kwic.js';
import type {KwicFormat} from '../commands/renderKwic.js';
import {nodeEffects as effects} from '../effects.js';
import {answer, speechOptions} from './actAnalysis.js';
import {type Call, clearProgress, openProject, terminal, writeOut} from './call.js';

/** Lines or groups of a text, and groups by keyword in other forms, when nobody says. */
const [SHOWN, KEYWORDS] = [50, 500];

type Asked = Omit<KwicOptions, keyof ReturnType<typeof speechOptions> | 'patterns' | 'take'> & {
  readonly format: KwicFormat;
};

/** `refrain kwic`. */
export async function actKwic(call: Call): Promise<number> {
  const {kwic} = await import('../commands/kwic.js');
  const {createKwicWriter} = await import('../commands/renderKwic.js');
  const {args, options, home} = call;
  const {frame, rule, stance, target, sub, kind, window, sort, limit, sample, countBy, format} =
    options as unknown as Asked;
  const asked = {frame, rule, stance, target, sub, kind, window, sort, sample, countBy};
  const coded = [frame, rule, stance, target, sub].some(values => values.length > 0);
  const writer = createKwicWriter({format, sort, coded, ...terminal()});
  const result = await kwic(
    await openProject(options, home),
    {
      ...speechOptions(options),
      ...asked,
      limit: limit ?? defaultLimit({format, countBy, sample}),
      patterns: args,
      take: async line => {
        const text = writer.line(line);
        if (text === '') return;
        clearProgress();
        await writeOut(text);
      },
    },
    effects,
  );
  return answer(call, result.log, writer.end(result));
}

function defaultLimit({format, countBy, sample}: Pick<Asked, 'format' | 'countBy' | 'sample'>): number | undefined {
  if (sample !== undefined) return undefined;
  if (format === 'text') return SHOWN;
  return countBy === 'keyword' ? KEYWORDS : undefined;
}
