/**
 * Seconds and peak memory of every analysis, each as a process of its own, over real corpora and over parts of them.
 *
 * `node bench/analyses.mjs [SHARE…]` after `npm run build`; SHARE 4 takes every fourth document (default: 1). Needs
 * `kremlin.jsonl.gz` and `un-general-debate.jsonl.gz` in `../shared/corpus` (or below the folder `REFRAIN_SHARED` names),
 * and says so where they are not at hand. `run` makes all analyses of the plan in one go.
 */
import {spawn} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {gunzipSync} from 'node:zlib';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PROGRAM = join(ROOT, 'dist/cli/main.js');
const FOLDER = resolve(ROOT, process.env.REFRAIN_SHARED ?? '../shared', 'corpus');
const NAMES = ['kremlin.jsonl.gz', 'un-general-debate.jsonl.gz'];
const UN = ['--collection', 'un-general-debate', '--office', 'any'];

const CALLS = [
  ['frequency'],
  ['compare', '--january'],
  ['compare', 'side:KZ', 'side:RU', ...UN],
  ['timeline', '--frame', 'all'],
  ['keyness', 'collection:kremlin', 'collection:un-general-debate', '--office', 'any'],
  ['keyness', 'collection:kremlin', 'collection:un-general-debate', '--office', 'any', '--unit', 'ngram', '--n', '3'],
  ['kwic', 'friendship'],
  ['profile', 'side:KZ', 'side:RU', '--among', 'side', ...UN],
  ['run'],
];

/** Every `share`-th line of a gzipped file of lines, and how many words that is about. */
function writePart(name, share, folder) {
  const lines = gunzipSync(readFileSync(join(FOLDER, name)))
    .toString('utf8')
    .split('\n')
    .filter(Boolean);
  const kept = lines.filter((_, index) => index % share === 0);
  const path = join(folder, name.replace(/\.gz$/u, ''));
  writeFileSync(path, `${kept.join('\n')}\n`);
  return {path, words: kept.reduce((sum, line) => sum + line.split(' ').length, 0)};
}

/** Runs the program; memory is read from the operating system while it runs, where it tells. */
async function measure(args) {
  const started = performance.now();
  const child = spawn(process.execPath, [PROGRAM, ...args], {stdio: ['ignore', 'ignore', 'ignore']});
  let peak = 0;
  const look = setInterval(() => {
    const status = `/proc/${child.pid}/status`;
    if (!existsSync(status)) return;
    try {
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/u.exec(readFileSync(status, 'utf8'))?.[1] ?? 0));
    } catch {
      // The process ended between the two calls.
    }
  }, 100);
  const code = await new Promise(done => child.on('close', done));
  clearInterval(look);
  return {seconds: (performance.now() - started) / 1000, megabytes: peak / 1024, code};
}

if (NAMES.every(name => existsSync(join(FOLDER, name)))) {
  const shares = process.argv.slice(2).map(Number);
  for (const share of shares.length > 0 ? shares : [1]) {
    const folder = mkdtempSync(join(tmpdir(), 'refrain-analyses-'));
    const parts = NAMES.map(name => writePart(name, share, folder));
    const words = parts.reduce((sum, part) => sum + part.words, 0);
    console.log(`1/${share} of the documents, about ${(words / 1e6).toFixed(1)} million words`);
    const corpus = parts.flatMap(({path}) => ['--corpus', path]);
    for (const call of CALLS) {
      const output = call[0] === 'run' ? ['--output', join(folder, 'output')] : ['--format', 'json'];
      const {seconds, megabytes, code} = await measure([...call, ...corpus, ...output, '--project', ROOT]);
      const figures = `${seconds.toFixed(1).padStart(7)} s ${Math.round(megabytes).toString().padStart(6)} MB`;
      console.log(`${figures}  ${call.join(' ')}${code === 0 ? '' : `  (exit code ${code})`}`);
    }
    rmSync(folder, {recursive: true});
  }
} else console.log(`not measured: ${NAMES.join(' and ')} are not both in ${FOLDER}`);
