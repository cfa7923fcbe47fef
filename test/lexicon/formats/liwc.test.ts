import {describe, expect, it} from 'vitest';
import {readLiwc, writeLiwc} from '../../../src/lexicon/formats/liwc.js';
import {outline, places} from './support.js';

const read = (...lines: string[]) => readLiwc(lines.join('\n'), 'd.dic');

describe('readLiwc(text, place)', () => {
  it('reads categories, zeros before numbers, words in several categories', () => {
    const got = read('%', '01\tA category', '2\tANOTHER', '%', '', 'ferry\t1', 'quay\t001\t02', 'storm*\t2', '');
    expect(outline(got)).toEqual(['A category: ferry@6, quay@7', 'ANOTHER: quay@7, storm*@8']);
    expect(got.messages).toEqual([]);
  });

  it('nests categories by their tabs', () => {
    const got = read(
      '%',
      '1\taffect (Feelings)',
      '\t2\tposemo',
      '\t\t3\tjoy',
      '\t4\tnegemo',
      '5\ttime',
      '%',
      'glad\t1\t2\t3',
    );
    expect(outline(got)).toEqual([
      'affect (Feelings): glad@8',
      'affect (Feelings) › posemo: glad@8',
      'affect (Feelings) › posemo › joy: glad@8',
      'affect (Feelings) › negemo: ',
      'time: ',
    ]);
  });

  it('forgives spaces for tabs and several of either', () => {
    const got = read(
      '%',
      '1 A',
      '2   B',
      '%',
      'ferry 1',
      'quay  1   2',
      'fishing boat 2',
      'pilot\t\t1\t 2',
      'low tide\t2',
    );
    expect(outline(got)).toEqual(['A: ferry@5, quay@6, pilot@8', 'B: quay@6, fishing boat@7, pilot@8, low tide@9']);
    expect(got.messages).toEqual([]);
  });

  it('keeps the plain numbers beside conditions on neighbouring words and lists the conditions', () => {
    const got = read(
      '%',
      '1\tA',
      '2\tB',
      '%',
      'like\t(02 134)125/464\t1',
      'kind\t<of>131/125\t2',
      'such {as} 1',
      'sort (2)1/2 2',
    );
    expect(outline(got)).toEqual(['A: like@5, such {as}@7', 'B: kind@6, sort@8']);
    expect(places(got.messages)).toEqual([5, 6, 8].map(line => `import/not-expressed d.dic:${line}`));
    expect(got.messages[0]?.text).toContain('`(02 134)125/464`');
  });

  it('says which numbers it does not know, which stand twice, and which lines hold no word or number', () => {
    const got = read('%', '1\tA', '1\tB', 'no number', '%', 'ferry\t9', 'lonely', 'quay\tone', '9 11\t1', 'go 1\t1');
    expect(outline(got)).toEqual(['A: 9 11@9, go 1@10']);
    expect(places(got.messages)).toEqual([
      'import/repeated-number d.dic:3',
      'import/not-expressed d.dic:4',
      'import/unknown-category d.dic:6',
      'import/not-expressed d.dic:7',
      'import/not-expressed d.dic:8',
      'import/ambiguous-number d.dic:10',
    ]);
  });

  it.each(['', 'ferry\t1', '%\n1\tA\nferry\t1'])('refuses %j, without a list of categories', text => {
    expect(places(readLiwc(text, 'd.dic').messages)).toEqual(['import/bad-syntax d.dic']);
  });
});

describe('writeLiwc(categories, header)', () => {
  it('numbers categories, indents them, and gives a word the numbers of its category and of those around it', () => {
    const leaf = (id: string, ...entries: string[]) => ({id, name: '', entries, children: []});
    const tree = [
      {id: 'a', name: '', entries: [], children: [leaf('b', 'ferry', '9 11'), leaf('c', 'ferry')]},
      leaf('d', 'quay'),
    ];
    expect(writeLiwc(tree, {title: '', provenance: ['x']})).toBe(
      '%\n1\ta\n\t2\tb\n\t3\tc\n4\td\n%\nferry\t1\t2\t3\n9 11\t1\t2\nquay\t4\n',
    );
  });
});
