/** Why a group holds no speech: the condition that leaves nothing. The words and rules are those of every analysis. */
import {
  CONDITIONS,
  type Condition,
  EVERYTHING,
  type Group,
  type Message,
  message,
  type Selection,
  type Setting,
  selects,
} from '../model/index.js';

/** More values of a condition than these are not listed. */
const MOST_LISTED = 12;

/** One warning for each group that holds no speech, with the condition that empties it. */
export function warnEmptyGroups(groups: readonly Group[], settings: readonly Setting[]): readonly Message[] {
  return groups.flatMap(({label, where}) => {
    const reason = explainEmpty(where, settings);
    const text = `Unexpected group \`${label}\` without speech, expected some: ${reason}.`;
    return reason === null ? [] : [message('input/empty-group', 'warning', text)];
  });
}

/** The warning that filters leave no speech, with the condition to blame. @param reason - Of {@link explainEmpty}. */
export function warnNoSpeech(reason: string): Message {
  const text = `Unexpected choice of speech that nothing fits, expected at least one document: ${reason}.`;
  return message('input/no-speech', 'warning', text);
}

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
    .map(
      ({name, documents}) =>
        `${plural(documents)} would fit without ${describe(selection, name)}${listPresent(selection, name, settings)}`,
    );
  if (blamed.length > 0) return blamed.join('; ');
  return asked
    .map(name => `${plural(count({...EVERYTHING, [name]: selection[name]}))} with ${describe(selection, name)} alone`)
    .join('; ');
}

/** Values of the condition that would have left speech, where they are few. */
function listPresent(selection: Selection, name: Condition | 'within', settings: readonly Setting[]): string {
  if (name === 'within') return '';
  const fitting = settings.filter(setting => selects({...selection, [name]: []}, setting));
  const present = [...new Set(fitting.map(setting => setting[name]))].filter(value => value !== null).sort();
  if (present.length === 0) return `, of none of which it is known`;
  return present.length > MOST_LISTED ? '' : `, which have ${present.map(value => `\`${value}\``).join(', ')}`;
}

function describe(selection: Selection, name: Condition | 'within'): string {
  if (name === 'within') return 'the range of days';
  return `${name} \`${selection[name].join(', ')}\`${REMEDIES[name] ?? ''}`;
}

function plural(documents: number): string {
  return documents === 1 ? '1 document' : `${documents} documents`;
}
