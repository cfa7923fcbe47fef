/**
 * The answer in words, from the figures alone.
 *
 * It says what was counted more or less often and what cannot be told, never why, and expects no direction. A frame that
 * is affirmed is "affirmed", not "reappearing": that word needs a baseline this view does not hold.
 */
import type {ComparisonRow, GroupFigures} from '../analysis/compare.js';
import {rangeOf, type Selection} from '../model/index.js';
import {isTurned} from './comparison/turned.js';
import {GRADE_WORDS, gradeOf, nameFrame, nameLanguage, nameSpeaker, nameSubject} from './names.js';
import {sideWithoutSpeech} from './notes.js';
import {
  countOf,
  daysBetween,
  equalsP,
  formatCount,
  formatInterval,
  formatPercent,
  formatRate,
  joinWords,
} from './numbers.js';
import {judge, type Verdict} from './verdict.js';
import type {Grade, ReportView} from './view.js';

/** Marked days up to so long after the border of the windows are named, since the windows cannot separate them. */
const NEAR_DAYS = 120;
/** Marks nearer than this belong to the border itself. */
const SAME_DAYS = 14;

/** The answer: what is found, and what it rests on. */
export interface Answer {
  /** Two or three plain sentences; one more for each further language. */
  readonly lead: readonly string[];
  /** Words, events, the other side, what the windows cannot separate; may be empty. */
  readonly rests: readonly string[];
}

/**
 * Answer the question of the view from its first declared contrast.
 *
 * Empty tables, a demonstration corpus and missing speech are answers too: the corpus cannot tell, and why.
 */
export function answerQuestion(view: ReportView): Answer {
  if (view.banner !== null) {
    return {
      lead: [
        'These documents cannot answer the question: their figures say nothing about the speakers, for the reason given above.',
        'The tables below show what was counted in them, and what an answer from full transcripts would rest on.',
      ],
      rests: [],
    };
  }
  const declared = view.comparison.filter(row => row.declared);
  if (declared.length === 0 && view.comparison.length > 0) return {lead: [NOTHING_DECLARED], rests: []};
  const main = declared.filter(row => row.contrast === declared[0]?.contrast);
  const absent = describeAbsent(view, main);
  if (main[0] === undefined)
    return {lead: [absent ?? 'The corpus cannot tell: it holds no speech in the periods compared.'], rests: []};
  const languages = [...new Set(main.map(({language}) => language))];
  const lead = languages.map(language =>
    describeRows(
      view,
      main.filter(row => row.language === language),
    ),
  );
  return {
    lead: [...(absent === null ? [] : [absent]), ...lead, describeGrades(view, main), ...describeNear(view, main[0])],
    rests: [...describeBasis(view, main), ...describeOthers(view, declared, main[0]), ...describeAffirmed(view, main)],
  };
}

const NOTHING_DECLARED =
  'No comparison here was declared before looking, or none is as it was frozen, so the question is not answered: what was compared is exploratory.';

/** When the first speaker of the study does not occur in the contrast the answer rests on. */
function describeAbsent(view: ReportView, main: readonly ComparisonRow[]): string | null {
  const [first] = view.speakers;
  if (first === undefined || main.some(row => row.speaker === null || row.speaker === first.id)) return null;
  return `About ${first.name} the corpus cannot tell: it holds no such speech in the periods compared.`;
}

/** One language of one contrast as a sentence. */
function describeRows(view: ReportView, rows: readonly ComparisonRow[]): string {
  const [first] = rows;
  if (first === undefined) return '';
  const who = `${nameSubject(view, first)}, ${nameLanguage(view, first.language)} texts`;
  if (judge(first) === 'overlap') return `${who}: not compared, since speech belongs to both groups.`;
  if (judge(first) === 'no-speech') {
    return `${who}: the corpus cannot tell, since it holds no speech ${sideWithoutSpeech(first)}.`;
  }
  const of = (verdict: Verdict) => rows.filter(row => judge(row) === verdict);
  const clauses = [
    ...of('more').map(row => describeDifference(view, row, 'more')),
    ...of('less').map(row => describeDifference(view, row, 'less')),
    ...of('unclear').map(
      row =>
        `${nameFrame(view, row.frame)}: test and interval disagree (${describeRatio(view, row)}), so no difference is claimed`,
    ),
    listClause(view, of('no-difference'), names => `no difference beyond chance is shown for ${names}`),
    listCounts(view, of('few-events')),
    listClause(
      view,
      of('untested'),
      names => `for ${names} it cannot be tested: no kind of speech has events on both sides`,
    ),
    listClause(view, of('nothing-coded'), names => `nothing was coded as ${names} on either side`),
  ].filter(clause => clause !== '');
  return `${who}: ${clauses.join('; ')}.`;
}

function describeDifference(view: ReportView, row: ComparisonRow, direction: 'more' | 'less'): string {
  const name = nameFrame(view, row.frame);
  return `${name} was coded ${direction} often ${row.target.label} than ${row.reference.label} (${describeRatio(view, row)})`;
}

function describeRatio({confidence}: ReportView, row: ComparisonRow): string {
  const {ratio, q} = row;
  const {value, low, high} = ratio;
  const interval =
    low === null || high === null
      ? `too few events for an interval: ${events(row)}`
      : `${formatPercent(confidence)} interval ${formatInterval(low, high)}`;
  const size = value === null || isTurned(row) ? 'ratio not defined' : `rate ratio ${formatRate(value)}`;
  return [size, interval, q === null ? 'no test' : `q ${equalsP(q)}`].join(', ');
}

