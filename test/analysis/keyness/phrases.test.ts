import {describe, expect, it} from 'vitest';
import {countPhrases} from '../../../src/analysis/keyness/phrases.js';
import {createWordStream} from '../../../src/analysis/keyness/wordStream.js';
import {createRandom} from '../../../src/stats/random.js';
import {type Said, splitSaid} from './speech.js';

interface Choices {
  readonly n?: number;
  readonly minCount?: number;
  readonly compared?: (speaker: string | null) => boolean;
}

function count(said: readonly Said[], {n = 2, minCount = 1, compared = () => true}: Choices = {}) {
  const stream = createWordStream();
  for (const one of said) stream.add(splitSaid(one));
  const options = {
    n,
    minCount,
    compared: ({setting}: {setting: {speaker: string | null}}) => compared(setting.speaker),
  };
  const {speech, form} = countPhrases(stream, stream.stretches, options);
  return speech.map(({types, counts, words}) => ({
    words,
    runs: Object.fromEntries([...types].map((id, at) => [form(id), counts[at] ?? 0])),
  }));
}

const one = (text: string): Said => ({document: 'd', text});

describe('countPhrases(stream, stretches, {n, minCount, compared})', () => {
  it('counts runs of words in one sentence, folded', () => {
    expect(count([one('Peace and bread\nand PEACE and bread')])).toEqual([
      {words: 7, runs: {'peace and': 2, 'and bread': 2, 'and peace': 1}},
    ]);
  });

  it('crosses neither signs nor figures nor the end of a sentence', () => {
    expect(count([one('peace, bread (work) 30 days\nof rest')])).toEqual([{words: 6, runs: {'of rest': 1}}]);
  });

  it('takes a hyphenated word as one', () => {
    expect(count([one('good-neighbourly ties')])[0]?.runs).toEqual({'good-neighbourly ties': 1});
  });

  it('leaves out runs that are too rare in what is compared, and counts the others elsewhere too', () => {
    const said = [
      {document: 'a', text: 'peace and bread\npeace and work'},
      {document: 'b', text: 'peace and peace and war and war and', speaker: 'bert'},
    ];
    const [first, second] = count(said, {minCount: 2, compared: speaker => speaker === 'anna'});
    expect(first?.runs).toMatchObject({'peace and': 2});
    expect(second?.runs['peace and']).toBe(2);
    expect(second?.runs['war and']).toBeUndefined();
  });

  it('has nothing for speech shorter than a run, and for no speech', () => {
    expect(count([one('peace'), one('')], {n: 4}).map(({runs}) => runs)).toEqual([{}, {}]);
    expect(count([])).toEqual([]);
  });

  it('equals a count with strings', () => {
    const random = createRandom(1);
    const words = Array.from({length: 60}, (_, at) => `w${String.fromCharCode(97 + (at % 26))}${at < 26 ? 'x' : 'y'}`);
    const text = Array.from({length: 30000}, () => words[random.int(words.length)]).join(' ');
    const expected = new Map<string, number>();
    const list = text.split(' ');
    for (let at = 0; at + 3 <= list.length; at += 1) {
      const run = list.slice(at, at + 3).join(' ');
      expected.set(run, (expected.get(run) ?? 0) + 1);
    }
    expect(count([one(text)], {n: 3})[0]?.runs).toEqual(Object.fromEntries(expected));
  });
});
