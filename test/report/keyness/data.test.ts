import {describe, expect, it} from 'vitest';
import {renderKeynessCsv, renderKeynessJson} from '../../../src/report/keyness/data.js';
import {makeView} from './view.js';

function records(csv: string): Record<string, string>[] {
  const [head = '', ...lines] = csv.trim().split('\n');
  const cells = (line: string) => [...line.matchAll(/("[^"]*"|[^,]*)(?:,|$)/gu)].map(([, cell = '']) => cell);
  const names = cells(head);
  return lines.map(line => Object.fromEntries(cells(line).map((cell, at) => [names[at] ?? '', cell])));
}

describe('renderKeynessCsv(view)', () => {
  it('has a row a term: target, reference, then those of neither side', () => {
    expect(records(renderKeynessCsv(makeView()))).toMatchObject([
      {language: 'en', unit: 'word', towards: 'target', rank: '1', term: 'peace', notes: 'zero-corrected', ell: ''},
      {towards: 'reference', term: '"bread, warm"', reference_most_document: 'd7', notes: 'one-document;not-permuted'},
      {towards: 'neither', term: 'and', lrc: '0'},
    ]);
  });

  it('names n-grams with their length', () => {
    const [row] = records(renderKeynessCsv(makeView({unit: 'ngram', n: 3})));
    expect(row).toMatchObject({unit: '3-gram'});
  });

  it('shows the first rows only where they are asked for', () => {
    expect(records(renderKeynessCsv(makeView({top: 1}))).map(({term}) => term)).toEqual(['peace', '"bread, warm"']);
  });

  it('is the header alone without tables', () => {
    expect(renderKeynessCsv(makeView({languages: []}))).toMatch(/^language,unit,towards,rank,term,.*,notes\n$/u);
  });
});

describe('renderKeynessJson(view)', () => {
  it('holds everything', () => {
    const {schema, languages, ...rest} = JSON.parse([...renderKeynessJson(makeView())].join(''));
    expect(schema).toBe('refrain.keyness/1');
    expect(rest).toMatchObject({measure: 'lrc', prior: 500, minCount: 5, draws: 1999});
    expect(languages).toMatchObject([{language: 'en', tested: 1234, background: {words: 123456}}]);
    expect(languages[0].rows.map(({towards, term}: Record<string, string>) => [towards, term])).toEqual([
      ['target', 'peace'],
      ['reference', 'bread, warm'],
      ['neither', 'and'],
    ]);
  });
});
