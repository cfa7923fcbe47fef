/** What `refrain plan check` prints. */
import type {Reach} from '../analysis/comparison/reach.js';
import type {Message} from '../model/index.js';
import {describeDeclaration, describeFamilies, describeFreeze} from '../report/declaration.js';
import {countOf, formatLarge, formatP} from '../report/numbers.js';
import {type TerminalOptions, wrapText} from '../report/terminal.js';
import {renderTextTable} from '../report/textTable.js';
import type {CheckedItem, PlanCheck} from './planCheck.js';

/** The plan in words; JSON holds everything. */
export function renderPlanCheck(
  check: PlanCheck,
  {format, width}: Pick<TerminalOptions, 'width'> & {readonly format: 'text' | 'json'},
): string {
  if (format === 'json') {
    const {log, ...rest} = check;
    return `${JSON.stringify({schema: 'refrain.plan-check/1', ...rest, messages: log.groups()}, null, 2)}\n`;
  }
  const wrap = (line: string, indent = ''): string => wrapText(line, {width, indent});
  const {declarations, items, frames, further} = check;
  const blocks = [
    `${wrap(check.question)}\n${wrap(`Plan ${declarations.plan.path}, resolved: SHA-256 ${declarations.plan.sha256}; seed ${check.seed}.`)}`,
    wrap(`Frames tested: ${list(frames)}.${further.length === 0 ? '' : ` Counted apart: ${list(further)}.`}`),
    ...items.map(item => renderItem(item, check, wrap)),
    renderSizes(check, wrap),
    ...(check.reach === null ? [wrap(UNCOUNTED)] : [renderReach(check, check.reach, {width}, wrap)]),
    ...(check.doubts.length === 0
      ? ['Nothing doubtful.']
      : [check.doubts.map(one => renderDoubt(one, wrap)).join('\n')]),
    wrap(describeFreeze(declarations)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

type Wrap = (line: string, indent?: string) => string;

const UNCOUNTED =
  'How small p can get depends on the events at hand: `--events` counts them (nothing is coded, no result is seen).';

function list(values: readonly string[]): string {
  return values.length === 0 ? 'none' : values.join(', ');
}

function renderItem(
  {id, name, kind, family, target, reference}: CheckedItem,
  {declarations}: PlanCheck,
  wrap: Wrap,
): string {
  const lists = {contrast: declarations.contrasts, vocabulary: declarations.vocabulary, profile: declarations.profiles};
  const state = lists[kind].find(one => one.id === id);
  const mark = state === undefined ? '' : describeDeclaration(state);
  const within = family === null ? '' : `, family \u201c${family}\u201d`;
  return [
    wrap(`${id}: ${name}`),
    ...[`${kind}${within}: ${mark}`, `target: ${target}`, `reference: ${reference}`].map(line => wrap(line, '  ')),
  ].join('\n');
}

function renderSizes({declarations}: PlanCheck, wrap: Wrap): string {
  const families = describeFamilies(declarations);
  if (families.length === 0) return wrap('No contrast is declared, so there is no declared family of tests.');
  return ['Declared families of tests', ...families.map(one => wrap(one, '  '))].join('\n');
}

/** Events and the smallest p by contrast and language; the smallest q were every other test of the family without effect. */
function renderReach({items}: PlanCheck, reach: readonly Reach[], {width}: {width: number}, wrap: Wrap): string {
  const declared = (id: string): boolean => items.some(one => one.id === id && one.kind === 'contrast' && one.declared);
  const table = renderTextTable(
    [
      {name: 'contrast'},
      {name: 'language'},
      {name: 'target', pad: 'start'},
      {name: 'reference', pad: 'start'},
      {name: 'arrangements', pad: 'start'},
      {name: 'p no smaller than', pad: 'start'},
    ],
    reach.map(({contrast, language, targetEvents, referenceEvents, arrangements, smallest}) => [
      declared(contrast) ? contrast : `${contrast} (exploratory)`,
      language,
      String(targetEvents),
      String(referenceEvents),
      arrangements === null ? '> 10\u00b9\u2075' : formatLarge(arrangements),
      smallest === null ? 'no test' : formatP(smallest),
    ]),
    {width},
  );
  const hopeless = reach.filter(({smallest}) => smallest === null || smallest > ALPHA);
  const words =
    hopeless.length === 0
      ? 'Every test can reach 0.05 before correction.'
      : `${countOf(hopeless.length, 'row')} cannot reach 0.05 whatever the figures: too few events to exchange. Declare something else, or collect more.`;
  return `Events at hand\n${table}${wrap(words)}`;
}

const ALPHA = 0.05;

function renderDoubt({severity, rule, text, place}: Message, wrap: Wrap): string {
  const kind = severity === 'info' ? 'note' : severity;
  return `${place === null ? '' : `${place}: `}${kind} ${rule}\n${wrap(text, '  ')}`;
}
