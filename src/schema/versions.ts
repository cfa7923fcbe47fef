/** `versions.yaml`: documents that are versions of one text, as somebody who read them says. */
import {z} from 'zod';
import {type Parsed, parseYaml} from './yaml.js';
import {yamlPlaces} from './yamlPlaces.js';

/** Shape of `versions.yaml`. A document belongs to one group. */
const versionsSchema = z
  .strictObject({
    schema: z.literal('refrain.versions/1'),
    groups: z.array(
      z.strictObject({
        /** Name of the group; its first document's id when left out. */
        name: z.string().min(1).optional(),
        documents: z.array(z.string().min(1)).min(2, 'expected at least two ids of documents'),
        note: z.string().optional(),
      }),
    ),
  })
  .superRefine(({groups}, context) => {
    const seen = new Set<string>();
    groups.forEach(({documents}, group) => {
      documents.forEach((id, index) => {
        const path = ['groups', group, 'documents', index];
        if (seen.has(id)) {
          const message = `expected each document once, \`${id}\` stands above`;
          context.addIssue({code: 'custom', path, message});
        }
        seen.add(id);
      });
    });
  });

/** A group of the file, with the place of each id for messages. */
export interface DeclaredVersions {
  readonly name: string | null;
  readonly documents: readonly {readonly id: string; readonly place: string}[];
}

/**
 * Parse `versions.yaml`.
 *
 * @returns Groups in file order, or null and every problem at `file:line:column`: the rules of {@link parseYaml}; an id
 *   in two groups, or twice in one, comes as `schema/unexpected-value`.
 */
export function parseVersions(text: string, place: string): Parsed<readonly DeclaredVersions[]> {
  const {value, messages} = parseYaml(text, place, versionsSchema as z.ZodType<z.infer<typeof versionsSchema>>);
  if (value === null) return {value: null, messages};
  const placeOf = yamlPlaces(text, place);
  const groups = value.groups.map(({name, documents}, group) => ({
    name: name ?? null,
    documents: documents.map((id, index) => ({id, place: placeOf(['groups', group, 'documents', index])})),
  }));
  return {value: groups, messages};
}
