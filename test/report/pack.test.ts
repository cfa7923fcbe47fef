import {describe, expect, it} from 'vitest';
import {isInCell, unpackSentences} from '../../src/report/client/select.js';
import {chooseSentences, packSentences} from '../../src/report/pack.js';
import {buildView, draftDocuments} from './support.js';

const VIEW = buildView(draftDocuments({documents: 20}));
const CELL = {
  frame: 'friendship',
  speaker: 'speaker-a',
  side: null,
  office: null,
  language: 'en',
  from: '1990-01-01',
  to: null,
};

describe('chooseSentences', () => {
  it('takes all up to the cap', () => {
    expect(chooseSentences(VIEW.sentences, [CELL])).toBe(VIEW.sentences);
  });
  it('takes the first of each cell beyond it, in input order', () => {
    const chosen = chooseSentences(VIEW.sentences, [CELL], {all: 3, perCell: 2});
    expect(chosen).toEqual(VIEW.sentences.filter(one => isInCell(one, CELL)).slice(0, 2));
  });
});

describe('packSentences', () => {
  it('packs nothing into empty tables', () => {
    expect(packSentences([], [])).toEqual({strings: [], documents: [], contexts: [], profiles: [], sentences: []});
  });
  it('drops addresses that must not be linked', () => {
    const documents = VIEW.documents.map(one => ({...one, url: 'javascript:alert(1)'}));
    expect(JSON.stringify(packSentences(VIEW.sentences, documents))).not.toContain('javascript:');
  });
  it('keeps the id of a document that is not described', () => {
    const [sentence] = unpackSentences(packSentences(VIEW.sentences.slice(0, 1), []));
    expect(sentence?.document).toMatchObject({id: VIEW.sentences[0]?.document, title: null, url: null});
  });
  it('keeps the sentences beside it', () => {
    const beside = VIEW.sentences.slice(0, 1).map(one => ({...one, before: 'Before it.', after: 'After it.'}));
    expect(unpackSentences(packSentences(beside, VIEW.documents))[0]).toMatchObject({
      before: 'Before it.',
      after: 'After it.',
    });
  });
  it('keeps an id that does not begin with the document', () => {
    const renamed = VIEW.sentences.slice(0, 1).map(one => ({...one, id: 'elsewhere'}));
    expect(unpackSentences(packSentences(renamed, VIEW.documents))[0]?.id).toBe('elsewhere');
  });
});
