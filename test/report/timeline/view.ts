/** A time line of made-up speech, measured for real. */
import {tableBetween} from '../../../src/analysis/betweenBreaks.js';
import {tableChanges} from '../../../src/analysis/changes.js';
import {tableSeries} from '../../../src/analysis/series.js';
import type {Tally} from '../../../src/analysis/tally.js';
import {tableTimeline} from '../../../src/analysis/timeline.js';
import {divideLines, ofSpeaker} from '../../../src/analysis/timelineLine.js';
import type {TimelineView} from '../../../src/report/timeline/view.js';

/** Everything of one call, with breaks that may lie near to each other. */
export function makeView(tallies: readonly Tally[], breaks: readonly string[] = ['2015-01-01']): TimelineView {
  const frames = [{id: 'burden', languages: ['en']}];
  const shared = {unit: 'quarter', seed: 1, draws: 999, replicates: 2000, confidence: 0.95} as const;
  const lines = divideLines(tallies, [ofSpeaker('anna')]);
  return {
    ...shared,
    scope: 'office:mayor',
    breaks: breaks.map(day => ({day, name: day === '2015-01-01' ? 'The flood' : null})),
    control: null,
    frames: [{id: 'burden', name: 'Burden'}],
    asked: ['burden'],
    names: {anna: 'Anna Sample'},
    lines: lines.map(({speaker, side, language}) => ({speaker, side, language, documents: 2, undated: 1, crossing: 2})),
    points: tableTimeline(tallies, {subjects: [ofSpeaker('anna')], unit: 'quarter'}, {...shared, frames}),
    series: tableSeries(lines, {...shared, frames, breaks, control: null}),
    between: tableBetween(lines, {frames, breaks, unit: 'quarter'}),
    changes: tableChanges(lines, {...shared, frames}),
    grades: [],
  };
}
