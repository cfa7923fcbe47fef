/** The ranking of a profile in text. */
import type {ProfileRow} from '../../analysis/profile/profile.js';
import type {RankedGroup} from '../../stats/distanceRank.js';
import {countOf, formatCount} from '../numbers.js';
import {wrapText} from '../terminal.js';
import {formatDistance, MEASURES, UNITS} from './words.js';

/** Who is asked for, and who else is to be named. */
export interface RankTextOptions {
  /** The reference's own value, e.g. `RU`. */
  readonly asked: string;
  readonly beside: readonly string[];
  readonly property: string;
  readonly minEvents: number;
  readonly width: number;
}

const NAMED = 5;

/** Rank of the reference, the nearest and farthest five and those to be named besides, one paragraph a measure. */
export function renderRank(row: ProfileRow, options: RankTextOptions): string {
  const {rank, measure} = row;
  if (rank === null) return '';
  const {asked, beside, property, minEvents, width} = options;
  const paragraph = (text: string): string => `${wrapText(text, {width, indent: '  '})}\n`;
  const {ranked, leftOut, eventsPerDraw, countsPerEvent} = rank;
  if (ranked.length === 0) {
    const need = `no ${property} has ${countOf(minEvents, 'event')} long enough that can be matched`;
    return paragraph(`${MEASURES[measure]}: not ranked, because ${need}.`);
  }
  const found = ranked.find(({label}) => label === asked);
  const position = found
    ? `${asked} is ${describeRank(found)} of ${ranked.length}, nearest = 1.`
    : `${asked} is not ranked: ${countOf(leftOut.find(({label}) => label === asked)?.events ?? 0, 'matching event')}, ${minEvents} needed.`;
  const size = `Each sample: ${countOf(eventsPerDraw, 'event')} × ${formatCount(countsPerEvent)} ${UNITS[measure]}.`;
  const others = beside
    .filter(label => label !== asked)
    .flatMap(label => ranked.find(one => one.label === label) ?? []);
  return [
    paragraph(`${MEASURES[measure]}: ${position}${found ? judgeInterval(found, ranked.length) : ''} ${size}`),
    paragraph(`  nearest: ${ranked.slice(0, NAMED).map(listed).join(', ')}`),
    ranked.length > 2 * NAMED ? paragraph(`  farthest: ${ranked.slice(-NAMED).map(listed).join(', ')}`) : '',
    others.length > 0
      ? paragraph(`  beside: ${others.map(one => `${one.label} ${describeRank(one)}`).join(', ')}`)
      : '',
    leftOut.length > 0
      ? paragraph(`  not ranked, below ${minEvents} matching events: ${countOf(leftOut.length, 'group')}`)
      : '',
  ].join('');
}

function listed({label, distance}: RankedGroup): string {
  return `${label} ${formatDistance(distance)}`;
}

function describeRank({rank, rankLow, rankHigh}: RankedGroup): string {
  return rankLow === null || rankHigh === null ? `${rank}` : `${rank} [${rankLow}–${rankHigh}]`;
}

/** Warning where the interval holds more than half of all ranks. */
function judgeInterval({rankLow, rankHigh}: RankedGroup, groups: number): string {
  if (rankLow === null || rankHigh === null || rankHigh - rankLow <= groups / 2) return '';
  return ' The interval holds more than half of all ranks: too uncertain to place it.';
}
