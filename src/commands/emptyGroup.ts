/** Why a group holds no speech: the condition that leaves nothing. */
import {CONDITIONS, type Condition, EVERYTHING, type Selection, type Setting, selects} from '../model/index.js';

/** How a condition is lifted on the command line. */
const REMEDIES: Readonly<Partial<Record<Condition, string>>> = {office: ' (`--office any` lifts it)'};

/**
 * Words for why no speech fits a selection.
 *
 * @param settings - All speech of the corpus.
 * @returns Null when some fits. Else the conditions without any one of which there would be speech, with how many documents
 *   each keeps out; when no single one is to blame, how much speech each condition alone leaves.
 */
export function explainEmpty(selection: Selection, settings: readonly Setting[]): string | null {
  if (settings.length === 0) return 'the corpus holds no speech that is credited to anybody';
  if (settings.some(setting => selects(selection, setting))) return null;
  const asked = [...CONDITIONS, 'within' as const].filter(name => selection[name].length > 0);
  const count = (one: Selection): number =>
    new Set(settings.filter(setting => selects(one, setting)).map(({document}) => document)).size;
  const blamed = asked
    .map(name => ({name, documents: count({...selection, [name]: []})}))
    .filter(({documents}) => documents > 0)
    .map(({name, documents}) => `${plural(documents)} would fit without ${describe(selection, name)}`);
  if (blamed.length > 0) return blamed.join('; ');
  return asked
    .map(name => `${plural(count({...EVERYTHING, [name]: selection[name]}))} with ${describe(selection, name)} alone`)
    .join('; ');
}

function describe(selection: Selection, name: Condition | 'within'): string {
  if (name === 'within') return 'the range of days';
  return `${name} \`${selection[name].join(', ')}\`${REMEDIES[name] ?? ''}`;
}

function plural(documents: number): string {
  return documents === 1 ? '1 document' : `${documents} documents`;
}
