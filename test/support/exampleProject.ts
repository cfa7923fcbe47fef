/** The example project of `refrain init` in memory, at `/p`. */
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Effects} from '../../src/effects.js';
import {UsageError} from '../../src/model/index.js';
import {loadProject, type Project} from '../../src/project/load.js';
import {ROOT} from './cli.js';
import {memoryEffects} from './memoryEffects.js';

const TEMPLATE = join(ROOT, 'templates', 'project');

/** Files by path below the project. */
export type Changes = Readonly<Record<string, string | null>>;

/** Its files, some replaced, some (null) taken away. */
export function exampleFiles(changes: Changes = {}): Map<string, string> {
  const names = readdirSync(TEMPLATE, {recursive: true, encoding: 'utf8', withFileTypes: false}).filter(name =>
    /\.[a-z]+$/u.test(name),
  );
  const files = new Map(
    names.map(name => [`/p/${name.replaceAll('\\', '/')}`, readFileSync(join(TEMPLATE, name), 'utf8')]),
  );
  for (const [name, text] of Object.entries(changes)) {
    if (text === null) files.delete(`/p/${name}`);
    else files.set(`/p/${name}`, text);
  }
  return files;
}

/** Effects over files, with a clock that stands at a time. */
export function effectsAt(files: Map<string, string>, time = '2022-03-01T12:00:00.000Z'): Effects {
  return {...memoryEffects(files), now: () => Date.parse(time)};
}

/** The project as loaded. */
export function loadExample(files: Map<string, string>): Promise<Project> {
  return loadProject(memoryEffects(files), '/p');
}

/** Rule and place of every problem that keeps the project from being loaded. */
export async function problemsOf(changes: Changes): Promise<(readonly [rule: string, place: string | null])[]> {
  const error = await loadExample(exampleFiles(changes)).catch((thrown: unknown) => thrown);
  if (!(error instanceof UsageError)) throw new Error('expected the project to be refused');
  return error.messages.map(({rule, place}) => [rule, place]);
}

/** A plan of the second version for the example project; `contrasts` and what follows as YAML. */
export function writePlan(contrasts: string, head = ''): string {
  return `schema: refrain.plan/2
question: Is it?
speakers: [example-speaker]
office: any
periods: study
${head}contrasts:
${contrasts}`;
}

/** A declared contrast of the example speaker before and after the reform. */
export const REFORM = `  - id: reform
    name: Reform
    note: n
    speaker: example-speaker
    before: {label: b, range: {period: before}}
    after: {label: a, range: {period: after}}
    declared: true
`;

/** A contrast of two groups, as YAML. */
export function groups(id: string, target: string, reference: string, rest = 'declared: false'): string {
  return `  - id: ${id}
    name: ${id}
    note: n
    target: {label: t, where: {${target}}}
    reference: {label: r, where: {${reference}}}
    ${rest}
`;
}

/** `analysis.yaml:line:column` of the last place where words stand in a plan. */
export function placeOf(plan: string, words: string): string {
  const before = plan.slice(0, plan.lastIndexOf(words)).split('\n');
  if (!plan.includes(words)) throw new Error(`expected ${words} in the plan`);
  return `analysis.yaml:${before.length}:${(before.at(-1) ?? '').length + 1}`;
}
