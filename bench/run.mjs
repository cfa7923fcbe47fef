/**
 * Words per second and peak memory of `refrain code --coded-only --format jsonl` on a fixed generated text.
 *
 * `npm run bench [MB]` (default 10): writes the text to a temporary folder, runs the program three times per language as
 * a process of its own and prints the median. The text is drawn from short word lists with a fixed generator: about one
 * sentence in twenty holds a frame word, as in real speeches; it means nothing. Then real pages are read: `pages.mjs`.
 */
import {spawnSync} from 'node:child_process';
import {closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync} from 'node:fs';
import {cpus, tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const PROGRAM = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const WORDS = {
  en: {
    common:
      'the of and to in our we that a is for with on this as are it will have be at from by they new more economic work project development region year energy trade transport people government support plan important also between which been not these other large company investment production growth million rail road gas school health'.split(
        ' ',
      ),
    frame:
      'friendship sovereignty independence security terrorist allies good-neighbourly indivisible foreign statehood'.split(
        ' ',
      ),
  },
  ru: {
    common:
      'и в на с что по это мы не для как но к из за у так же его было они о все год развитие страна работа проект области экономика люди также очень вопрос более транспорт энергетика торговля важно между которые поддержка план миллионов роста производство инвестиции школа здоровье дорога'.split(
        ' ',
      ),
    frame:
      'дружба суверенитет независимость безопасность террорист союзники добрососедство неделимость иностранный государственность'.split(
        ' ',
      ),
  },
};

/** Numbers in [0, 1) that are the same on every machine (mulberry32). */
function createGenerator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function writeCorpus(path, language, bytes) {
  const {common, frame} = WORDS[language];
  const next = createGenerator(42);
  const pick = list => list[Math.floor(next() * list.length)];
  const file = openSync(path, 'w');
  let words = 0;
  for (let size = 0, number = 0; size < bytes; number += 1) {
    const sentences = Array.from({length: 60}, () => {
      const length = 8 + Math.floor(next() * 25);
      words += length;
      const line = Array.from({length}, () => pick(common));
      if (next() < 0.05) line[Math.floor(next() * length)] = pick(frame);
      const text = line.join(' ');
      return `${text[0].toUpperCase()}${text.slice(1)}.`;
    });
    const record = {
      id: `${language}-${number}`,
      date: '2022-05-01',
      language,
      speaker: 'Vladimir Putin',
      text: sentences.join(' '),
    };
    size += writeSync(file, `${JSON.stringify(record)}\n`);
  }
  closeSync(file);
  return words;
}

function time(path) {
  const watch = `process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS + '\\n'));`;
  const started = process.hrtime.bigint();
  const args = [
    '--import',
    `data:text/javascript,${encodeURIComponent(watch)}`,
    PROGRAM,
    'code',
    '--coded-only',
    '--format',
    'jsonl',
    path,
  ];
  const {stderr, status} = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(`expected exit code 0, got ${status}: ${stderr.slice(0, 2000)}`);
  return {
    seconds: Number(process.hrtime.bigint() - started) / 1e9,
    peakMb: Number(/peak (\d+)/u.exec(stderr)?.[1]) / 1024,
  };
}

const median = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const megabytes = Number(process.argv[2] ?? 10);
const folder = mkdtempSync(join(tmpdir(), 'refrain-bench-'));
console.log(
  `Node ${process.version}, ${cpus()[0]?.model} × ${cpus().length}, ${megabytes} MB per language, median of 3`,
);
console.log('language   MB/s   words/s   peak MB   seconds');
for (const language of Object.keys(WORDS)) {
  const path = join(folder, `${language}.jsonl`);
  const words = writeCorpus(path, language, megabytes * 1e6);
  const size = statSync(path).size / 1e6;
  const runs = [1, 2, 3].map(() => time(path));
  const seconds = median(runs.map(run => run.seconds));
  const figures = [
    (size / seconds).toFixed(1),
    Math.round(words / seconds),
    Math.round(median(runs.map(run => run.peakMb))),
    seconds.toFixed(2),
  ];
  console.log(`${language.padEnd(9)} ${figures.map(figure => String(figure).padStart(8)).join('  ')}`);
}
rmSync(folder, {recursive: true});
await import('./pages.mjs');
