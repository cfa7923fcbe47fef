/** The stages on damaged and hostile texts, with the project's own rules: nothing lost, nothing invented, linear time. */
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {CodedDocument} from '../src/analysis/tally.js';
import {createStudy} from '../src/commands/study.js';
import {nodeEffects} from '../src/effects.js';
import {createMessageLog} from '../src/model/index.js';
import {codeDocument, describe as describeRaw} from '../src/pipeline.js';
import {loadProject} from '../src/project/load.js';
import {recordSentences} from '../src/report/sentenceRecord.js';
import {normaliseText} from '../src/text/normalise.js';
import {ROOT, refrain} from './support/cli.js';

const study = createStudy(await loadProject(nodeEffects, ROOT));

function code(text: string): CodedDocument {
  const fields = {speaker: 'Vladimir Putin', date: '2022-05-01'};
  const raw = {id: 'd', collection: 'c', text, fields, marks: [], place: 'c.jsonl:1', rawSha256: ''};
  const [document] = describeRaw(raw, null);
  if (document === undefined) throw new Error('expected a document');
  return codeDocument(document, study, createMessageLog());
}

/** Whether spans follow each other without gap or overlap from `start` to `end`. */
function tiles(spans: readonly {start: number; end: number}[], start: number, end: number): boolean {
  let at = start;
  for (const span of spans) {
    if (span.start !== at || span.end < at) return false;
    at = span.end;
  }
  return at === end;
}

/** Everything that must hold for any text. */
function expectSound(text: string): CodedDocument {
  const coded = code(text);
  const {document, turns, sentences, codings} = coded;
  expect(document.text).toBe(normaliseText(text));
  expect(
    tiles(
      turns.map(({span}) => span),
      0,
      document.text.length,
    ),
  ).toBe(true);
  for (const {id, span} of turns) {
    const own = sentences.filter(({turn}) => turn === id).map(sentence => sentence.span);
    expect(tiles(own, span.start, span.end)).toBe(true);
  }
  const byId = new Map(sentences.map(sentence => [sentence.id, sentence]));
  for (const {sentence, evidence} of codings) {
    const home = byId.get(sentence);
    const cues = evidence.filter(({role}) => role === 'cue');
    expect(cues.length).toBeGreaterThan(0);
    for (const {span} of cues) {
      expect(span.start).toBeGreaterThanOrEqual(home?.body ?? Number.NaN);
      expect(span.end).toBeLessThanOrEqual(home?.span.end ?? Number.NaN);
    }
    for (const {span} of evidence) expect(document.text.slice(span.start, span.end).trim()).not.toBe('');
  }
  const records = recordSentences(coded, {codedOnly: false});
  expect(records.map(record => record.text).join('')).toBe(document.text);
  for (const {codings: own} of records) {
    for (const {start, end, text: words} of own.flatMap(coding => coding.evidence)) {
      expect(words).toBe(document.text.slice(start, end));
    }
  }
  return coded;
}

const framesOf = ({codings}: CodedDocument): readonly string[] => [...new Set(codings.map(({frame}) => frame))];

