/**
 * `actors.yaml`: people whose turns are told apart, offices, and labels of nobody in particular.
 * The file itself explains its keys to the person who edits it.
 */
import {z} from 'zod';
import type {Actor, Actors} from '../model/index.js';
import {type Parsed, parseYaml} from './yaml.js';

const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens');
const day = z.iso.date('expected a day such as 2022-01-02');
const side = z.string().regex(/^[A-Z]{2}$/, 'expected a two-letter country code such as `KZ`');
const label = z.string().min(2);

const tenure = z.strictObject({
  office: id,
  /** Inclusive. */
  from: day,
  /** Exclusive; absent while it lasts. */
  to: day.optional(),
  /** Side spoken for in this office; absent: the person's own. */
  side: side.optional(),
});

const person = z.strictObject({
  id,
  name: z.string().min(1),
  side,
  tenures: z.array(tenure).default([]),
  /**
   * Names and labels as printed, without title. A form of several words, or initials and surname, is a label by itself;
   * a bare surname counts only where country or office agrees: `Mr. Tokayev (Kazakhstan):`.
   */
  forms: z.array(label).min(1),
  note: z.string().optional(),
});

type Person = z.infer<typeof person>;
type Refuse = (path: readonly (string | number)[], expected: string) => void;

/** Shape of `actors.yaml`. Two people may share no form: letter case, spaces, dots, hyphens and accents make no difference. */
export const actorsSchema = z
  .strictObject({
    schema: z.literal('refrain.actors/1'),
    offices: z.array(z.strictObject({id, name: z.string().min(1)})).min(1),
    questionLabels: z.array(label),
    moderatorLabels: z.array(label),
    people: z.array(person),
  })
  .superRefine(({offices, people}, context) => {
    const refuse: Refuse = (path, message) => context.addIssue({code: 'custom', path: [...path], message});
    refuseRepeated(offices, 'offices', refuse);
    refuseRepeated(people, 'people', refuse);
    refuseSharedForms(people, refuse);
    const known = new Set(offices.map(office => office.id));
    people.forEach((each, index) => {
      checkTenures(each, ['people', index, 'tenures'], known, refuse);
    });
  });

/**
 * Parse `actors.yaml`.
 *
 * @param text - The whole file.
 * @param place - File as shown to the user.
 * @returns People in file order, or null and every problem at `file:line:column`: the rules of {@link parseYaml};
 *   repeated ids and forms, unknown offices and overlapping tenures come as `schema/unexpected-value`.
 */
export function parseActors(text: string, place: string): Parsed<Actors> {
  const {value, messages} = parseYaml(text, place, actorsSchema as z.ZodType<z.infer<typeof actorsSchema>>);
  if (value === null) return {value: null, messages};
  const {questionLabels, moderatorLabels} = value;
  return {value: {people: value.people.map(toActor), questionLabels, moderatorLabels}, messages};
}

function toActor({id, name, side, tenures, forms}: Person): Actor {
  const held = tenures.map(each => ({
    office: each.office,
    side: each.side ?? side,
    from: each.from,
    to: each.to ?? null,
  }));
  return {id, name, side, tenures: held, forms};
}

function refuseRepeated(items: readonly {id: string}[], key: string, refuse: Refuse): void {
  const seen = new Set<string>();
  items.forEach((item, index) => {
    if (seen.has(item.id)) refuse([key, index, 'id'], `expected each id once, \`${item.id}\` stands above`);
    seen.add(item.id);
  });
}

function refuseSharedForms(people: readonly Person[], refuse: Refuse): void {
  const owners = new Map<string, {id: string; form: string}>();
  people.forEach(({id, forms}, person) => {
    forms.forEach((form, index) => {
      const folded = foldForm(form);
      const owner = owners.get(folded);
      if (owner === undefined) owners.set(folded, {id, form});
      else if (owner.id !== id || owner.form === form)
        refuse(['people', person, 'forms', index], `expected each form once, \`${owner.id}\` has it already`);
    });
  });
}

/** What the comparison of labels sees of a form. */
function foldForm(form: string): string {
  return form
    .normalize('NFKD')
    .replace(/[^\p{L}]+/gu, '')
    .toLowerCase();
}

function checkTenures(
  {tenures}: Person,
  path: readonly (string | number)[],
  offices: ReadonlySet<string>,
  refuse: Refuse,
): void {
  tenures.forEach(({office, from, to}, index) => {
    if (!offices.has(office)) refuse([...path, index, 'office'], 'expected an id of the list `offices`');
    if (to !== undefined && to <= from) refuse([...path, index, 'to'], `expected a day after ${from}`);
    const clash = tenures.slice(0, index).find(other => from < (other.to ?? '9999') && other.from < (to ?? '9999'));
    if (clash !== undefined)
      refuse([...path, index, 'from'], `expected no overlap with the tenure as \`${clash.office}\` from ${clash.from}`);
  });
}
