import type {Match} from '../match/index.js';
import type {Document, Sentence, Turn} from '../model/index.js';
import {allHold} from './conditions.js';
import type {LanguageReader} from './languageReader.js';
import {createSentenceReading, type SentenceReading, type View} from './sentenceReading.js';
import {type Fired, type FoundMask, TITLE, type TurnReading, type WordsCondition} from './turnReading.js';
import type {Words} from './wordReader.js';

const NOWHERE: Fired = {sentences: [], matches: []};

/** Begin to read a turn. */
export function openTurn(
  document: Document,
  turn: Turn,
  {sentences, readers}: {sentences: readonly Sentence[]; readers: ReadonlyMap<string, LanguageReader>},
): TurnReading {
  const readings = new Map<number, SentenceReading>();
  const titles = new Map<string, SentenceReading>();
  const masked = new Map<string, readonly FoundMask[]>();
  const holding = new Map<string, readonly number[]>();
  const fired = new Map<string, {sentences: number[]; matches: Match[]}>();

  function reading(index: number, language: string): SentenceReading | null {
    const reader = readers.get(language);
    if (reader === undefined) return null;
    if (index === TITLE) return title(language, reader);
    const sentence = sentences[index];
    if (sentence === undefined || sentence.language !== language) return null;
    const known = readings.get(index);
    if (known !== undefined) return known;
    const made = createSentenceReading(reader.words(document.text, sentence.body, sentence.span.end), reader);
    readings.set(index, made);
    return made;
  }

  function title(language: string, reader: LanguageReader): SentenceReading | null {
    if (document.title === null) return null;
    const known = titles.get(language);
    if (known !== undefined) return known;
    const made = createSentenceReading(reader.words(document.title, 0, document.title.length), reader);
    titles.set(language, made);
    return made;
  }

  function keep(index: number, words: Words): void {
    const reader = readers.get(sentences[index]?.language ?? '');
    if (reader !== undefined) readings.set(index, createSentenceReading(words, reader));
  }

  function masks(index: number, language: string): readonly FoundMask[] {
    const key = `${language} ${index}`;
    const known = masked.get(key);
    if (known !== undefined) return known;
    const whole = reading(index, language)?.whole;
    const found = (readers.get(language)?.compiled.masks ?? []).flatMap(mask => {
      const matches = whole?.find(mask.patterns.join(), mask.patterns) ?? [];
      return matches
        .filter(match =>
          mask.unless.every(condition => allHold([condition], {match, index, language, frame: null}, self) === null),
        )
        .map(match => ({mask, match}));
    });
    masked.set(key, found);
    return found;
  }

  function view(index: number, language: string, frame: string | null): View | null {
    const read = reading(index, language);
    if (read === null || frame === null) return read?.whole ?? null;
    const hides = ({mask: {frames}}: FoundMask): boolean => frames === null || frames.includes(frame);
    return read.without(
      masks(index, language)
        .filter(hides)
        .map(({match}) => match),
    );
  }

  function sentencesWith({key, patterns}: WordsCondition, language: string, frame: string | null): readonly number[] {
    const id = `${language} ${frame ?? ''} ${key}`;
    const known = holding.get(id);
    if (known !== undefined) return known;
    const found: number[] = [];
    for (let index = 0; index < sentences.length; index += 1) {
      // Masks only take words away, so what the whole sentence lacks needs no look for masks.
      if ((reading(index, language)?.whole.find(key, patterns).length ?? 0) === 0) continue;
      if ((view(index, language, frame)?.find(key, patterns).length ?? 0) > 0) found.push(index);
    }
    holding.set(id, found);
    return found;
  }

  function addFired(rule: number, language: string, index: number, match: Match): void {
    const key = `${language} ${rule}`;
    const list = fired.get(key) ?? {sentences: [], matches: []};
    list.sentences.push(index);
    list.matches.push(match);
    fired.set(key, list);
  }

  const self: TurnReading = {
    turn,
    reading,
    keep,
    view,
    masks,
    sentencesWith,
    fired: (rule, language) => fired.get(`${language} ${rule}`) ?? NOWHERE,
    addFired,
  };
  return self;
}
