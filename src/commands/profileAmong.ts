/** Among whom the reference of a profile is ranked. */
import type {Among} from '../analysis/profile/profile.js';
import {type Group, message, type Selection, UsageError} from '../model/index.js';

/** Property as typed after `--among`. */
export type AmongProperty = Among;

/**
 * The groups that are like the reference but for one property: its conditions without that one.
 *
 * @throws UsageError when the reference does not name exactly one value of it: there would be nothing to rank.
 */
export function readAmong(
  property: Among,
  {label, where}: Group,
): {readonly property: Among; readonly where: Selection} {
  const values = where[property];
  if (values.length === 1) return {property, where: {...where, [property]: []}};
  const text = `Unexpected reference \`${label}\` with ${values.length === 0 ? 'no' : String(values.length)} \`${property}:\` for \`--among ${property}\`, expected exactly one, such as \`${EXAMPLES[property]}\`; it is the one whose rank is asked for.`;
  throw new UsageError([message('input/invalid-among', 'error', text)]);
}

const EXAMPLES: Readonly<Record<Among, string>> = {
  side: 'side:RU',
  speaker: 'speaker:putin',
  collection: 'collection:kremlin',
};

/** The other states of Central Asia: the closer comparison for Kazakhstan. */
const NEIGHBOURS = ['KG', 'TJ', 'TM', 'UZ'];

/** Groups to be named besides: those asked for; else, among sides, the other states of Central Asia. */
export function besideOf(asked: readonly string[], property: Among | null): readonly string[] {
  if (asked.length > 0) return property === 'side' ? asked.map(side => side.toUpperCase()) : asked;
  return property === 'side' ? NEIGHBOURS : [];
}
