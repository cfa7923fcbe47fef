import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import type {ServerResponse} from 'node:http';
import {dirname, join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {describe, expect, it} from 'vitest';
import {type IngestOptions, type IngestResult, ingest} from '../../src/commands/ingest.js';
import {nodeEffects} from '../../src/effects.js';
import {loadProject} from '../../src/project/load.js';
import {refrain, temporaryFolder} from '../support/cli.js';
import {manyEvents, type Presidency, projectFor, servePresidency} from '../support/presidency.js';

const SILENT = {onList: () => {}, onItem: () => {}, onWait: () => {}};

const DEFAULTS: Omit<IngestOptions, 'targets'> = {
  since: null,
  until: null,
  about: null,
  lists: [],
  limit: null,
  into: null,
  dryRun: false,
  refresh: false,
  versions: false,
  columns: {},
  from: '/',
  signal: new AbortController().signal,
  watch: SILENT,
};

async function run(folder: string, options: Partial<IngestOptions>): Promise<IngestResult> {
  const project = await loadProject(nodeEffects, folder);
  return ingest(project, {...DEFAULTS, targets: ['norland-en'], ...options}, nodeEffects);
}

/** How many items had each outcome. */
function outcomes({jobs}: IngestResult): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const {outcome} of jobs.flatMap(({items}) => items)) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}

function rulesOf({log}: IngestResult): string[] {
  return log.groups().map(({severity, rule}) => `${severity} ${rule}`);
}

function documents(folder: string, collection: string): string[] {
  const place = join(folder, 'corpus', collection);
  return existsSync(place) ? readdirSync(place).filter(name => name.endsWith('.jsonl')) : [];
}

function record(folder: string, collection: string, file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(folder, 'corpus', collection, file), 'utf8')) as Record<string, unknown>;
}

function pagesAsked({requests}: Presidency): string[] {
  return requests.map(({path}) => path).filter(path => /\/news\/\d+$/u.test(path));
}

