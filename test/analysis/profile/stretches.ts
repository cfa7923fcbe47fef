/** Made-up stretches of speech for profiles: words 0 … 199, frames 0 … 3. */
import type {ProfileStretch} from '../../../src/analysis/profile/countProfile.js';
import type {FrameValue, WordList} from '../../../src/analysis/profile/profileSpace.js';
import {EVERYTHING, type Group} from '../../../src/model/index.js';
import {type CountVector, vectorOf} from '../../../src/stats/countVector.js';
import {createRandom} from '../../../src/stats/random.js';

export const FRAMES: readonly FrameValue[] = ['burden', 'peace', 'border', 'harvest'].map((value, i) => ({
  value,
  languages: i === 3 ? ['xx'] : ['en', 'xx'],
}));
export const WORDS: WordList = {form: id => `word${id}`, size: 200};

/** A group by side. */
export const side = (...sides: readonly string[]): Group => ({
  label: `side:${sides.join(',')}`,
  where: {...EVERYTHING, side: sides},
});

export const vector = (...counts: readonly number[]): CountVector =>
  vectorOf(new Map(counts.map((count, type) => [type, count])));

/** One stretch of side AA. */
export function makeStretch(fields: Partial<ProfileStretch> = {}): ProfileStretch {
  const document = fields.document ?? 'd1';
  return {
    document,
    event: document,
    collection: 'test',
    dateFrom: '2020-05-01',
    dateTo: '2020-05-02',
    genre: 'speech',
    audience: null,
    copresence: null,
    speaker: 'anna',
    side: 'AA',
    office: null,
    language: 'en',
    words: vector(4, 2, 1),
    frames: vector(1),
    ...fields,
  };
}

/** A speech a year for a side: 60 words, 6 coded sentences; `tilt` moves words and frames away from the common stock. */
export function speakYearly(code: string, {from = 2000, to = 2024, tilt = 0} = {}): ProfileStretch[] {
  const random = createRandom(`${code}/${tilt}`);
  return Array.from({length: to - from}, (_, i) => {
    const draw = (size: number, times: number): CountVector => {
      const table = new Map<number, number>();
      for (let n = 0; n < times; n += 1) {
        const shifted = random.next() < tilt ? Math.floor(size / 2) : 0;
        const type = Math.min(size - 1, shifted + random.int(1 + random.int(Math.ceil(size / 2))));
        table.set(type, (table.get(type) ?? 0) + 1);
      }
      return vectorOf(table);
    };
    const year = from + i;
    const days = {dateFrom: `${year}-09-01`, dateTo: `${year}-10-01`};
    const own = {side: code, speaker: code.toLowerCase(), document: `${code}-${year}`, ...days};
    return makeStretch({...own, words: draw(200, 60), frames: draw(3, 6)});
  });
}
