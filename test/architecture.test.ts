import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join, posix, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';

const SRC = join(dirname(fileURLToPath(import.meta.url)), '..', 'src');

/** Which folders (or files of `src/`) each may import. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  model: [],
  stats: [],
  'version.ts': [],
  text: ['model'],
  match: ['model'],
  schema: ['model'],
  readers: ['model', 'text', 'schema'],
  lexicon: ['model', 'text', 'match', 'schema'],
  stages: ['model', 'text'],
  coders: ['model', 'text', 'match', 'lexicon', 'schema', 'stats', 'effects.ts'],
  analysis: ['model', 'stats', 'match', 'text'],
  report: ['model', 'stats', 'analysis'],
  'effects.ts': ['model', 'network.ts'],
  'network.ts': ['effects.ts', 'privateAddress.ts'],
  'privateAddress.ts': [],
  sources: ['model', 'readers', 'schema', 'text', 'effects.ts'],
  project: ['model', 'schema', 'lexicon', 'readers', 'analysis', 'effects.ts'],
  'pipeline.ts': ['model', 'schema', 'readers', 'stages', 'coders', 'analysis', 'text', 'project', 'effects.ts'],
  commands: [
    'model',
    'stats',
    'schema',
    'readers',
    'stages',
    'coders',
    'lexicon',
    'analysis',
    'report',
    'project',
    'sources',
    'text',
    'effects.ts',
    'pipeline.ts',
    'version.ts',
  ],
  cli: ['commands', 'project', 'effects.ts', 'schema', 'model', 'version.ts'],
  'index.ts': [
    'model',
    'commands',
    'project',
    'pipeline.ts',
    'effects.ts',
    'coders',
    'lexicon',
    'analysis',
    'report',
    'version.ts',
  ],
};

/** Packages and Node modules with effects, and the one place each may be imported from (a file, or a folder for Node's). */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  'node:fs': ['effects.ts'],
  'node:fs/promises': ['effects.ts'],
};

interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
  /** Only when the code gets there: `import()`, and `require` inside a function. */
  readonly lazy: boolean;
}

/** Static imports, re-exports and `import()` of every source file. */
function listImports(): Import[] {
  return readdirSync(SRC, {recursive: true, encoding: 'utf8'})
    .filter(name => name.endsWith('.ts'))
    .flatMap(name => {
      const file = name.replaceAll('\\', '/');
      const source = readFileSync(join(SRC, name), 'utf8').replace(/\/\*[\s\S]*?\*\//gu, '');
      const found = source.matchAll(
        /(?:^|\n)\s*(?:import|export)(\s+type)?[^;'"]*?from\s+'([^']+)'|import\('([^']+)'\)|(?:^|\n)import '([^']+)'|require\('([^']+)'\)/gu,
      );
      return [...found].map(([, type, from, dynamic, bare, required]) => ({
        file,
        target: from ?? dynamic ?? bare ?? required ?? '',
        typeOnly: type !== undefined,
        lazy: dynamic !== undefined || required !== undefined,
      }));
    });
}

const imports = listImports();
const roomOf = (path: string): string => path.split('/')[0] ?? path;

/** Packages loaded as soon as a file is, by whatever it imports. */
function packagesBehind(entry: string): Set<string> {
  const loaded = new Set([entry]);
  const packages = new Set<string>();
  for (const file of loaded) {
    for (const {target} of imports.filter(one => one.file === file && !one.typeOnly && !one.lazy)) {
      if (target.startsWith('.')) loaded.add(posix.join(posix.dirname(file), target).replace(/\.js$/u, '.ts'));
      else if (!target.startsWith('node:')) packages.add(target);
    }
  }
  return packages;
}

describe('src/', () => {
  it('has files to look at', () => {
    expect(imports.length).toBeGreaterThan(100);
  });

  it('imports only in the directions of the architecture', () => {
    const wrong = imports
      .filter(({target}) => target.startsWith('.'))
      .map(({file, target}) => ({
        file,
        to: relative(SRC, join(SRC, dirname(file), target))
          .replaceAll('\\', '/')
          .replace(/\.js$/u, '.ts'),
      }))
      .filter(({file, to}) => roomOf(file) !== roomOf(to) && !(ALLOWED[roomOf(file)] ?? []).includes(roomOf(to)));
    expect(wrong).toEqual([]);
  });

  it('has every room in the table', () => {
    const rooms = [...new Set(imports.map(({file}) => roomOf(file)))].filter(room => !(room in ALLOWED));
    expect(rooms).toEqual([]);
  });

  it('imports each package from one file only', () => {
    const homes = new Map<string, Set<string>>();
    for (const {file, target} of imports) {
      if (target.startsWith('.') || target.startsWith('node:')) continue;
      const name = target
        .split('/')
        .slice(0, target.startsWith('@') ? 2 : 1)
        .join('/');
      homes.set(name, (homes.get(name) ?? new Set()).add(file));
    }
    const shared = [...homes]
      .filter(([name, files]) => files.size > 1 && !MAY_SHARE.has(name))
      .map(([name, files]) => ({name, files: [...files]}));
    expect(shared).toEqual([]);
  });

  it('touches files and the clock in effects.ts only', () => {
    const wrong = imports.filter(
      ({file, target}) => HOMES[target] !== undefined && target.startsWith('node:') && !HOMES[target].includes(file),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ['the help', 'cli/main.ts', ['commander']],
    ['every command', 'cli/act.ts', []],
    [
      'the coding of a text file',
      'commands/code.ts',
      ['@orama/stemmers/russian', 'js-yaml', 'natural/lib/natural/stemmers/index.js', 'yaml', 'zod'],
    ],
  ])('loads for %s no more packages than it needs', (_, entry, packages) => {
    expect([...packagesBehind(entry)].sort()).toEqual(packages);
  });

  it('never imports the whole of natural, which loads database clients', () => {
    expect(imports.filter(({target}) => target === 'natural')).toEqual([]);
  });
});

/** zod is the language of all schemas, which live in one folder; cheerio reads HTML and XML, each in a reader of its own; yaml writes imported lexicons. */
const MAY_SHARE = new Set(['zod', 'yaml', 'pure-rand', 'cheerio', 'domhandler']);
