/** The files of a run, a line on each. */
import type {DeclaredItem} from '../../analysis/declaration.js';
import {describeDeclaration} from '../declaration.js';
import {html, type Markup} from '../markup.js';
import type {ReportView} from '../view.js';

/** What the files hold that are named alike in every run. */
const FIXED: Readonly<Record<string, string>> = {
  'codings.jsonl': 'every coded sentence with its evidence',
  'frequency.csv': 'counts and rates of each frame by speaker, side, office, period, language and collection',
  'comparison.csv': 'the comparisons of this page with all checks: a row for each contrast, language and frame',
  'timeline.csv': 'counts and rates of each frame by step of time, speaker and language',
  'breaks.csv': 'level and trend of each frame at the days the plan names, with placebo days and without single events',
  'changes.csv': 'where each series changes most when no day is named',
  'run.json': 'settings, hashes of all inputs, messages, what was left out',
};

/** What the tables of one entry of the plan hold, by the first word of their names. */
const OF_PLAN = [
  {prefix: 'keyness-', kind: 'vocabulary', holds: 'words the two groups differ in'},
  {prefix: 'profile-', kind: 'profiles', holds: 'how far apart the two groups are in frames and words'},
  {prefix: 'ranks-', kind: 'profiles', holds: 'whom the target is nearest to'},
] as const;

/** The files beside the page; tables of the plan by the name of their entry, with its mark. */
export function renderFiles(view: ReportView): Markup {
  const full = (name: string) => ({name, empty: false});
  const first = ['codings.jsonl', 'frequency.csv', 'comparison.csv'].map(full);
  return html`<h3>Files beside this page</h3>
<ul class="points files">${[...first, ...(view.files ?? []), full('run.json')].map(
    ({
      name,
      empty,
    }) => html`<li><a href="${name}">${name}</a>: ${describeFile(view, name)}${empty && '. No row: the reason is in run.json'}</li>
`,
  )}${listWithout(view).map(
    ({name, mark}) => html`<li class="quiet">No table for “${name}” (${mark}): the reason is in run.json.</li>
`,
  )}</ul><p>Equal inputs give an equal page.</p>`;
}

function describeFile({declarations}: ReportView, name: string): string {
  const fixed = FIXED[name];
  if (fixed !== undefined) return fixed;
  const of = OF_PLAN.find(({prefix}) => name.startsWith(prefix));
  if (of === undefined) return 'a table of this run';
  const id = name.slice(of.prefix.length).replace(/\.csv$/, '');
  const item = declarations?.[of.kind].find(one => one.id === id);
  return item === undefined ? of.holds : `${of.holds}; “${item.name}” (${describeDeclaration(item)})`;
}

/** Entries of the plan that have no table. */
function listWithout({declarations, files = []}: ReportView): {name: string; mark: string}[] {
  if (declarations === undefined) return [];
  const without = (items: readonly DeclaredItem[], prefix: string) =>
    items.filter(({id}) => files.every(({name}) => name !== `${prefix}${id}.csv`));
  return [...without(declarations.vocabulary, 'keyness-'), ...without(declarations.profiles, 'profile-')].map(item => ({
    name: item.name,
    mark: describeDeclaration(item),
  }));
}
