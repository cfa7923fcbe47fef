/**
 * The answer in words, from the figures alone.
 *
 * It says what was counted more or less often and what cannot be told, never why, and expects no direction. A frame that
 * is affirmed is "affirmed", not "reappearing": that word needs a baseline this view does not hold.
 */
import type {ComparisonRow} from '../analysis/compare.js';
import {describeAffirmed, describeBasis, describeNear, describeOthers} from './answer/basis.js';
import {describeRows} from './answer/rows.js';
import {GRADE_WORDS, gradeOf, nameFrame, nameLanguage, nameSpeaker} from './names.js';
import {joinWords} from './numbers.js';
import type {Grade, ReportView} from './view.js';

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

/** Names of the speakers of the study, in its order. */
export function listSpeakers(view: ReportView): string {
  return joinWords(view.speakers.map(({id}) => nameSpeaker(view, id)));
}
