/**
 * Saved pages read per second of processor time, bytes to text and marks, in one process after one pass to warm up.
 *
 * `node bench/pages.mjs` after `npm run build`; needs the sample pages of en.kremlin.ru in `../shared/pages/kremlin` (or
 * below the folder `REFRAIN_SHARED` names), and says so where they are not at hand.
 */
import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {read} from '../dist/readers/index.js';
import {parseSources} from '../dist/schema/sources.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = resolve(ROOT, process.env.REFRAIN_SHARED ?? '../shared', 'pages', 'kremlin');
const PASSES = 5;

function loadPages() {
  const unpacked = mkdtempSync(join(tmpdir(), 'refrain-pages-'));
  const {status} = spawnSync('tar', ['xzf', join(FOLDER, 'events.tar.gz'), '-C', unpacked]);
  if (status !== 0) throw new Error(`expected tar to unpack events.tar.gz, got exit code ${status}`);
  const archive = readdirSync(unpacked, {recursive: true}).map(name => join(unpacked, name));
  const single = readdirSync(FOLDER).map(name => join(FOLDER, name));
  const paths = [...archive, ...single.filter(path => /event-[^/]*$/u.test(path))].filter(path =>
    path.endsWith('.html'),
  );
  const pages = paths.map(path => ({path, bytes: readFileSync(path)}));
  rmSync(unpacked, {recursive: true});
  return pages;
}

async function readAll(pages, sites) {
  for (const {path, bytes} of pages) {
    const chunks = (async function* () {
      yield bytes;
    })();
    const input = {path, collection: 'bench', chunks, sites, url: null, contentType: null, columns: {}};
    for await (const {document} of read(input))
      if (document?.fields.source !== 'kremlin-en') throw new Error(`expected a page of kremlin-en in ${path}`);
  }
}

if (existsSync(FOLDER)) {
  const sites = parseSources(readFileSync(join(ROOT, 'corpus/sources.yaml'), 'utf8'), 'sources.yaml').value.sites;
  const pages = loadPages();
  await readAll(pages, sites);
  const before = process.cpuUsage();
  for (let pass = 0; pass < PASSES; pass += 1) await readAll(pages, sites);
  const {user, system} = process.cpuUsage(before);
  console.log(
    `pages     ${Math.round((PASSES * pages.length * 1e6) / (user + system))} per second (${pages.length} pages)`,
  );
} else console.log(`pages     not measured: no ${FOLDER}`);
