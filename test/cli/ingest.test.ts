import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout} from 'node:timers/promises';
import {describe, expect, it} from 'vitest';
import {refrain, startRefrain, temporaryFolder} from '../support/cli.js';
import {manyEvents, projectFor, servePresidency} from '../support/presidency.js';

function temporaryProject(): string {
  const folder = join(temporaryFolder(), 'study');
  refrain(['init', folder]);
  return folder;
}

describe('refrain ingest', () => {
  it('prints what came of every target, and plain lines of progress where there is no terminal', async () => {
    const site = await servePresidency(manyEvents(3));
    const folder = projectFor(site);
    const {stdout, stderr, status} = await startRefrain(['ingest', 'norland-en'], {cwd: folder}).done;
    expect(stdout).toBe('norland-en: 3 new, collection norland-en.\n');
    expect(stderr.split('\n')[0]).toBe('norland-en: list page 1, 3 pages found');
    expect(stderr).toContain('new norland-en-1002 2022-01-03 Meeting 3 (1 of 3: 1 new or changed, 0 others, 0 failed)');
    expect(status).toBe(0);
  });

  it('names what a dry run would fetch', async () => {
    const site = await servePresidency(manyEvents(2));
    const folder = projectFor(site);
    const {stdout} = await startRefrain(['ingest', 'norland-en', '--dry-run'], {cwd: folder}).done;
    expect(stdout.split('\n')[0]).toBe(`fetch  2022-01-02  ${site.origin}/en/news/1001  Meeting 2`);
    expect(stdout).toContain('norland-en: 2 to fetch, collection norland-en (dry run: nothing was written).');
  });

  it('refuses --limit 0', () => {
    const {stderr, status} = refrain(['ingest', 'norland-en', '--limit', '0', '--project', temporaryProject()]);
    expect(stderr).toContain('Unexpected `0` for --limit');
    expect(status).toBe(2);
  });

  it('gives a table and JSON', async () => {
    const site = await servePresidency(manyEvents(1));
    const folder = projectFor(site);
    const csv = await startRefrain(['ingest', 'norland-en', '--format', 'csv'], {cwd: folder}).done;
    expect(csv.stdout).toBe(
      `target,collection,outcome,ids,date,title,from\nnorland-en,norland-en,new,norland-en-1000,2022-01-01,Meeting 1,${site.origin}/en/news/1000\n`,
    );
    const json = await startRefrain(['ingest', 'norland-en', '--format', 'json'], {cwd: folder}).done;
    expect(JSON.parse(json.stdout)).toMatchObject({schema: 'refrain.ingest/1', jobs: [{items: [{outcome: 'known'}]}]});
  });

  it('loses at most the page in flight when it is killed, whenever that is', async () => {
    const count = 24;
    const site = await servePresidency(manyEvents(count));
    const folder = projectFor(site);
    let kills = 0;
    for (const delay of [350, 420, 500, 600, 700, 850]) {
      const running = startRefrain(['ingest', 'norland-en'], {cwd: folder});
      await setTimeout(delay);
      if (running.process.kill('SIGKILL')) kills += 1;
      await running.done;
    }
    const {stdout, status} = await startRefrain(['ingest', 'norland-en'], {cwd: folder}).done;
    expect(status).toBe(0);
    expect(stdout).toContain('collection norland-en.');
    expect(readdirSync(join(folder, 'corpus', 'norland-en')).filter(name => name.endsWith('.jsonl'))).toHaveLength(
      count,
    );
    const asked = site.requests.map(({path}) => path).filter(path => /\/news\/\d+$/u.test(path));
    expect(new Set(asked).size).toBe(count);
    expect(asked.length).toBeLessThanOrEqual(count + kills);
    for (const line of readFileSync(join(folder, 'corpus', 'raw', 'retrievals.jsonl'), 'utf8')
      .trim()
      .split('\n')) {
      expect(() => JSON.parse(line)).not.toThrow();
    }
  }, 30_000);

  it.skipIf(process.platform === 'win32')('stops after the page in hand on Ctrl-C', async () => {
    const site = await servePresidency(manyEvents(12));
    site.intercept = (request, response) => {
      if (!/\/news\/\d+$/u.test(request.url ?? '')) return false;
      void setTimeout(100).then(() => {
        site.intercept = () => false;
        response.writeHead(404).end();
      });
      return true;
    };
    const folder = projectFor(site);
    const running = startRefrain(['ingest', 'norland-en'], {cwd: folder});
    while (!site.requests.some(({path}) => path === '/en/news')) await setTimeout(20);
    running.process.kill('SIGINT');
    const {stdout, stderr, status} = await running.done;
    expect(status).toBe(130);
    expect(stderr).toContain('Stopping after the page in hand; the same call goes on from here.');
    expect(stdout).toMatch(/Stopped by you(?:; \d+ left| while the list was read)\./u);
  });

  it.each([
    [['norland-en', '--since', '2022-02-30'], 'Unexpected `2022-02-30` for --since, expected a day that exists'],
    [['norland-en', '--since', '2022-02-02', '--until', '2022-02-02'], 'Unexpected --until `2022-02-02` not after'],
    [['norland-en', '--about', 'KZ'], 'Unexpected `KZ` for --about'],
    [['norland-en', '--list', 'old'], 'Unexpected list `old`, expected one of `news`, `feed` of `norland-en`.'],
    [['nowhere'], 'Unexpected `nowhere`, expected a source of sources.yaml (`norland-en`, `norland-ru`)'],
    [['norland-en', '--column', 'text'], 'Unexpected `text` for --column'],
    [['norland-en', '--table', 'x'], 'Unexpected table `x`'],
  ])('refuses %j before anything is fetched', async (args, words) => {
    const site = await servePresidency(manyEvents(1));
    const {stderr, stdout, status} = refrain(['ingest', ...args], {cwd: projectFor(site)});
    expect(stderr).toContain(words);
    expect(stdout).toBe('');
    expect(status).toBe(2);
    expect(site.requests).toEqual([]);
  });

  it('does not put documents into the installed program', () => {
    const {stderr, status} = refrain(['ingest', 'kremlin-en'], {cwd: temporaryFolder()});
    expect(stderr).toContain('Unexpected working folder outside any project');
    expect(status).toBe(2);
  });
});
