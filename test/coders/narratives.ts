/** The project's lists, stance and target files with one bare cue list per frame: what they do to a cue, whatever finds it. */
import {readdirSync, readFileSync} from 'node:fs';
import {createLexiconCoder} from '../../src/coders/lexiconCoder.js';
import {createTurnReader, type Lexicon, loadLexicon} from '../../src/lexicon/index.js';
import type {Coding, Language, Turn} from '../../src/model/index.js';
import type {EnglishAnalyser} from '../../src/text/englishAnalysis.js';
import {documentOf, sentencesOf, turnOf} from './support.js';

const FOLDER = 'lexicons/narratives';

const CUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  friendship: {
    en: '(friendship|friendly|allies|=ally)',
    ru: '(дружб*|союзник*|братск*|добрососедств*)',
    kk: '(достық*|достығ*|одақтас*|бауырлас*)',
  },
  sovereignty: {
    en: '(sovereignty|sovereign|independent|independence|statehood)',
    ru: '(суверен*|независим*|государственност*)',
    kk: '(тәуелсіз*|егемен*|мемлекеттілік*)',
  },
  'security-indivisibility': {
    en: '(indivisible ~2 security|security ~2 indivisible)',
    ru: '(неделим* безопасност*|безопасност* неделим*)',
    kk: '(бөлінбе* ~2 қауіпсіздік*|қауіпсіздіктің бөлінбе*)',
  },
  'territorial-integrity': {kk: '(тұтастық*|тұтастығ*)'},
  'multi-vector': {kk: '(көпвекторлы*)'},
  'foreign-terrorist': {en: '(=coup|terrorists)', ru: '(переворот*|террорист*)'},
};

function ruleFile(frame: string, language: string, pattern: string): {path: string; text: string} {
  const rule = `{id: cue, note: Test., source: Test., match: ["${pattern}"], examples: {match: [x]}}`;
  const text = `schema: refrain.rules/1\nframe: ${frame}\nlanguage: ${language}\nrules:\n  - ${rule}\n`;
  return {path: `rules/${frame}.${language}.yaml`, text};
}

/** @throws when a file has a fault, with all of them. */
function load(): Lexicon {
  const own = readdirSync(FOLDER)
    .filter(name => /^(?:codebook|(?:lists|stance|targets)\.[a-z]+)\.yaml$/u.test(name))
    .map(name => ({path: name, text: readFileSync(`${FOLDER}/${name}`, 'utf8')}));
  const rules = Object.entries(CUES).flatMap(([frame, byLanguage]) =>
    Object.entries(byLanguage).map(([language, pattern]) => ruleFile(frame, language, pattern)),
  );
  const {lexicon, messages} = loadLexicon([...own, ...rules]);
  if (lexicon === null) throw new Error(messages.map(({place, text}) => `${place}: ${text}`).join('\n'));
  return lexicon;
}

export const LEXICON = load();
const readTurn = createTurnReader(LEXICON);

/** A sentence in its place. */
export interface Place {
  readonly language: Language;
  readonly speaker?: string | null;
  readonly partner?: string | null;
  readonly title?: string | null;
  readonly kind?: Turn['kind'];
  readonly before?: string | null;
  readonly audience?: string;
  readonly english?: () => EnglishAnalyser;
}

/** Codings of one frame in `text`, by the project's stance and target files. */
export function codeSentence(frame: string, text: string, place: Place): readonly Coding[] {
  const {language, speaker = null, partner = null, title = null, kind = 'speech', before = null, english} = place;
  const texts = before === null ? [text] : [before, text];
  const audience = place.audience === undefined ? undefined : {value: place.audience, basis: 'given' as const};
  const document = documentOf(texts, {title, language, ...(audience === undefined ? {} : {audience})});
  const turn = turnOf({start: 0, end: document.text.length}, {kind, side: speaker});
  const other = turnOf({start: document.text.length, end: document.text.length}, {id: 'doc/t2', side: partner});
  const sentences = sentencesOf(texts, turn.id, language).map(sentence => {
    const end = Math.min(sentence.span.end, document.text.length);
    return {...sentence, span: {start: sentence.span.start, end}};
  });
  const coder = createLexiconCoder(LEXICON.codebook, {readTurn, ...(english === undefined ? {} : {english})});
  const {items} = coder.code({document, turns: partner === null ? [turn] : [turn, other], sentences});
  const last = sentences.at(-1)?.id;
  return items.filter(coding => coding.frame === frame && coding.sentence === last);
}