function listClause(view: ReportView, rows: readonly ComparisonRow[], say: (names: string) => string): string {
  if (rows.length === 0) return '';
  const names = rows.map(row => {
    const {low, high} = row.ratio;
    const range = judge(row) === 'no-difference' && low !== null && high !== null;
    return (
      nameFrame(view, row.frame) + (range ? ` (rate ratio between ${formatRate(low)} and ${formatRate(high)})` : '')
    );
  });
  return say(joinWords(names));
}

/** What was counted where the events are too few to tell a difference. */
function listCounts(view: ReportView, rows: readonly ComparisonRow[]): string {
  const [first] = rows;
  if (first === undefined) return '';
  const counts = rows.map(
    ({frame, target, reference}) =>
      `${nameFrame(view, frame)} ${formatCount(reference.coded)} and ${formatCount(target.coded)}`,
  );
  const enough = `too few events to tell a change (${events(first)})`;
  return `${enough}; coded sentences ${first.reference.label} and ${first.target.label}: ${joinWords(counts)}`;
}

function events({target, reference}: Pick<ComparisonRow, 'target' | 'reference'>): string {
  return `${formatCount(reference.events)} ${reference.label}, ${formatCount(target.events)} ${target.label}`;
}

/** The grade of every frame the answer names; the language only where a frame's grades differ between languages. */
function describeGrades(view: ReportView, rows: readonly ComparisonRow[]): string {
  const gradeIn = ({frame, language}: ComparisonRow) => gradeOf(view, frame, language)?.grade ?? 'none';
  const grades = new Map<Grade['grade'], Set<string>>();
  for (const row of rows) {
    const differ = rows.some(other => other.frame === row.frame && gradeIn(other) !== gradeIn(row));
    const name = nameFrame(view, row.frame) + (differ ? ` (${nameLanguage(view, row.language)})` : '');
    grades.set(gradeIn(row), (grades.get(gradeIn(row)) ?? new Set()).add(name));
  }
  const [only] = grades.keys();
  if (grades.size === 1 && only !== undefined) {
    return `Evidence grade of all these figures: ${only}, that is, the rules are ${GRADE_WORDS[only]}.`;
  }
  const parts = [...grades].map(([grade, names]) => `${grade} (${GRADE_WORDS[grade]}) for ${joinWords([...names])}`);
  return `Evidence grade: ${parts.join('; ')}.`;
}

/** Words and events on each side, by language. */
function describeBasis(view: ReportView, rows: readonly ComparisonRow[]): string[] {
  const languages = [...new Set(rows.map(({language}) => language))];
  return languages.flatMap(language => {
    const row = rows.find(one => one.language === language);
    if (row === undefined) return [];
    const side = ({events, words, label}: GroupFigures) =>
      `${countOf(events, 'event')} with ${countOf(words, 'word')} ${label}`;
    return [`${nameLanguage(view, language)}: ${side(row.reference)}, ${side(row.target)}.`];
  });
}

/** Other declared contrasts over the same days, for comparison. */
function describeOthers(view: ReportView, declared: readonly ComparisonRow[], main: ComparisonRow): string[] {
  const same = declared.filter(
    row =>
      row.contrast !== main.contrast &&
      sameDays(row.reference.where, main.reference.where) &&
      sameDays(row.target.where, main.target.where),
  );
  const keys = [...new Set(same.map(row => JSON.stringify([row.contrast, row.language])))];
  return keys.map(key => {
    const rows = same.filter(row => JSON.stringify([row.contrast, row.language]) === key);
    return `For comparison, the same days: ${describeRows(view, rows)}`;
  });
}

function sameDays(a: Selection, b: Selection): boolean {
  const [one, other] = [rangeOf(a), rangeOf(b)];
  return one !== null && one.from === other?.from && one.to === other.to;
}

/** Marked days shortly after the border between the windows. */
function describeNear({marks}: ReportView, {target}: ComparisonRow): string[] {
  const border = rangeOf(target.where)?.from;
  if (border === undefined) return [];
  const near = marks
    .map(mark => ({...mark, days: daysBetween(border, mark.date)}))
    .filter(({days}) => days > SAME_DAYS && days <= NEAR_DAYS);
  return near.map(
    ({name, days}) =>
      `${name} follows ${countOf(Math.floor(days / 7), 'week')} after the border between the two periods; this comparison cannot separate the two.`,
  );
}

/** How many coded sentences affirm, by language, and what that is called. */
function describeAffirmed(view: ReportView, rows: readonly ComparisonRow[]): string[] {
  const promoted = view.frames.some(({direction}) => direction.includes('Russia')) ? 'Russian-promoted' : 'promoted';
  const languages = [...new Set(rows.map(({language}) => language))];
  const counts = languages.map(language => {
    const of = ({affirm, coded}: GroupFigures) => `${formatCount(affirm)} of ${formatCount(coded)}`;
    const parts = rows
      .filter(row => row.language === language)
      .map(
        ({frame, target, reference}) =>
          `${nameFrame(view, frame)} ${of(reference)} ${reference.label} and ${of(target)} ${target.label}`,
      );
    return `Coded sentences that affirm their frame, ${nameLanguage(view, language)} texts: ${parts.join('; ')}.`;
  });
  return [
    ...counts,
    `Where a frame is promoted by the other side, to affirm it is affirmation of a ${promoted} narrative; what caused it, or where the words came from, these figures cannot show.`,
  ];
}

/** Names of the speakers of the study, in its order. */
export function listSpeakers(view: ReportView): string {
  return joinWords(view.speakers.map(({id}) => nameSpeaker(view, id)));
}
