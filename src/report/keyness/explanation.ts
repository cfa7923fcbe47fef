/** What a table of keywords says, rests on and cannot show, in words. */
import type {KeynessMeasure} from '../../analysis/keyness/keyness.js';
import type {KeynessRow} from '../../analysis/keyness/keynessRow.js';
import {nameLanguage} from '../names.js';
import {countOf, formatCount, formatPercent, joinWords} from '../numbers.js';
import type {KeynessView} from './view.js';

const MEASURES: Readonly<Record<KeynessMeasure, string>> = {
  g2: 'G² in its two-cell form',
  'log-ratio': 'log₂ ratio',
  'log-odds': 'ζ of the log-odds',
  lrc: 'LRC',
};

/** What is compared, for a title. */
export function nameUnit({unit, n}: Pick<KeynessView, 'unit' | 'n'>): string {
  if (unit === 'ngram') return `Runs of ${n} words`;
  return unit === 'word' ? 'Words' : 'Words with their forms';
}

/** Paragraphs below the tables. */
export function explainKeyness(view: KeynessView): readonly string[] {
  return [
    `This is for discovery. It finds words to look at, with \`refrain kwic\`; it tests no hypothesis, and no word in it is a result by itself. ${describeTested(view)}`,
    describeColumns(view),
    describeUncertainty(view),
    describeUnit(view),
    ...describeFlags(view),
    'It cannot show why the groups differ: subjects, genres, hosts, translators and years differ with the speakers. Names, places, courtesies and the spelling of translators (`organise` for `organize`) stand in it as they were written down.',
  ];
}

function describeTested({languages, minCount, minDocuments, measure, stop}: KeynessView): string {
  const tested = languages.map(
    ({language, table}) => `${formatCount(table.tested)} in ${nameLanguage({names: {}}, language)}`,
  );
  const stopped = stop === null ? 'No stop words are left out.' : `Words of \`${stop}\` are left out of the tables.`;
  return `Types tested: ${joinWords(tested)}, all that occur ${countOf(minCount, 'time')} or more in ${countOf(minDocuments, 'document')} or more. ${stopped} Rows are in the order of ${MEASURES[measure]}.`;
}

function describeColumns({confidence, prior, languages}: KeynessView): string {
  const backgrounds = languages.map(
    ({table: {background}}) => `${countOf(background.words, 'word')} of ${countOf(background.documents, 'document')}`,
  );
  return [
    'rate: occurrences per 1,000 words.',
    `log₂ ratio: 1 is twice as frequent in the target, −1 in the reference, with the ${formatPercent(confidence)} interval over events; ½: one count is 0, so ½ was added to both, which gives a convention and no interval.`,
    'LRC (conservative log₂ ratio, Evert 2022): the ratio there is at least, Bonferroni over all types tested, exact conditional interval (Clopper–Pearson); 0: no difference is certain.',
    "DP: Gries' deviation of proportions, normalised, over the documents of the group with more: 0 spread evenly, 1 in one document.",
    `In csv and json, or where rows are ordered by them: G², log-likelihood of two cells (Rayson & Garside) and of four (Dunning), %DIFF, BIC, ELL, and ζ, log-odds over their standard error with a Dirichlet prior α₀ = ${formatCount(prior)} by the shares of words in all speech of the language in the corpus read, also outside of the two groups (${joinWords(backgrounds)}).`,
  ].join(' ');
}

function describeUncertainty(view: KeynessView): string {
  const {draws, permuted, languages} = view;
  const tests = listShown(view).flatMap(({permutation}) => permutation?.p ?? []);
  const below = tests.filter(p => p < 0.05).length;
  const found =
    tests.length === 0
      ? ''
      : ` Of ${countOf(tests.length, 'row')} with a p, ${formatCount(below)} have one below 0.05.`;
  const sizes = languages.map(({table}) => Math.min(table.target.events, table.reference.events));
  const few = sizes.some(size => size < 10)
    ? ' A group with fewer than 10 events has no interval of the log ratio.'
    : sizes.some(size => size < 20)
      ? ' With fewer than 20 events in a group intervals are rough.'
      : '';
  return `G², ζ and LRC take words as independent. Words of one speech are not, so these figures are too sure of themselves. p does not: labels of events are exchanged inside genres (|log₂ ratio| with ½ added, up to ${formatCount(draws)} arrangements), for the first ${formatCount(permuted)} rows a side. It is not corrected for having picked the first of all types tested.${found} –: not defined, because no genre has events of both groups.${few}`;
}

function describeUnit({unit, n}: KeynessView): string {
  if (unit === 'word') return 'A word is a form in lower case: its other forms are rows of their own.';
  if (unit === 'lemma') {
    return 'Forms are joined by stem, not by a dictionary, and shown by the most frequent one: now and then two words fall together, or forms of one word stay apart.';
  }
  return `A run is ${n} words of one sentence with no sign or figure between them. Runs overlap, so one phrase makes several rows. Rates are per 1,000 words.`;
}

function describeFlags(view: KeynessView): readonly string[] {
  if (!listShown(view).some(({notes}) => notes.includes('one-document'))) return [];
  return ['*: one document holds more than half of its occurrences in that group; csv names the document.'];
}

/** Rows of all tables that are shown. */
function listShown({languages, top}: KeynessView): readonly KeynessRow[] {
  return languages.flatMap(({table}) =>
    [table.towardsTarget, table.towardsReference].flatMap(rows => (top === null ? rows : rows.slice(0, top))),
  );
}
