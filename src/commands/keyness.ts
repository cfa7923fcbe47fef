/** `refrain keyness`: the words two groups of speech differ in. */
import {type KeynessOptions, type KeynessSpeech, tableKeyness} from '../analysis/keyness/keyness.js';
import type {MeasurePlan} from '../analysis/measure.js';
import type {Effects} from '../effects.js';
import {type MessageLog, message, type Setting} from '../model/index.js';
import type {Project} from '../project/load.js';
import type {KeynessLanguage, KeynessView} from '../report/keyness/view.js';
import {warnEmptyGroups} from './emptyGroup.js';
import {readGroup} from './groupExpression.js';
import {checkOverlap, describePair, type GroupPair, resolvePair, sideOf} from './groupPair.js';
import {checkKeyness, type KeynessChoices} from './keynessOptions.js';
import {collectSpeech, type SpeechOf} from './keynessSpeech.js';
import {openSpeech, type SpeechOptions} from './speechCorpus.js';
import {readStopWords} from './stopWords.js';

/** What is compared, and how. */
export interface KeynessRequest extends KeynessChoices, SpeechOptions {
  readonly target: string;
  /** Null: everything else inside the filters. */
  readonly reference: string | null;
}

/** Result of {@link keyness}. */
export interface KeynessResult {
  readonly view: KeynessView;
  readonly log: MessageLog;
}

/** A table needs speech that its language is known of. */
const UNDETERMINED = 'und';

/**
 * Compare the vocabulary of two groups, one table for each language in which both speak.
 *
 * @throws UsageError for options, groups and filters that cannot be, a stop list that cannot be read, and groups that
 *   share speech.
 */
export async function keyness(project: Project, request: KeynessRequest, effects: Effects): Promise<KeynessResult> {
  checkKeyness(request);
  const target = readGroup(project, request.target);
  const reference = request.reference === null ? null : readGroup(project, request.reference);
  const stop = await readStopWords(request, effects);
  const speech = await openSpeech(project, request, effects);
  const pair = resolvePair(speech, target, reference);
  const {speechOf} = await collectSpeech(speech, pair, request);
  const {plan, settings, log} = speech;
  checkOverlap(pair, settings);
  const warnings = warnEmptyGroups([pair.target, pair.reference], settings);
  log.add(warnings);
  const view = compareWords({plan, settings, pair, speechOf}, request, stop);
  if (warnings.length === 0) log.add(view.missing.map(text => message('keyness/one-sided-language', 'info', text)));
  return {view, log};
}

/** Speech counted, and the groups in it. */
export interface CountedSpeech {
  readonly plan: Pick<MeasurePlan, 'seed' | 'confidence' | 'draws' | 'exactLimit'>;
  /** All speech of the corpus. */
  readonly settings: readonly Setting[];
  readonly pair: GroupPair;
  readonly speechOf: SpeechOf;
}

/** What of a request decides figures. */
type Choices = Omit<KeynessChoices, 'stop'> & {readonly stop: string | null};

/**
 * Compare two groups in counted speech, one table for each language in which both speak.
 *
 * @param leaveOut - Types that have no row; null for none.
 */
export function compareWords(
  counted: CountedSpeech,
  choices: Choices,
  leaveOut: ((term: string) => boolean) | null,
): KeynessView {
  const {plan, settings, pair} = counted;
  const {unit, n, measure, minCount, minDocuments, prior, top, permuted, stop} = choices;
  const empty = warnEmptyGroups([pair.target, pair.reference], settings).map(({text}) => text);
  const missing = [...empty, ...(empty.length > 0 ? [] : explainLanguages(settings, pair))];
  const languages = sharedLanguages(settings, pair).map(language =>
    compareLanguage(language, counted, {...choices, leaveOut}),
  );
  const conditions = describePair(pair);
  const group = (side: 'target' | 'reference') => ({label: pair[side].label, conditions: conditions[side]});
  const {seed, confidence} = plan;
  return {
    ...{unit, n: unit === 'ngram' ? n : null, target: group('target'), reference: group('reference')},
    ...{measure, minCount, minDocuments, prior, confidence, seed, draws: drawsOf(plan), top, permuted, stop},
    ...{languages, missing},
  };
}

function compareLanguage(
  language: string,
  {plan, pair, speechOf}: CountedSpeech,
  choices: Choices & {readonly leaveOut: ((term: string) => boolean) | null},
): KeynessLanguage {
  const {unit, n, minCount, minDocuments, measure, permuted, prior, leaveOut} = choices;
  const all = speechOf(language);
  const of = (side: 'target' | 'reference') => all.speech.filter(stretch => sideOf(pair, stretch) === side);
  const compared: KeynessSpeech = {
    target: of('target'),
    reference: of('reference'),
    background: all.speech,
    types: all.types,
    form: all.form,
  };
  const options: KeynessOptions = {
    ...{minCount, minDocuments, measure, permuted, prior},
    confidence: plan.confidence,
    seed: plan.seed,
    name: JSON.stringify([unit, n, language, describePair(pair)]),
    draws: drawsOf(plan),
    exactLimit: plan.exactLimit,
    ...(leaveOut && {leaveOut}),
  };
  return {language, table: tableKeyness(compared, options)};
}

/** As many as the plan says, at most 1,999: fifty rows are tested, and none of them is a result by itself. */
function drawsOf({draws}: Pick<MeasurePlan, 'draws'>): number {
  return Math.min(draws, 1999);
}

/** Languages in which both groups speak, by code; speech of no determined language is compared with none. */
function sharedLanguages(settings: readonly Setting[], pair: GroupPair): readonly string[] {
  const spoken = (side: 'target' | 'reference') =>
    new Set(settings.filter(setting => sideOf(pair, setting) === side).map(({language}) => language));
  const [target, reference] = [spoken('target'), spoken('reference')];
  return [...target].filter(language => language !== UNDETERMINED && reference.has(language)).sort();
}

/** Languages of one group only. */
function explainLanguages(settings: readonly Setting[], pair: GroupPair): readonly string[] {
  const counts = new Map<string, {target: Set<string>; reference: Set<string>}>();
  for (const setting of settings) {
    const side = sideOf(pair, setting);
    if (side !== 'target' && side !== 'reference') continue;
    const count = counts.get(setting.language) ?? {target: new Set(), reference: new Set()};
    counts.set(setting.language, count);
    count[side].add(setting.document);
  }
  const both = [...counts.values()].some(({target, reference}) => target.size > 0 && reference.size > 0);
  const sizes = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).filter(([language]) => language !== UNDETERMINED);
  return sizes.flatMap(([language, {target, reference}]) => {
    if (target.size > 0 && reference.size > 0) return [];
    const [who, documents] = target.size > 0 ? ['target', target.size] : ['reference', reference.size];
    const consequence = both ? 'it has no table' : 'there is no table';
    return [
      `Language \`${language}\` is spoken in ${documents === 1 ? '1 document' : `${documents} documents`} of the ${who} only, so ${consequence}.`,
    ];
  });
}
