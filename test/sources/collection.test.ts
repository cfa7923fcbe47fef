import {describe, expect, it} from 'vitest';
import {type Collection, openCollection} from '../../src/sources/collection.js';
import {memoryEffects} from '../support/memoryEffects.js';

const line = (id: string, url: string, text = 'a'): {id: string; line: string} => ({
  id,
  line: JSON.stringify({id, retrieved_url: url, text_sha256: text.repeat(64), text}),
});

async function opened(): Promise<Collection> {
  return (await openCollection(memoryEffects(new Map()), '/corpus', 'news')).collection;
}

describe('openCollection(effects, folder, name)', () => {
  it('finds documents by address and by id, each once, and the owner of a file by its first document', async () => {
    const collection = await opened();
    const records = [line('a.1', 'file:a'), line('a.2', 'file:a'), line('b', 'file:b')];
    await collection.save({stem: 'a', records});
    await collection.save({stem: 'a', records: records.map(({id}) => line(id, 'file:a', 'b'))});
    expect(collection.ofUrl('file:a').map(({id}) => id)).toEqual(['a.1', 'a.2', 'b']);
    expect(collection.byId('b')?.file).toBe('a.jsonl');
    expect([collection.ownerOf('a'), collection.ownerOf('other')]).toEqual(['file:a', null]);
  });

  it.each([
    ['new', [], 'a'],
    ['same', ['a'], 'a'],
    ['changed', ['a'], 'b'],
  ])('saves a document as %s', async (outcome, before, text) => {
    const collection = await opened();
    for (const earlier of before) await collection.save({stem: 'x', records: [line('x', 'u', earlier)]});
    const saved = await collection.save({stem: 'x', records: [line('x', 'u', text)]});
    expect(saved.outcome).toBe(outcome);
    expect(saved.earlier === null).toBe(outcome !== 'changed');
  });
});
