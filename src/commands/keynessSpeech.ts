/** The speech of a corpus, counted in the unit that is compared. */
import {countPhrases} from '../analysis/keyness/phrases.js';
import {joinForms} from '../analysis/keyness/stemClasses.js';
import {createWordStream} from '../analysis/keyness/wordStream.js';
import {createWordCounter, type SpeechWords, type WordCounter} from '../analysis/speechWords.js';
import {type GroupPair, sideOf} from './groupPair.js';
import {KEYNESS_DEFAULTS, type KeynessChoices} from './keynessOptions.js';
import type {Speech} from './speechCorpus.js';

/** All speech of a language, its types numbered from 0. */
export type SpeechOf = (language: string) => {
  readonly speech: readonly SpeechWords[];
  readonly types: number;
  readonly form: (type: number) => string;
};

/** Read the corpus a second time and count its speech. */
export async function collectSpeech(
  speech: Speech,
  pair: GroupPair,
  choices: Pick<KeynessChoices, 'unit' | 'n' | 'minCount'>,
): Promise<{readonly speechOf: SpeechOf}> {
  if (choices.unit === 'ngram') return {speechOf: await collectPhrases(speech, pair, choices)};
  const counter = createWordCounter();
  const stretches: SpeechWords[] = [];
  await speech.splitEach(split => {
    for (const stretch of counter.add(split)) stretches.push(stretch);
  });
  const wordsOf = spokenWords(stretches, counter);
  if (choices.unit === 'word') return {speechOf: wordsOf};
  return {
    speechOf: language => {
      const {speech: spoken, types, form} = wordsOf(language);
      return joinForms(spoken, {language, types, form});
    },
  };
}

/** Words of counted stretches by language. */
export function spokenWords(stretches: readonly SpeechWords[], {size, form}: WordCounter): SpeechOf {
  return language => ({
    speech: stretches.filter(stretch => stretch.language === language),
    types: size(),
    form,
  });
}

async function collectPhrases(
  speech: Speech,
  pair: GroupPair,
  {n, minCount}: Pick<KeynessChoices, 'n' | 'minCount'>,
): Promise<SpeechOf> {
  const stream = createWordStream();
  await speech.splitEach(stream.add);
  return language =>
    countPhrases(
      stream,
      stream.stretches.filter(({setting}) => setting.language === language),
      {
        n: n ?? KEYNESS_DEFAULTS.n,
        minCount,
        compared: ({setting}) => ['target', 'reference'].includes(sideOf(pair, setting) ?? ''),
      },
    );
}
