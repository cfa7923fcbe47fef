/** The words below the tables: what the figures rest on, how to read them, what is left out. */

import {isTime} from '../../analysis/dimensions.js';
import {ENOUGH_EVENTS, MIN_EVENTS} from '../../stats/eventRule.js';
import {nameLanguage} from '../names.js';
import {countOf, formatCount, formatPercent, joinWords} from '../numbers.js';
import {showsFormulas} from './cells.js';
import type {FrequencyView} from './view.js';

/** Kinds of turns in words. */
const KINDS = {
  question: 'questions',
  moderator: 'the words of moderators',
  direction: 'stage directions',
  caption: 'captions',
  joint: 'joint texts',
  note: "the site's own notes",
  readout: 'read-outs',
} as const;

/** Paragraphs, first what the figures are. */
export function explainFrequency(view: FrequencyView): string[] {
  return [
    explainMeasure(view),
    ...explainSigns(view),
    ...explainCollapsed(view),
    ...explainSubCodes(view),
    explainLeftOut(view),
    ...explainNotShown(view),
    'What this cannot show: who took words from whom, and what anybody was persuaded of. Groups differ in occasion and audience too; `--by genre` and `--by copresence` show how.',
  ];
}

function explainMeasure(view: FrequencyView): string {
  const {per, confidence, replicates} = view;
  const percent = formatPercent(confidence);
  const events = `interval: ${percent}, whole events drawn again ${formatCount(replicates)} times inside periods and genres, since sentences of one speech resemble each other`;
  switch (per) {
    case 'rate':
      return `per 1,000: coded sentences per 1,000 words, a sentence once per frame; ${events}. SE: linearised standard error over events. ${explainFormulas(view)} docs, events: those with a coded sentence / all. deff: design effect; at 4, forty sentences tell as much as ten independent ones would.`;
    case 'share':
      return `share: coded sentences of all sentences; ${events}. SE: linearised standard error over events.`;
    case 'documents':
      return 'share: documents with a coded sentence of all documents. No interval: documents of one event depend on each other; `--per events` has one. Long documents hold a frame more easily than short ones.';
    case 'events':
      return `share: events with a coded sentence of all events; Wilson interval, ${percent}. Long events hold a frame more easily than short ones.`;
  }
}

function explainFormulas(view: FrequencyView): string {
  if (view.withoutFormulas) return 'Set courtesy phrases and formulas are not counted.';
  return showsFormulas(view)
    ? 'no formulas: the rate without set courtesy phrases and formulas.'
    : 'No coded sentence here is a set courtesy phrase or formula.';
}

function explainSigns({rows, per}: FrequencyView): string[] {
  if (per === 'documents' || per === 'events') return [];
  const has = (note: string): boolean => rows.some(row => row.notes.some(one => one === note));
  const zero = rows.some(row => row.notes.includes('zero') && !row.notes.includes('few-events'));
  const poisson =
    per === 'rate'
      ? ' In square brackets the exact Poisson interval, which assumes independent sentences; true uncertainty is larger.'
      : '';
  return [
    ...(has('few-events')
      ? [`* fewer than ${MIN_EVENTS} events, too few for an interval: read the count, not the rate.${poisson}`]
      : []),
    ...(has('wide') ? [`~ fewer than ${ENOUGH_EVENTS} events: the interval is rough.`] : []),
    ...(zero
      ? ['None found is not none: `<3 % of events` is the upper 95 % bound by the rule of three, 3 / events.']
      : []),
    ...(has('no-exposure') ? ['– not defined, since no words were counted.'] : []),
  ];
}

function explainCollapsed({rows, per}: FrequencyView): string[] {
  if (per === 'documents' || per === 'events') return [];
  const groups = [...new Set(rows.flatMap(({collapsed}) => collapsed.map(names => names.join(' + '))))].sort();
  if (groups.length === 0) return [];
  const shown = groups.slice(0, 3).map(one => `\`${one}\``);
  const more =
    groups.length > shown.length ? ` and ${formatCount(groups.length - shown.length)} more (all in CSV)` : '';
  return [
    `Strata (period/genre) with fewer than two events were drawn as one with a neighbour: ${shown.join('; ')}${more}.`,
  ];
}

function explainSubCodes({frames}: FrequencyView): string[] {
  if (frames.every(({sub}) => sub === null)) return [];
  return [
    'A sentence of two sub-codes counts once for each, so sub-codes can add up to more than their frame. How well sub-codes are told apart is not graded.',
  ];
}

function explainLeftOut({leftOut, withoutRules, undated, by, names}: FrequencyView): string {
  const total = leftOut.kinds.reduce((sum, {sentences}) => sum + sentences, 0);
  const kinds = leftOut.kinds.map(({kind, sentences}) => `${KINDS[kind]} ${formatCount(sentences)}`);
  const parts = [
    total === 0
      ? 'no read-outs, questions or captions'
      : `${countOf(total, 'sentence')} that ${total === 1 ? 'is' : 'are'} nobody's speech (${joinWords(kinds)})`,
    ...withoutRules.map(
      ({language, sentences}) =>
        `${countOf(sentences, 'sentence')} in ${nameLanguage({names}, language)}, for which these frames have no rules`,
    ),
    ...(leftOut.undated === 0 ? [] : [`${countOf(leftOut.undated, 'document')} without a date`]),
  ];
  const kept =
    undated === 0 || !by.some(isTime)
      ? ''
      : ` ${countOf(undated, 'document')} without a date ${undated === 1 ? 'stands' : 'stand'} under "undated".`;
  return `Left out, beside the speech counted: ${parts.join('; ')}.${kept}`;
}

function explainNotShown({framesNotShown}: FrequencyView): string[] {
  if (framesNotShown === 0) return [];
  return [`${countOf(framesNotShown, 'frame')} of the plan not shown; \`--all-frames\` shows all.`];
}
