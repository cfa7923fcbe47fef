import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {type ImportOptions, lexiconImport} from '../../src/commands/lexiconImport.js';
import {UsageError} from '../../src/model/index.js';
import {ROOT} from '../support/cli.js';
import {memoryEffects} from '../support/memoryEffects.js';

const fixture = (name: string) => readFileSync(join(ROOT, 'test', 'fixtures', 'dictionaries', name));

/** Imports bytes as `/home/<name>` into `/home/new`; gives the result and what was written. */
async function run(
  bytes: Uint8Array,
  {
    file = 'd.cat',
    before = new Map<string, string>(),
    ...more
  }: Partial<ImportOptions> & {before?: Map<string, string>} = {},
) {
  const written = before.set(`/home/${file}`, '');
  const effects = memoryEffects(written);
  const open = async function* () {
    yield bytes;
  };
  const options = {file, into: 'new', format: undefined, language: undefined, from: '/home', ...more};
  const result = await lexiconImport(options, {...effects, open});
  return {result, written};
}

/** Problems of a call that must fail and write nothing. */
async function problems(bytes: Uint8Array, options: Parameters<typeof run>[1] = {}): Promise<readonly string[]> {
  const before = options.before ?? new Map<string, string>();
  const paths = [...before.keys(), `/home/${options.file}`];
  const failure = await run(bytes, {...options, before}).then(
    () => null,
    (error: unknown) => error,
  );
  if (!(failure instanceof UsageError)) throw new Error(`expected wrong usage, got ${String(failure)}`);
  expect([...before.keys()]).toEqual(paths);
  return failure.messages.map(({rule, place}) => (place === null ? rule : `${rule} ${place}`));
}

describe('lexiconImport(options, effects)', () => {
  it.each([
    ['harbour.yml', ['harbour', 'harbour-ships', 'harbour-people', 'weather']],
    ['harbour.dic', ['harbour', 'harbour-ships', 'harbour-people', 'weather']],
    ['harbour.cat', ['harbour', 'harbour-ships', 'harbour-people', 'weather']],
    ['harbour.ykd', ['harbour', 'harbour-ships', 'weather']],
    ['harbour.lc3', ['ships', 'weather']],
  ])('reads %s, written as its tool writes it', async (file, ids) => {
    const {result, written} = await run(fixture(file), {file});
    expect(result.frames.map(({id}) => id)).toEqual(ids);
    expect(result.log.groups()).toEqual([]);
    expect([...written.keys()].filter(path => path.startsWith('/home/new/'))).toEqual([
      '/home/new/codebook.yaml',
      ...ids.map(id => `/home/new/rules/${id}.en.yaml`),
      '/home/new/IMPORT.md',
    ]);
    const ships = ids.find(id => id.endsWith('ships'));
    expect(written.get(`/home/new/rules/${ships}.en.yaml`)).toContain(
      '    - =ferry\n      - trawler*\n      - =fishing =boat\n'.trim(),
    );
  });

  it('reads the XML of Lexicoder 2, whatever the format is called', async () => {
    for (const more of [{file: 'd.lcd'}, {file: 'd.lc3'}, {file: 'd.xml', format: 'lexicoder' as const}]) {
      const {result} = await run(fixture('harbour.ykd'), more);
      expect(result.title).toBe('Harbour town');
    }
  });

  it('guesses the encoding and says so', async () => {
    const {result, written} = await run(Buffer.from('C\u00d4TE\n\tFOR\u00caT (1)\n', 'latin1'), {language: 'en'});
    expect(result.log.groups()).toMatchObject([{rule: 'import/encoding', count: 1}]);
    expect(written.get('/home/new/rules/cote.en.yaml')).toContain('=for\u00eat');
    expect(written.get('/home/new/IMPORT.md')).toContain('`windows-1252`');
  });

  it('names the project the new folder lies in', async () => {
    const before = new Map([['/home/p/refrain.yaml', '']]);
    const {result} = await run(fixture('harbour.cat'), {into: 'p/lexicons/new', before});
    expect(result.project).toEqual({folder: 'p', lexicon: 'lexicons/new'});
    expect((await run(fixture('harbour.cat'))).result.project).toBeNull();
  });

  it('reports every wrong argument at once', async () => {
    const before = new Map([['/home/new/x', '']]);
    expect(await problems(Buffer.from(''), {file: 'd.txt', language: 'English', before})).toEqual([
      'import/not-empty',
      'import/unknown-language',
      'import/unknown-format',
    ]);
  });

  it.each<[string, Uint8Array, string, string]>([
    ['bytes that are no text', Uint8Array.of(0x50, 0, 0, 0, 0), 'd.cat', 'import/binary d.cat'],
    ['more than any dictionary holds', new Uint8Array((1 << 24) + 1).fill(0x41), 'd.cat', 'import/too-large d.cat'],
    ['XML cut off', fixture('harbour.ykd').subarray(0, 300), 'd.ykd', 'import/bad-syntax d.ykd:6'],
    [
      'entities that grow',
      Buffer.from('<!DOCTYPE d [<!ENTITY a "aaaa">]>\n<dictionary>&a;</dictionary>'),
      'd.ykd',
      'import/bad-syntax d.ykd:1',
    ],
    ['an empty file', new Uint8Array(), 'd.lc3', 'import/nothing d.lc3'],
  ])('refuses %s and writes nothing', async (_, bytes, file, problem) => {
    expect(await problems(bytes, {file})).toEqual([problem]);
  });
});
