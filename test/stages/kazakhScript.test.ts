import {describe, expect, it} from 'vitest';
import {flagKazakhScript} from '../../src/stages/kazakhScript.js';
import {makeDocument, makeSentence} from '../support/records.js';

const LATIN = 'Biz egemen elmiz. ';
const sentence = (start: number, end: number, language: 'und' | 'kk' = 'und') =>
  makeSentence({span: {start, end}, body: start, language});

describe('flagKazakhScript(document, sentences)', () => {
  it('gives one warning for a script, with the count and the first place', () => {
    const document = makeDocument({id: 'd', text: `${LATIN}Біз егемен елміз. ${LATIN}`});
    const sentences = [sentence(0, 18), sentence(18, 36, 'kk'), sentence(36, 54)];
    expect(flagKazakhScript(document, sentences)).toEqual([
      {
        rule: 'document/kazakh-script',
        severity: 'warning',
        text:
          'Unexpected Kazakh in Latin letters in 2 of 3 sentences, the first `Biz egemen elmiz.`, expected Cyrillic ' +
          'letters, the only ones the Kazakh rules know; these sentences are not coded. Use the Cyrillic edition of the ' +
          'text or convert it before coding.',
        place: null,
        document: 'd',
        span: {start: 0, end: 18},
      },
    ]);
  });

  it('shortens a long sentence', () => {
    const text = `${'Biz egemen elmiz '.repeat(20)}.`;
    const [warning] = flagKazakhScript(makeDocument({text}), [sentence(0, text.length)]);
    expect(warning?.text).toContain('`Biz egemen elmiz Biz egemen elmiz Biz egemen elmiz Biz egeme…`');
  });

  it.each([
    ['no sentences', '', []],
    ['a language with rules', LATIN, [sentence(0, 18, 'kk')]],
    ['another language', 'Vive la France.', [sentence(0, 15)]],
  ])('is silent for %s', (_, text, sentences) => {
    expect(flagKazakhScript(makeDocument({text}), sentences)).toEqual([]);
  });
});
