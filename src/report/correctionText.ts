/** Corrections for coding error in words. */
import type {ContrastCorrection} from '../analysis/correction/correctContrast.js';
import type {CorrectionNote, GroupCorrection} from '../analysis/correction/correctGroup.js';
import {MEASURABLE} from '../analysis/evaluation/figures.js';
import {ALL, type Estimate} from '../analysis/frequency.js';
import {MIN_EVENTS} from '../stats/eventRule.js';
import {describeDifference, explainDifference} from './evaluation/differenceText.js';
import {countOf, formatCount, formatRate} from './numbers.js';

/** A contrast before and after, one sentence each: groups, difference, what correction does to it, unequal accuracy. */
export function explainContrast(correction: ContrastCorrection): readonly string[] {
  const {target, reference, difference, raw, ratio, measure, accuracy} = correction;
  const unequal = accuracy.filter(one => one.unequal);
  const figures =
    difference.value === null
      ? []
      : [
          `Difference ${measure === 'share' ? 'of shares of sentences' : 'per 1,000 words'}: ${showEstimate(raw.difference)} as coded, ${showEstimate(difference)} corrected; ratio ${showEstimate(raw.ratio)} as coded, ${showEstimate(ratio)} corrected.`,
        ];
  return [
    ...[target, reference].flatMap(group => explainGroup(group, measure)),
    ...figures,
    explainVerdict(correction),
    ...unequal.map(one => `Unequal accuracy: ${describeDifference(one)}: ${explainDifference(one)}.`),
  ];
}

/** A group before and after, and what to know of it. */
export function explainGroup(group: GroupCorrection, measure: 'rate' | 'share' = 'rate'): readonly string[] {
  const {label, gold, notes} = group;
  const [corrected, coded, unit] =
    measure === 'rate'
      ? [group.rate, group.rawRate, 'coded sentences per 1,000 words']
      : [group.share, group.rawShare, 'of sentences coded'];
  const words = notes.map(note => explainCorrectionNote(note, group));
  if (corrected.value === null) return [`${label}: ${words.join('; ')}.`];
  const raw = coded === null ? '–' : formatRate(coded);
  const unsure = gold.unsure === 0 ? '' : `, ${formatCount(gold.unsure)} unsure`;
  const basis = `${countOf(gold.units, 'gold sentence')} in ${countOf(gold.events, 'event')}: ${formatCount(gold.positives)} with the frame, ${formatCount(gold.missed)} missed, ${formatCount(gold.wrong)} coded wrongly${unsure}`;
  const figure = `${label}: ${raw} ${unit}, ${showEstimate(corrected)} corrected (${basis}).`;
  return words.length === 0 ? [figure] : [figure, `${label}: ${words.join('; ')}.`];
}

/** A note in words. */
export function explainCorrectionNote(note: CorrectionNote, group: GroupCorrection): string {
  const {label, gold, represented, sentences, events} = group;
  const language = group.language === ALL ? 'these languages' : `\`${group.language}\``;
  switch (note) {
    case 'no-inclusion-probabilities':
      return 'not correctable: no inclusion probabilities (`pi`, which every gold sentence must have)';
    case 'frame-not-in-gold':
      return `not correctable: gold never gives the frame in ${language}`;
    case 'few-gold-positives':
      return `not correctable: fewer than ${MEASURABLE} gold sentences with the frame in ${language}`;
    case 'no-speech':
      return `not correctable: no speech in ${label}`;
    case 'no-gold':
      return `not correctable: no gold sentence in ${label}`;
    case 'no-gold-negatives':
      return 'not correctable: no negatives in gold, so recall is not defined and what the coder misses cannot be seen';
    case 'no-gold-coded':
      return 'not correctable: no gold sentence among those the coder gave the frame, so what it gives wrongly cannot be seen';
    case 'weights-off':
      return `not correctable: the inclusion probabilities stand for about ${formatCount(Math.round(represented ?? 0))} sentences, but there are ${formatCount(sentences)}; the gold was drawn from other material`;
    case 'few-events':
      return `no interval: ${countOf(events, 'event')}, ${MIN_EVENTS} are needed`;
    case 'few-gold-events':
      return `no interval: gold in ${countOf(gold.events, 'event')}, ${MIN_EVENTS} are needed`;
    case 'wide':
      return 'rough interval: few events with gold';
    case 'below-zero':
      return 'not defined because the correction takes away more than was coded: too little gold';
    case 'no-misses':
      return `no missed sentence among ${formatCount(gold.units - gold.coded)} the coder left out, which still allows one in ${formatCount(Math.max(1, Math.floor((gold.units - gold.coded) / 3)))}: the interval does not hold that`;
  }
}

/** What correction does to a contrast, as a sentence. */
export function explainVerdict({verdict, signChanged, target, reference, difference}: ContrastCorrection): string {
  const turned = signChanged === true ? ' The corrected difference has the other sign.' : '';
  switch (verdict) {
    case 'stands':
      return 'The contrast stands after correction.';
    case 'reversed':
      return 'Correction reverses the contrast: conclude from the corrected figures.';
    case 'removed':
      return `Correction removes the contrast: what was coded differs, but its difference can be coding error.${turned}`;
    case 'appears':
      return `A contrast appears with correction that the coding hid.${turned}`;
    case 'none':
      return `No contrast, neither as coded nor corrected.${turned}`;
    case null: {
      const refused = [target, reference].filter(({share}) => share.value === null).length;
      const group =
        refused === 2 ? 'neither group has a corrected figure' : 'one of the groups has no corrected figure';
      const {low, high} = difference;
      if (low !== null && high !== null) {
        const holds = low > 0 || high < 0 ? 'excludes' : 'holds';
        return `What correction changes cannot be told, since the difference as coded has no interval; that of the corrected one ${holds} 0.${turned}`;
      }
      const reason = refused > 0 ? group : 'an interval is missing';
      return `Whether the contrast outlasts coding error is not known: ${reason}.${turned}`;
    }
  }
}

function showEstimate({value, low, high}: Estimate): string {
  if (value === null) return 'not defined';
  if (low === null || high === null) return `${formatRate(value)} (no interval)`;
  return `${formatRate(value)} [${formatRate(low)}, ${formatRate(high)}]`;
}
