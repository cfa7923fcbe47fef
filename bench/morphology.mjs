/**
 * How well stemmers join the forms of a word and keep words apart, over the tables in `test/fixtures/morphology/`.
 *
 * `npm run build && node bench/morphology.mjs [--faults]`: for each stemmer the share of paradigms every form of which
 * shares a key with the dictionary form, the share with one key common to all, and the pairs it wrongly joins.
 * `--faults` names them.
 */
import {readFileSync} from 'node:fs';
import {stemmer as snowball} from '@orama/stemmers/russian';
import natural from 'natural/lib/natural/stemmers/index.js';
import {morphologyFor} from '../dist/text/morphology.js';
import {createRussian} from '../dist/text/russian.js';

const FOLDER = new URL('../test/fixtures/morphology/', import.meta.url);
const rows = name =>
  readFileSync(new URL(name, FOLDER), 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => line.split(' '));

const naturalRussian = form => [natural.PorterStemmerRu.stem(form)];
/** The repair tried: the noun suffix -ость goes with whatever ending follows it, before natural sees the word. */
const naturalRepaired = form =>
  naturalRussian(form.replace(/(?<=\p{L}{3})ост(?:ь|и|ью|ей|ям|ями|ях)$/u, '').replace(/(?<=стан)(?:а|у|ом|е)$/u, ''));

const CANDIDATES = {
  russian: {
    'none (each form by itself)': form => [form],
    'natural PorterStemmerRu': naturalRussian,
    'natural, -ость and -стан repaired': naturalRepaired,
    'natural with all our repairs': createRussian(form => natural.PorterStemmerRu.stem(form)).analyse,
    '@orama/stemmers (Snowball)': form => [snowball(form)],
    'ours (Snowball with our repairs)': morphologyFor('ru').analyse,
  },
  kazakh: {'none (each form by itself)': form => [form], ours: morphologyFor('kk').analyse},
  english: {
    'none (each form by itself)': form => [form],
    'natural PorterStemmer': form => [natural.PorterStemmer.stem(form)],
    ours: morphologyFor('en').analyse,
  },
};

function judge(analyse, paradigms, apart) {
  const shares = (left, right) => analyse(left).some(key => analyse(right).includes(key));
  const split = paradigms
    .map(([lemma, ...forms]) => [lemma, ...forms.filter(form => !shares(lemma, form))])
    .filter(row => row.length > 1);
  const common = paradigms.filter(
    forms => forms.map(analyse).reduce((keys, more) => keys.filter(key => more.includes(key))).length > 0,
  );
  return {split, common: common.length, joined: apart.filter(([left, right]) => shares(left, right))};
}

const percent = (part, all) => `${((100 * part) / all).toFixed(1)} %`;
for (const [language, stemmers] of Object.entries(CANDIDATES)) {
  const paradigms = rows(`${language}.txt`);
  const apart = rows(`${language}-apart.txt`);
  console.log(
    `\n${language}: ${paradigms.length} paradigms, ${paradigms.flat().length} forms, ${apart.length} pairs to keep apart`,
  );
  console.log(
    '| stemmer | every form joins the dictionary form | one key common to all forms | pairs wrongly joined |',
  );
  console.log('|---|---|---|---|');
  for (const [name, analyse] of Object.entries(stemmers)) {
    const {split, common, joined} = judge(analyse, paradigms, apart);
    const whole = paradigms.length - split.length;
    const cells = [
      `${whole} (${percent(whole, paradigms.length)})`,
      `${common} (${percent(common, paradigms.length)})`,
      `${joined.length} (${percent(joined.length, apart.length)})`,
    ];
    console.log(`| ${name} | ${cells.join(' | ')} |`);
    if (!process.argv.includes('--faults')) continue;
    for (const row of split) console.log(`    ${name}: ${row[0]} without ${row.slice(1).join(' ')}`);
    for (const pair of joined) console.log(`    ${name}: ${pair.join(' = ')}`);
  }
}
