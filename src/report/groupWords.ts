/** The two groups of a comparison in words a reader without the plan understands. */
import type {ComparisonRow, GroupFigures} from '../analysis/compare.js';
import type {DayRange} from '../model/index.js';
import {nameLanguage, nameOffice, nameSpeaker} from './names.js';
import {formatDay, formatRange, moveDay} from './numbers.js';
import type {ReportView} from './view.js';

type Names = Pick<ReportView, 'speakers' | 'names'>;

/** First words of a label that fits a sentence as it is: `before January 2022`. */
const PLACED = /^(?:before|after|from|since|until|in|during|between|at|on|under|with|without|for|when|while)\s/;

/** A group in a sentence: its label where that begins as a place or time does, else quoted. */
export function placeOf({label}: {readonly label: string}): string {
  return PLACED.test(label) ? label : `in “${label}”`;
}

/** What both groups ask for, and what each asks for by itself; a phrase for each condition. */
export interface GroupWords {
  readonly common: readonly string[];
  readonly target: readonly string[];
  readonly reference: readonly string[];
}

/** The conditions of both groups of a row in words: `Vladimir Putin`, `in the office of president`, `from 2 January 2022`. */
export function describeGroups(
  names: Names,
  {target, reference}: Pick<ComparisonRow, 'target' | 'reference'>,
): GroupWords {
  const [own, others] = [listConditions(names, target), listConditions(names, reference)];
  return {
    common: own.filter(phrase => others.includes(phrase)),
    target: own.filter(phrase => !others.includes(phrase)),
    reference: others.filter(phrase => !own.includes(phrase)),
  };
}

function listConditions(names: Names, {where, rest}: Pick<GroupFigures, 'where' | 'rest'>): string[] {
  const {speaker, side, office, language, collection, genre, audience, copresence, event, within} = where;
  const or = (values: readonly string[]) => values.join(' or ');
  const some = (values: readonly string[], say: (values: string) => string) =>
    values.length === 0 ? [] : [say(or(values))];
  return [
    ...some(
      speaker.map(id => nameSpeaker(names, id)),
      people => people,
    ),
    ...some(side, sides => `speakers for ${sides}`),
    office.length === 0 ? nameOffice(null) : nameOffice(or(office)),
    ...some(
      language.map(id => nameLanguage(names, id)),
      languages => `texts in ${languages}`,
    ),
    ...some(collection, collections => `collection ${collections}`),
    ...some(genre, genres => `genre ${genres}`),
    ...some(audience, audiences => `audience ${audiences}`),
    ...some(copresence, values => `leader of another side present: ${values}`),
    ...some(event, events => `event ${events}`),
    ...some(within.map(describeRange), days => days),
    ...(rest ? ['without the target’s speech'] : []),
  ];
}

function describeRange({from, to}: DayRange): string {
  if (from !== '') return formatRange(from, to);
  return to === null ? 'any day' : `until ${formatDay(moveDay(to, -1))}`;
}
