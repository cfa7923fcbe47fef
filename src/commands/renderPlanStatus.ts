/** What `refrain plan status` prints. */
import {describeLosses} from '../report/declaration.js';
import {wrapText} from '../report/terminal.js';
import {renderTextTable} from '../report/textTable.js';
import type {PlanStatus, StatusItem} from './planStatus.js';
import {ADVICE, describeRuns} from './renderPlanFreeze.js';

/** When it was frozen and what changed since, item by item. */
export function renderPlanStatus(
  status: PlanStatus,
  {format, width}: {readonly format: 'text' | 'json'; readonly width: number},
): string {
  const {declarations, frozen, items, runsBefore, unreadable} = status;
  if (format === 'json') return `${JSON.stringify({schema: 'refrain.plan-status/1', ...status}, null, 2)}\n`;
  const plan = `Plan ${declarations.plan.path}, resolved: SHA-256 ${declarations.plan.sha256}`;
  if (frozen === null || declarations.freeze === null) {
    const runs = describeRuns(runsBefore, {width, unreadable, frozen: false});
    const problem = declarations.freezeProblem;
    const state = problem === null ? 'Not frozen. `refrain plan freeze` freezes it.' : `NOT FROZEN. ${problem}`;
    return `${plan}\n${wrapText(state, {width})}\n\n${runs}\n`;
  }
  const {path, sha256} = declarations.freeze;
  const changes = items.flatMap(item => item.changes);
  const wrap = (line: string): string => wrapText(line, {width, indent: '  '});
  const blocks = [
    `${plan}\nFrozen ${frozen.frozen} by refrain ${frozen.refrain}: ${path}, SHA-256 ${sha256}`,
    renderItems(items, width),
    ...(changes.length === 0 ? [] : [['Changes of the plan', ...changes.map(wrap)].join('\n')]),
    ...describeLosses(declarations).map(line => wrapText(line, {width})),
    ...(frozen.history.length === 0
      ? []
      : [
          [
            'Earlier freezes',
            ...frozen.history.map(({frozen: day, sha256: hash, reason, damaged}) =>
              wrap(
                `${day ?? 'unknown day'}${damaged ? ' (damaged)' : ''}, SHA-256 ${hash}; replaced because: ${reason}`,
              ),
            ),
          ].join('\n'),
        ]),
    describeRuns(runsBefore, {width, unreadable}),
    wrapText(ADVICE, {width}),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const SHOWN = 12;

function renderItems(items: readonly StatusItem[], width: number): string {
  return renderTextTable(
    [{name: 'what'}, {name: 'since the freeze'}, {name: 'then'}, {name: 'now'}],
    items.map(({what, was, is}) => [
      what,
      was === is ? 'unchanged' : 'CHANGED',
      was.slice(0, SHOWN),
      was === is ? '' : is.slice(0, SHOWN),
    ]),
    {width},
  ).trimEnd();
}