describe('ingest(project, {targets: [a source]}, effects)', () => {
  it('fetches what the list names between the days, with its proof', async () => {
    const site = await servePresidency(manyEvents(23));
    const folder = projectFor(site);
    const result = await run(folder, {since: '2022-01-05', until: '2022-01-09'});
    expect(outcomes(result)).toEqual({new: 4});
    expect(documents(folder, 'norland-en')).toEqual([1004, 1005, 1006, 1007].map(id => `norland-en-${id}.jsonl`));
    expect(record(folder, 'norland-en', 'norland-en-1004.jsonl')).toMatchObject({
      id: 'norland-en-1004',
      date: '2022-01-05',
      title: 'Meeting 5',
      place: 'The Hall, Norland',
      language: 'en',
      url: `${site.origin}/en/news/1004`,
      licence: 'CC BY 4.0',
      attribution: 'The Office of Norland',
      source: 'norland-en',
      content_type: 'text/html; charset=utf-8',
      text: 'President of Norland Ann Green: Good day number 5, dear guests.',
    });
    expect(site.requests[0]).toMatchObject({path: '/robots.txt', status: 404});
    expect(
      site.requests.every(({agent}) => /^Refrain\/\d+\.\d+\.\d+ \(\+someone@norland\.example\)$/u.test(agent)),
    ).toBe(true);
  });

  it('finds the first page wanted by halving', async () => {
    const site = await servePresidency(manyEvents(200));
    const result = await run(projectFor(site), {since: '2022-01-05', until: '2022-01-09', dryRun: true});
    expect(outcomes(result)).toEqual({wanted: 4});
    // 40 pages of five: the first, six by halving, and the ones between the days.
    expect(site.requests.filter(({path}) => path.includes('/page/')).length).toBeLessThan(10);
  });

  it('fetches only what is new the second time', async () => {
    const site = await servePresidency(manyEvents(7));
    const folder = projectFor(site);
    await run(folder, {});
    site.requests.length = 0;
    site.events.push({id: 2000, day: '2022-03-01', title: 'Later', words: 'New words.'});
    expect(outcomes(await run(folder, {}))).toEqual({new: 1, known: 7});
    expect(pagesAsked(site)).toEqual(['/en/news/2000']);
  });

  it('keeps both versions of a page that changed, when its list says so', async () => {
    const site = await servePresidency(manyEvents(2));
    const folder = projectFor(site);
    await run(folder, {});
    Object.assign(site.events[0] ?? {}, {words: 'Corrected words.', updated: '2999-01-01'});
    const result = await run(folder, {});
    expect(outcomes(result)).toEqual({changed: 1, known: 1});
    expect(rulesOf(result)).toEqual(['warning ingest/changed-page']);
    expect(record(folder, 'norland-en', 'norland-en-1000.jsonl').text).toContain('Corrected words.');
    const [earlier = ''] = readdirSync(join(folder, 'corpus', 'norland-en', '_earlier'));
    expect(record(folder, join('norland-en', '_earlier'), earlier).text).toContain('Good day number 1');
    expect(
      readFileSync(join(folder, 'corpus', 'raw', 'retrievals.jsonl'), 'utf8')
        .trim()
        .split('\n'),
    ).toHaveLength(3);
  });

  it('asks once, not with every call, for a page whose list tells of a change that left the text as it was', async () => {
    const site = await servePresidency(manyEvents(1));
    const folder = projectFor(site);
    await run(folder, {});
    const file = join(folder, 'corpus', 'norland-en', 'norland-en-1000.jsonl');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/"retrieved":"\d{4}/u, '"retrieved":"2001'));
    const journal = join(folder, 'corpus', 'raw', 'retrievals.jsonl');
    writeFileSync(journal, readFileSync(journal, 'utf8').replace(/"retrieved":"\d{4}/u, '"retrieved":"2001'));
    Object.assign(site.events[0] ?? {}, {updated: '2002-01-01'});
    const first = await run(folder, {});
    expect(outcomes(first)).toEqual({unchanged: 1});
    expect(first.jobs[0]?.items[0]?.ids).toEqual(['norland-en-1000']);
    expect(outcomes(await run(folder, {}))).toEqual({known: 1});
  });

  it('says that an address gives another document than before, and keeps both', async () => {
    const site = await servePresidency(manyEvents(2));
    const folder = projectFor(site);
    await run(folder, {});
    site.intercept = (request, response) => {
      if (request.url !== '/en/news/1000') return false;
      response.writeHead(301, {location: '/en/news/1001'}).end();
      return true;
    };
    const result = await run(folder, {refresh: true});
    expect(rulesOf(result)).toEqual(['warning ingest/moved-page']);
    expect(documents(folder, 'norland-en')).toHaveLength(2);
  });

  it('says of a page without a word only that it is empty', async () => {
    const site = await servePresidency(manyEvents(1));
    site.intercept = (request, response) => {
      if (request.url !== '/en/news/1000') return false;
      response.writeHead(200, {'content-type': 'text/html'}).end('');
      return true;
    };
    const result = await run(projectFor(site), {});
    expect(outcomes(result)).toEqual({unread: 1});
    expect(rulesOf(result)).toEqual(['warning read/empty']);
  });

  it('names lines of a collection that are no documents', async () => {
    const site = await servePresidency(manyEvents(1));
    const folder = projectFor(site);
    await nodeEffects.writeText(join(folder, 'corpus', 'norland-en', 'mine.jsonl'), 'no JSON\n');
    expect(rulesOf(await run(folder, {}))).toEqual(['warning ingest/foreign-file']);
  });

  it('asks again with the validators the server gave, when told to', async () => {
    const site = await servePresidency(manyEvents(3));
    const folder = projectFor(site);
    await run(folder, {});
    Object.assign(site.events[1] ?? {}, {words: 'Other words.'});
    site.requests.length = 0;
    expect(outcomes(await run(folder, {refresh: true}))).toEqual({changed: 1, unchanged: 2});
    expect(site.requests.filter(({status}) => status === 304)).toHaveLength(2);
  });

  it('brings the other language of a page by its id, and takes it for no failure when there is none', async () => {
    const events = manyEvents(3).map((event, index) => (index === 1 ? {...event, languages: ['en']} : event));
    const site = await servePresidency(events);
    const folder = projectFor(site);
    const result = await run(folder, {versions: true});
    expect(outcomes(result)).toEqual({new: 5, gone: 1});
    expect(documents(folder, 'norland-ru')).toEqual(['norland-ru-1000.jsonl', 'norland-ru-1002.jsonl']);
    expect(result.log.count('error')).toBe(0);
  });

  it('reads a feed', async () => {
    const site = await servePresidency(manyEvents(9));
    const folder = projectFor(site);
    expect(outcomes(await run(folder, {lists: ['feed']}))).toEqual({new: 5});
  });

  it('stops at the limit and goes on from there', async () => {
    const site = await servePresidency(manyEvents(6));
    const folder = projectFor(site);
    const first = await run(folder, {limit: 2});
    expect(first.jobs[0]).toMatchObject({stopped: 'limit', left: 4});
    expect(outcomes(await run(folder, {}))).toEqual({new: 4, known: 2});
  });

  it('stops when told to, between two pages, and goes on from there', async () => {
    const site = await servePresidency(manyEvents(6));
    const folder = projectFor(site);
    const abort = new AbortController();
    const onItem = (_: unknown, {done}: {done: number}): void => {
      if (done === 2) abort.abort();
    };
    const first = await run(folder, {signal: abort.signal, watch: {...SILENT, onItem}});
    expect(first).toMatchObject({interrupted: true, jobs: [{stopped: 'signal', left: 4}]});
    expect(outcomes(await run(folder, {}))).toEqual({new: 4, known: 2});
  });

  it('writes nothing in a dry run', async () => {
    const site = await servePresidency(manyEvents(3));
    const folder = projectFor(site);
    const result = await run(folder, {dryRun: true});
    expect(outcomes(result)).toEqual({wanted: 3});
    expect(pagesAsked(site)).toEqual([]);
    expect(existsSync(join(folder, 'corpus', 'raw'))).toBe(false);
    expect(documents(folder, 'norland-en')).toEqual([]);
  });

  it('goes on past a page that fails, and tells of it', async () => {
    const site = await servePresidency(manyEvents(4));
    site.intercept = (request, response) => {
      if (request.url !== '/en/news/1002') return false;
      response.writeHead(500).end();
      return true;
    };
    const folder = projectFor(site);
    const result = await run(folder, {});
    expect(outcomes(result)).toEqual({new: 3, failed: 1});
    expect(rulesOf(result)).toEqual(['error ingest/server']);
    site.intercept = () => false;
    expect(outcomes(await run(folder, {}))).toEqual({new: 1, known: 3});
  });

  const endless = (response: ServerResponse): void => {
    const timer = setInterval(() => response.write('x'.repeat(100_000)), 1);
    response.on('close', () => clearInterval(timer));
  };
  it.each<[string, (response: ServerResponse) => void, string]>([
    ['a body without end', endless, 'ingest/too-large'],
    ['headers that never come', () => {}, 'ingest/timeout'],
    [
      'a circle of redirects',
      response => response.writeHead(302, {location: '/en/news/1001'}).end(),
      'ingest/redirects',
    ],
    [
      'a redirect to a file',
      response => response.writeHead(302, {location: 'file:///etc/passwd'}).end(),
      'ingest/redirects',
    ],
    [
      'a gzip stream cut off',
      response => response.writeHead(200, {'content-encoding': 'gzip'}).end(gzipSync('x'.repeat(9999)).subarray(0, 20)),
      'ingest/damaged',
    ],
    [
      'a bomb',
      response => response.writeHead(200, {'content-encoding': 'gzip'}).end(gzipSync(Buffer.alloc(30_000_000))),
      'ingest/too-large',
    ],
    ['a connection that breaks', response => response.destroy(), 'ingest/network'],
  ])(
    'goes on past %s',
    async (_, answer, rule) => {
      const site = await servePresidency(manyEvents(3));
      site.intercept = (request, response) => {
        if (request.url !== '/en/news/1001') return false;
        answer(response);
        return true;
      };
      const result = await run(projectFor(site), {});
      expect(outcomes(result)).toEqual({new: 2, failed: 1});
      expect(rulesOf(result)).toEqual([`error ${rule}`]);
    },
    20_000,
  );

  it('goes on past pages at the front that fail for good, and stops where everything fails', async () => {
    const site = await servePresidency(manyEvents(8));
    const fails = new Set(['/en/news/1007', '/en/news/1006', '/en/news/1005']);
    const isDown = {value: false};
    site.intercept = (request, response) => {
      if (!fails.has(request.url ?? '') && !(isDown.value && /news\/\d/u.test(request.url ?? ''))) return false;
      response.writeHead(500).end();
      return true;
    };
    const folder = projectFor(site);
    const settings = join(folder, 'refrain.yaml');
    writeFileSync(settings, readFileSync(settings, 'utf8').replace('retries: 1', 'retries: 0'));
    expect(outcomes(await run(folder, {limit: 1}))).toEqual({failed: 3, new: 1});
    isDown.value = true;
    const down = await run(folder, {});
    expect(down.jobs[0]).toMatchObject({stopped: 'host'});
    expect(outcomes(down)).toEqual({failed: 6, known: 1});
  }, 60_000);

  it('takes new bytes as proof of a document whose own were lost', async () => {
    const site = await servePresidency(manyEvents(1));
    const folder = projectFor(site);
    await run(folder, {});
    rmSync(join(folder, 'corpus', 'raw'), {recursive: true});
    // Other bytes, the same text.
    Object.assign(site.events[0] ?? {}, {title: 'Meeting  1'});
    expect(outcomes(await run(folder, {refresh: true}))).toEqual({same: 1});
    const {raw_sha256: hash} = record(folder, 'norland-en', 'norland-en-1000.jsonl');
    expect(existsSync(join(folder, 'corpus', 'raw', String(hash).slice(0, 2), `${hash}.gz`))).toBe(true);
  });

  it('obeys robots.txt', async () => {
    const site = await servePresidency(manyEvents(2));
    site.intercept = (request, response) => {
      if (request.url !== '/robots.txt') return false;
      response.writeHead(200, {'content-type': 'text/plain'}).end('User-agent: *\nDisallow: /en/news/1001\n');
      return true;
    };
    const result = await run(projectFor(site), {});
    expect(outcomes(result)).toEqual({new: 1, failed: 1});
    expect(rulesOf(result)).toEqual(['error ingest/robots']);
  });

  it('says that a list page could not be fetched, and takes what stood before it', async () => {
    const site = await servePresidency(manyEvents(12));
    site.intercept = (request, response) => {
      if (request.url !== '/en/news/page/2') return false;
      response.writeHead(500).end();
      return true;
    };
    const result = await run(projectFor(site), {});
    expect(outcomes(result)).toEqual({new: 5});
    expect(rulesOf(result)).toEqual(['error ingest/list-incomplete', 'error ingest/server']);
  });

  it('says that a list without links is none', async () => {
    const site = await servePresidency([]);
    const result = await run(projectFor(site), {});
    expect(outcomes(result)).toEqual({});
    expect(rulesOf(result)).toEqual(['error ingest/list-empty']);
  });

  it('reads bytes that were kept before a run was killed, without asking again', async () => {
    const site = await servePresidency(manyEvents(2));
    const folder = projectFor(site);
    await run(folder, {});
    const file = join(folder, 'corpus', 'norland-en', 'norland-en-1000.jsonl');
    const before = readFileSync(file, 'utf8');
    rmSync(file);
    site.requests.length = 0;
    expect(outcomes(await run(folder, {}))).toEqual({new: 1, known: 1});
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(pagesAsked(site)).toEqual([]);
  });
});

describe('ingest(project, {targets: [an address]}, effects)', () => {
  it('asks a host of several targets as one: robots.txt is read once', async () => {
    const site = await servePresidency(manyEvents(3));
    const targets = [1000, 1001].map(id => `${site.origin}/en/news/${id}`);
    expect(outcomes(await run(projectFor(site), {targets}))).toEqual({new: 2});
    expect(site.requests.filter(({path}) => path === '/robots.txt')).toHaveLength(1);
  });

  it('takes one page of a known site', async () => {
    const site = await servePresidency(manyEvents(3));
    const folder = projectFor(site);
    expect(outcomes(await run(folder, {targets: [`${site.origin}/en/news/1001`]}))).toEqual({new: 1});
    expect(documents(folder, 'norland-en')).toEqual(['norland-en-1001.jsonl']);
  });

  it('takes an address with a place within the page for the page', async () => {
    const site = await servePresidency(manyEvents(1));
    const folder = projectFor(site);
    const page = `${site.origin}/en/news/1000`;
    expect(outcomes(await run(folder, {targets: [`${page}#end`]}))).toEqual({new: 1});
    expect(outcomes(await run(folder, {targets: [page]}))).toEqual({known: 1});
  });

  it('takes what no site knows by the general extractor, under a name made from the address', async () => {
    const site = await servePresidency([]);
    site.intercept = (request, response) => {
      if (request.url !== '/other/page?x=1') return false;
      const words = 'A sentence long enough to look like the text of a page, said about nothing. '.repeat(20);
      response
        .writeHead(200, {'content-type': 'text/html'})
        .end(`<html><body><article><h1>Other</h1><p>${words}</p></article></body></html>`);
      return true;
    };
    const other = site.origin.replace('127.0.0.1', 'localhost');
    const folder = projectFor(site);
    expect(outcomes(await run(folder, {targets: [`${other}/other/page?x=1`], into: 'pages'}))).toEqual({new: 1});
    const [file = ''] = documents(folder, 'pages');
    expect(file).toMatch(/^localhost-\d+-other-page-x-1-[0-9a-f]{8}\.jsonl$/u);
    expect(record(folder, 'pages', file)).toMatchObject({url: `${other}/other/page?x=1`});
  });

  it.each([
    ['ftp://norland.example/a', 'ingest/bad-address'],
    ['file:///etc/passwd', 'ingest/bad-address'],
    ['nowhere', 'ingest/unknown-target'],
    ['ORIGIN/en/news/page/7', 'ingest/list-address'],
  ])('refuses %s before anything is fetched', async (target, rule) => {
    const site = await servePresidency(manyEvents(1));
    const targets = ['norland-en', target.replace('ORIGIN', site.origin)];
    await expect(run(projectFor(site), {targets})).rejects.toMatchObject({messages: [{rule}]});
    expect(site.requests).toEqual([]);
  });

  it.each([
    ['an image', 'image/png', Buffer.from('\u0089PNG\r\n', 'latin1'), 'error ingest/content-type'],
    ['JSON', 'application/json', Buffer.from('{"a": 1}'), 'error ingest/content-type'],
    ['a page without words', 'text/html', Buffer.from('<html><body></body></html>'), 'warning read/empty'],
  ])('makes no document of %s, but keeps it', async (_, type, body, rule) => {
    const site = await servePresidency([]);
    site.intercept = (request, response) => {
      if (request.url === '/robots.txt') return false;
      response.writeHead(200, {'content-type': type}).end(body);
      return true;
    };
    const folder = projectFor(site);
    const result = await run(folder, {targets: [`${site.origin}/x`]});
    expect(outcomes(result)).toEqual({unread: 1});
    expect(rulesOf(result)).toContain(rule);
    expect(documents(folder, 'web')).toEqual([]);
    expect(existsSync(join(folder, 'corpus', 'raw', 'retrievals.jsonl'))).toBe(true);
  });
});

describe('ingest(project, {targets: [a folder]}, effects)', () => {
  async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
    const folder = temporaryFolder();
    for (const [name, text] of Object.entries(files)) {
      const file = join(folder, 'texts', name);
      await nodeEffects.writeText(file, text);
    }
    return join(folder, 'texts');
  }

  it('takes every readable file, tables whole, and knows them the next time', async () => {
    const site = await servePresidency([]);
    const project = projectFor(site);
    const texts = await folderOf({
      'a.txt': 'One.',
      'b.csv': 'doc_id,text\nx,Two.\ny,Three.\n',
      'c.bin': '?',
      'sub/d.txt': 'Four.',
    });
    const first = await run(project, {targets: [texts]});
    expect(outcomes(first)).toEqual({new: 3});
    expect(rulesOf(first)).toEqual(['warning input/skipped']);
    expect(documents(project, 'texts')).toEqual(['a.jsonl']);
    // A table is a collection of its own, as it is for `run`.
    expect(documents(project, 'b')).toEqual(['b.csv.jsonl']);
    expect(documents(project, 'sub')).toEqual(['d.jsonl']);
    expect(outcomes(await run(project, {targets: [texts]}))).toEqual({known: 3});
    writeFileSync(join(texts, 'a.txt'), 'One, corrected.');
    const again = await run(project, {targets: [texts]});
    expect(outcomes(again)).toEqual({changed: 1, known: 2});
    expect(rulesOf(again)).toEqual(['warning ingest/changed-file', 'warning input/skipped']);
  });

  it('refuses a second file with the id of another, and keeps the first', async () => {
    const site = await servePresidency([]);
    const project = projectFor(site);
    const texts = await folderOf({'one/a.txt': 'One.', 'two/a.txt': 'Two.'});
    const result = await run(project, {targets: [texts], into: 'both'});
    expect(outcomes(result)).toEqual({new: 1, failed: 1});
    expect(rulesOf(result)).toEqual(['error ingest/same-id']);
    expect(record(project, 'both', 'a.jsonl').text).toBe('One.');
  });

  it('keeps the first of two documents with one id in a file, names the other, and verifies', async () => {
    const site = await servePresidency([]);
    const project = projectFor(site);
    const texts = await folderOf({'t.csv': 'doc_id,text\nx,One.\ny,Two.\nx,Three.\n', 'empty.txt': ''});
    const result = await run(project, {targets: [texts]});
    expect(outcomes(result)).toEqual({new: 1, unread: 1});
    expect(rulesOf(result)).toEqual(['error ingest/repeated-id', 'error read/empty']);
    expect(result.log.groups()[0]?.first[0]).toMatchObject({place: 'file:texts/t.csv:4', document: 'x'});
    expect(result.jobs[0]?.collections).toEqual(['t']);
    const {stdout, status} = refrain(['verify', '--project', project]);
    expect(stdout).toContain('2 intact, 0 broken');
    expect(status).toBe(0);
  });

  it('names options that mean nothing for files', async () => {
    const site = await servePresidency([]);
    const texts = await folderOf({'a.txt': 'One.'});
    const result = await run(projectFor(site), {targets: [texts], since: '2022-01-01', about: 'KZ'});
    expect(rulesOf(result)).toEqual(['warning ingest/no-effect']);
    expect(result.log.groups()[0]?.first[0]?.text).toContain('--since, --about with files');
  });

  it('maps columns of a table', async () => {
    const site = await servePresidency([]);
    const project = projectFor(site);
    const texts = await folderOf({'t.csv': 'nr;body;Datum\n7;Words.;2022-02-10\n'});
    const columns = {id: 'nr', text: 'body', date: 'Datum'};
    expect(outcomes(await run(project, {targets: [join(texts, 't.csv')], columns}))).toEqual({new: 1});
    const [file = ''] = documents(project, 't');
    expect(record(project, 't', file)).toMatchObject({id: '7', text: 'Words.', date: '2022-02-10'});
  });

  it.each(['../out', '_hidden', 'raw', 'a/b', 'README', '.x', ''])('refuses the collection `%s`', async into => {
    const site = await servePresidency([]);
    const texts = await folderOf({'a.txt': 'One.'});
    await expect(run(projectFor(site), {targets: [texts], into})).rejects.toMatchObject({
      messages: [{rule: 'ingest/bad-collection'}],
    });
  });
});

describe('ingest(project, {targets: [a file]}, effects)', () => {
  it('tells of lines in the collection that are no documents, and leaves them alone', async () => {
    const folder = projectFor(await servePresidency([]));
    const foreign = join(folder, 'corpus', 'notes', 'foreign.jsonl');
    mkdirSync(dirname(foreign), {recursive: true});
    writeFileSync(foreign, 'no document\n');
    writeFileSync(join(folder, 'speech.txt'), 'Dear friends, welcome.');
    const result = await run(folder, {targets: [join(folder, 'speech.txt')], into: 'notes'});
    expect(outcomes(result)).toEqual({new: 1});
    expect(rulesOf(result)).toContain('warning ingest/foreign-file');
    expect(readFileSync(foreign, 'utf8')).toBe('no document\n');
  });
});
