import {describe, expect, it} from 'vitest';
import {listInputs} from '../../src/project/inputs.js';
import {memoryEffects} from '../support/memoryEffects.js';

const FILES = [
  '/c/README.md',
  '/c/actors.yaml',
  '/c/_draft.txt',
  '/c/.hidden.txt',
  '/c/loose.txt',
  '/c/bulk.jsonl.gz',
  '/c/raw/ab12.html',
  '/c/speeches/2019.jsonl',
  '/c/speeches/deep/a.md',
  '/c/notes.odt',
  '/c/table.TSV',
  '/c/tei/a.xml',
];
const effects = memoryEffects(new Map(FILES.map(path => [path, ''])));
const list = async (...paths: string[]) =>
  (await listInputs(effects, paths, '/')).inputs.map(({path, collection}) => [path, collection]);

describe('listInputs(effects, paths, from)', () => {
  it('walks folders in name order and skips README, hidden, drafts, raw bytes and unreadable endings', async () => {
    expect(await list('c')).toEqual([
      ['c/bulk.jsonl.gz', 'bulk'],
      ['c/loose.txt', 'c'],
      ['c/speeches/2019.jsonl', 'speeches'],
      ['c/speeches/deep/a.md', 'speeches'],
      ['c/table.TSV', 'table'],
      ['c/tei/a.xml', 'tei'],
    ]);
  });

  it('takes the stem of a named file as its collection', async () => {
    expect(await list('c/bulk.jsonl.gz', 'c/loose.txt')).toEqual([
      ['c/bulk.jsonl.gz', 'bulk'],
      ['c/loose.txt', 'loose'],
    ]);
  });

  it('takes - for standard input', async () => {
    expect(await list('-')).toEqual([['-', 'stdin']]);
  });

  it('counts files with unknown endings in one message', async () => {
    const {messages} = await listInputs(effects, ['c'], '/');
    expect(messages).toMatchObject([
      {rule: 'input/skipped', severity: 'info', text: expect.stringContaining('1 file(s)')},
    ]);
  });

  it('names every missing path at once', async () => {
    await expect(listInputs(effects, ['c', 'x', 'y'], '/')).rejects.toMatchObject({
      messages: [{text: expect.stringContaining('`x`')}, {text: expect.stringContaining('`y`')}],
    });
  });
});