describe('codeDocument on damaged texts', () => {
  it.each([
    ['zero-width characters', 'Нас связывает вечная друж\u200Bба с Каза\u2060хстаном.', 'friendship'],
    ['soft hyphens', 'Мы уважаем незави\u00ADсимость Казах\u00ADстана.', 'sovereignty'],
    ['Latin letters in Cyrillic words', 'Нас связывает вечная дpyжбa с Kaзaxcтaнoм.', 'friendship'],
    ['Latin letters in Kazakh words', 'Қазақстан мен Ресей арасындағы дocтық мәңгілік.', 'friendship'],
    ['Cyrillic letters in English words', 'Friendship with Kаzаkhstan is our сommon treasure.', 'friendship'],
    ['decomposed letters', 'Қазақстан мен Ресей арасындағы достық мәңгілік, и\u0306.', 'friendship'],
    ['a stress mark', 'Нас связывает вечная дру\u0301жба с Казахстаном.', 'friendship'],
    ['NUL beside the words', 'Friendship with Kazakhstan\u0000 is eternal.\u0000', 'friendship'],
    ['half a surrogate pair', 'Friendship with Kazakhstan \uD800 is eternal. \uDC00', 'friendship'],
    ['no-break spaces', 'Friendship\u00A0with\u202FKazakhstan is eternal.', 'friendship'],
    ['capitals', 'FRIENDSHIP WITH KAZAKHSTAN IS ETERNAL.', 'friendship'],
  ])('sees through %s', (_, text, frame) => {
    expect(framesOf(expectSound(text))).toContain(frame);
  });

  it('takes a NUL inside a word for the end of it', () => {
    expect(framesOf(expectSound('Friend\u0000ship with Kazakhstan.'))).not.toContain('friendship');
  });

  const pieces = fc.constantFrom(
    ...['Дружба', ' дpужба ', 'дру\u200Bжба', 'friendship', 'our allies', ' достық ', 'тәуелсіздігіміз', 'Qazaqstan '],
    ...[
      'not ',
      'не ',
      'емес',
      '. ',
      '.\n\n',
      '?',
      '! ',
      '«',
      '»',
      '“',
      '”',
      '"',
      ' — ',
      ', ',
      ': ',
      '\u0000',
      '\uFEFF',
    ],
    ...[
      '\uD800',
      '\uDC00',
      '🙂',
      '\u0301',
      '\u200D',
      '\r\n',
      '\u2028',
      '\t',
      '   ',
      'قازاق',
      '友好',
      '1991',
      'д.',
      'т.е. ',
    ],
    ...[
      'Question: ',
      'ВОПРОС: ',
      'Владимир Путин: ',
      'V. Putin: ',
      '* * *\n',
      'с Казахстаном',
      'of Kazakhstan',
      'Ресеймен',
    ],
  );

  it('loses nothing and cuts every piece of evidence from the text, whatever the text', () => {
    let codings = 0;
    fc.assert(
      fc.property(
        fc.array(fc.oneof({weight: 8, arbitrary: pieces}, {weight: 1, arbitrary: fc.string({unit: 'binary'})}), {
          maxLength: 40,
        }),
        parts => {
          codings += expectSound(parts.join('')).codings.length;
        },
      ),
      {numRuns: 400, seed: 11},
    );
    expect(codings).toBeGreaterThan(30);
  });
});

describe('codeDocument on long sentences', () => {
  it.each([
    ['thousands of cues', 'our friendship and sovereignty with Kazakhstan '],
    ['thousands of negations', 'we are not friends and never allies of terrorists '],
    ['thousands of quotations', 'he said “our eternal friendship with the people” '],
    ['marks never closed', '«дружба «независимость '],
    ['expressions that refer back', 'their sovereignty and its independence '],
    ['Russian', 'наша дружба и суверенитет Казахстана не угроза безопасности '],
    ['Kazakh', 'біздің достығымыз бен тәуелсіздігіміз Ресеймен мәңгілік '],
    ['one word without end', 'тәуелсіздік'],
    ['look-alike letters', 'дpужба Kaзaxcтaнa нeзависимocть '],
    ['three scripts', 'friendship дружба достық 友好 '],
    ['abbreviations', 'г. Москва, т.е. дружба и т.д. '],
    ['initials', 'А. С. П. '],
  ])('takes linear time for %s', (_, unit) => {
    const time = (length: number): number => {
      const text = unit.repeat(Math.ceil(length / unit.length));
      const start = process.hrtime.bigint();
      code(text);
      return Number(process.hrtime.bigint() - start) / 1e6;
    };
    time(2_000);
    const [short, long] = [Math.min(time(5_000), time(5_000)), time(40_000)];
    // Eight times the text; quadratic time would be 64 times as long.
    expect(long).toBeLessThan(short * 24 + 200);
  });
});

describe('refrain code on damaged bytes', () => {
  it('refuses a line that is no UTF-8 and codes the others', () => {
    const line = (id: string, text: string) => Buffer.from(`${JSON.stringify({id, text})}\n`);
    const bad = Buffer.from(line('bad', 'Friendship with Kazakhstan XX is eternal.'));
    bad.set([0xff, 0xfe], bad.indexOf('XX'));
    const input = Buffer.concat([line('a', 'Friendship with Kazakhstan is eternal.'), bad, line('b', 'a\u0000b')]);
    const {stdout, stderr, status} = refrain(['code', '--format', 'jsonl', '-'], {input});
    expect(status).toBe(1);
    expect(stderr).toContain('error read/not-utf8');
    const records = stdout
      .trim()
      .split('\n')
      .map(one => JSON.parse(one) as {document: string});
    expect(records.map(({document}) => document)).toEqual(['a', 'b']);
  });
});
