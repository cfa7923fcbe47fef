/** One frame of one contrast in one language. */
import type {Tally} from '../tally.js';
import {compareEvents, comparePart, drawsOf, type EventOptions} from './compareEvents.js';
import {dividesByGenre, EXPLORATORY, type ResolvedContrast} from './contrast.js';
import {describeGroup, sharedValue, type Unplaced} from './groups.js';
import {measureInfluence} from './influence.js';
import {noteRow} from './notes.js';
import {countShared, type Exposure, type PairedEvent, pairEvents, poolGenres} from './pairEvents.js';
import type {ComparedFrame, ComparisonOptions, PartFigures, RatioFigures, Sides, Uncorrected} from './row.js';
import {standardise} from './standardise.js';

/** The speech of both groups in one language, or in all where they have none in common. */
export interface Part extends Sides<readonly Tally[]> {
  readonly language: string;
  readonly measure: 'rate' | 'share';
  readonly overlap: number;
  readonly unplaced: Sides<Unplaced>;
}

const UNDEFINED = {value: null, low: null, high: null};
const REFUSED: RatioFigures = {
  ratio: UNDEFINED,
  difference: UNDEFINED,
  p: null,
  arrangements: null,
  exact: false,
  exactRatio: null,
};

/** Compare one frame; nothing is compared where documents belong to both groups. */
export function compareFrame(
  contrast: ResolvedContrast,
  {id: frame, declared}: ComparedFrame,
  part: Part,
  options: ComparisonOptions,
): Uncorrected {
  const {language, measure, overlap} = part;
  const side = (name: 'target' | 'reference') =>
    describeGroup(
      {...contrast[name], rest: name === 'reference' && contrast.rest === true, ...part.unplaced[name]},
      {tallies: part[name], frame, language},
      options,
    );
  const exposure: Exposure = measure === 'rate' ? 'words' : 'sentences';
  const pooled = dividesByGenre(contrast);
  const paired = pairEvents(frame, part, exposure);
  const events = pooled ? poolGenres(paired) : paired;
  const key = {
    contrast: contrast.id,
    name: contrast.name,
    declared: contrast.declared && declared,
    family: declared ? contrast.family : EXPLORATORY,
    speaker: sharedValue(contrast, 'speaker'),
    side: sharedValue(contrast, 'side'),
    office: sharedValue(contrast, 'office'),
    language,
    frame,
    measure,
    target: side('target'),
    reference: side('reference'),
    overlap,
    sharedEvents: countShared(events),
  };
  if (overlap > 0) {
    return {...key, ...REFUSED, standardised: [], nonJoint: null, influence: null, notes: ['overlap']};
  }
  const random = drawsOf(options, [contrast.id, language, frame]);
  const how = {...options, random, scale: measure === 'rate' ? 1000 : 1, exposure, pooled};
  return {...key, ...compareDefined(key, {part, events}, how)};
}

/** How the events of a row are compared. */
interface RowOptions extends EventOptions {
  readonly exposure: Exposure;
  /** Labels are exchanged whatever the genre. */
  readonly pooled: boolean;
}

type Found = keyof RatioFigures | 'standardised' | 'nonJoint' | 'influence' | 'notes';

/** All figures of a row whose groups have no document in common. */
function compareDefined(
  key: Omit<Uncorrected, Found>,
  {part, events}: {readonly part: Part; readonly events: readonly PairedEvent[]},
  options: RowOptions,
): Pick<Uncorrected, Found> {
  const {frame} = key;
  const {draws, exactLimit, scale, exposure, confidence: level} = options;
  const {figures, ratio, test} = compareEvents(events, options);
  const found = {
    ...figures,
    standardised: standardise(part, {frame, exposure, scale, level}),
    nonJoint: compareNonJoint(frame, part, options),
    influence: measureInfluence(events, figures.p, {random: options.random('left out'), draws, exactLimit}),
  };
  const size = {size: ratio.note, zeroCorrected: ratio.zeroCorrected, test, coded: countCoded(events)};
  return {...found, notes: noteRow({...key, ...found}, size)};
}

/** Speech without a leader of another side; null where copresence is not known for any. */
function compareNonJoint(frame: string, {target, reference}: Part, options: RowOptions): PartFigures | null {
  if ([...target, ...reference].every(({copresence}) => copresence === null)) return null;
  const apart = (tallies: readonly Tally[]) => tallies.filter(({copresence}) => copresence === 'no');
  const events = pairEvents(frame, {target: apart(target), reference: apart(reference)}, options.exposure);
  return comparePart(options.pooled ? poolGenres(events) : events, options, 'non-joint ');
}

/** Events with a coded sentence, of the group that has fewer. */
function countCoded(events: readonly PairedEvent[]): number {
  const count = (group: 'first' | 'second') => events.filter(event => event[group].numerator > 0).length;
  return Math.min(count('first'), count('second'));
}
