import {describe, expect, it} from 'vitest';
import {BREAK, createWordStream} from '../../../src/analysis/keyness/wordStream.js';
import {splitSaid} from './speech.js';

describe('createWordStream()', () => {
  it('holds words in order, with one break wherever they do not follow each other', () => {
    const stream = createWordStream();
    stream.add(splitSaid({document: 'a', text: 'Peace, ... peace\nand 12 bread'}));
    const shown = Array.from(stream.ids(), id => (id === BREAK ? '|' : stream.form(id)));
    expect(shown).toEqual(['peace', '|', 'peace', '|', 'and', '|', 'bread', '|']);
    expect(stream.stretches).toMatchObject([{sentences: 2, words: 4, start: 0, end: 8}]);
  });

  it('knows where each stretch stands', () => {
    const stream = createWordStream();
    for (const document of ['a', 'b']) stream.add(splitSaid({document, text: 'peace and bread'}));
    expect(stream.stretches.map(({setting, start, end}) => [setting.document, start, end])).toEqual([
      ['a', 0, 4],
      ['b', 4, 8],
    ]);
  });
});
