/** Groups of speech as a user types them: `speaker:tokayev+period:P3,P4`. */
import {type Group, type Message, message, UsageError} from '../model/index.js';
import {type FilterOptions, type FilterProject, knownNames, NO_FILTER, readFilter} from './corpusFilter.js';
import {didYouMean, suggestIds} from './unknownName.js';

/** Names of conditions by the words typed for them. */
const NAMES = {
  speaker: 'speaker',
  side: 'side',
  office: 'office',
  period: 'period',
  from: 'since',
  to: 'until',
  language: 'language',
  collection: 'collection',
  genre: 'genre',
  audience: 'audience',
  copresence: 'copresence',
  event: 'event',
} as const satisfies Readonly<Record<string, keyof FilterOptions>>;

const EXAMPLE = '`speaker:tokayev`, `side:KZ+period:P3,P4` or `from:2019-03-20+to:2022-01-02`';

/**
 * Read one group: conditions `name:value`, all of which must hold, joined by `+`; several values, any of which will do,
 * joined by `,`. The group's label is the expression.
 *
 * @throws UsageError naming every condition that is none, every empty or repeated one, and what {@link readFilter} refuses.
 */
export function readGroup(project: FilterProject, expression: string): Group {
  const options: Record<string, readonly string[] | string | null> = {...NO_FILTER};
  const problems: Message[] = [];
  const refuse = (seen: string, expected: string, suggested: readonly string[] = []): void => {
    const where = seen === expression ? 'as a group' : `in the group \`${expression}\``;
    const text = `Unexpected \`${seen}\` ${where}, expected ${expected}${didYouMean(suggested)}`;
    problems.push(message('input/invalid-group', 'error', text));
  };
  const seen = new Set<string>();
  for (const part of expression.split('+')) {
    const [, name = '', value = ''] = /^\s*([a-z]+)\s*:(.*)$/su.exec(part) ?? [];
    const values = value.split(',').map(one => one.trim());
    if (!isName(name))
      refuse(
        part,
        `conditions such as ${EXAMPLE}; names are ${Object.keys(NAMES).join(', ')}`,
        suggestConditions(project, part),
      );
    else if (values.includes('')) refuse(part, 'a value behind the colon, and between commas');
    else if (seen.has(name)) refuse(part, `\`${name}\` once; join its values by commas`);
    else if (name === 'from' || name === 'to') options[NAMES[name]] = value.trim();
    else options[NAMES[name]] = values;
    seen.add(name);
  }
  if (problems.length > 0) throw new UsageError(problems);
  return {label: expression, where: readFilter(project, options as unknown as FilterOptions, name => `${name}:`)};
}

/** Conditions that were perhaps meant by something that is none: a name without its property, or a property misspelled. */
function suggestConditions(project: FilterProject, part: string): readonly string[] {
  const [, name, value = ''] = /^\s*([^:]+?)\s*:(.*)$/su.exec(part) ?? [];
  if (name !== undefined) return suggestIds(name, {ids: Object.keys(NAMES)}).map(one => `${one}:${value.trim()}`);
  const typed = part.trim();
  const known = knownNames(project);
  const isTyped = (id: string): boolean => id.toUpperCase() === typed.toUpperCase();
  const side = project.actors.people.find(one => isTyped(one.side))?.side;
  if (side !== undefined) return [`side:${side}`];
  const properties = (['speaker', 'office', 'period'] as const).toSorted(
    (a, b) => Number(known[b].ids.some(isTyped)) - Number(known[a].ids.some(isTyped)),
  );
  const [found = []] = properties
    .map(property => suggestIds(typed, known[property]).map(id => `${property}:${id}`))
    .filter(({length}) => length > 0);
  return found;
}

function isName(name: string): name is keyof typeof NAMES {
  return Object.hasOwn(NAMES, name);
}
