import {describe, expect, it} from 'vitest';
import {parseGold} from '../../src/schema/gold.js';

const UNIT = {
  schema: 'refrain.gold/1',
  id: 'a',
  document: 'd',
  language: 'en',
  speaker: null,
  before: '',
  text: 'Bonds.',
  after: '',
  codes: [{frame: 'burden', stance: 'affirm'}],
  unsure: false,
};
const FRAMES = {frames: ['burden', 'benefit']};
const unit = (fields: object): string => JSON.stringify({...UNIT, ...fields});
const without = (key: keyof typeof UNIT): string => unit({[key]: undefined});
const read = (...lines: string[]) => parseGold(lines.join('\n'), 'g.jsonl', FRAMES);
const told = (...lines: string[]) => read(...lines).messages.map(({rule, place, text}) => `${place} ${rule} ${text}`);

describe('parseGold(text, place, options)', () => {
  it('reads units in file order, past a byte order mark, empty lines and Windows line ends', () => {
    const {units, messages} = read(`\uFEFF${unit({})}\r`, '', unit({id: 'b', codes: [], pi: 0.25, stratum: 's1'}), '');
    expect(messages).toEqual([]);
    expect(units.map(({id, pi}) => ({id, pi}))).toEqual([
      {id: 'a', pi: undefined},
      {id: 'b', pi: 0.25},
    ]);
  });

  it.each([
    [without('text'), ['Missing key `text` in the unit, expected text; add it.']],
    [without('codes'), ['Missing key `codes` in the unit, expected a list; add it.']],
    [unit({codes: [{stance: 'affirm'}]}), ['Missing key `frame` in `codes.0`, expected text; add it.']],
    [
      unit({codes: [{frame: 'burden', stance: 'agree'}]}),
      [
        'Unexpected `"agree"` for `codes.0.stance`, expected one of `affirm`, `reject`, `attribute`, `neutral`; correct it.',
      ],
    ],
    [unit({pi: 0}), ['Unexpected `0` for `pi`, expected a probability above 0; correct it.']],
    [unit({pi: 1.5}), ['Unexpected `1.5` for `pi`, expected a probability of at most 1; correct it.']],
    [unit({pi: 'x`y'}), ['Unexpected `"x\'y"` for `pi`, expected a number; correct it.']],
    [
      unit({schema: 'refrain.gold/2'}),
      ['Unexpected `"refrain.gold/2"` for `schema`, expected `refrain.gold/1`; correct it.'],
    ],
    [
      unit({text: '', unsure: 'no'}),
      [
        'Unexpected `""` for `text`, expected at least 1 character(s); correct it.',
        'Unexpected `"no"` for `unsure`, expected `true` or `false`; correct it.',
      ],
    ],
    [
      'no json',
      [
        'Unexpected `no json`, expected one JSON object per line, a unit of `refrain.gold/1`; correct or remove the line.',
      ],
    ],
    [
      'ELF\u001b`',
      [
        "Unexpected `ELF\uFFFD'`, expected one JSON object per line, a unit of `refrain.gold/1`; correct or remove the line.",
      ],
    ],
    [
      '[1]',
      ['Unexpected `[1]`, expected one JSON object per line, a unit of `refrain.gold/1`; correct or remove the line.'],
    ],
  ])('leaves out %s and says what is wrong with it', (line, expected) => {
    const {units} = read(unit({id: 'first'}), line);
    expect(units.map(({id}) => id)).toEqual(['first']);
    expect(told(unit({id: 'first'}), line)).toEqual(expected.map(text => `g.jsonl:2 gold/invalid-line ${text}`));
  });

  it('keeps the first of two units with one id', () => {
    const lines = [unit({text: 'One.'}), unit({id: 'b'}), unit({text: 'Two.'})];
    expect(read(...lines).units.map(({text}) => text)).toEqual(['One.', 'Bonds.']);
    expect(told(...lines)).toEqual([
      'g.jsonl:3 gold/duplicate-id Unexpected second unit `a` (first in line 1), expected each id once; it is left out, give it an id of its own.',
    ]);
  });

  it('names a frame the codebook does not have, and keeps the unit', () => {
    const line = unit({codes: [{frame: 'burdne'}, {frame: 'benefit'}, {frame: 'burdne'}]});
    expect(read(line).units).toHaveLength(1);
    expect(told(line)).toEqual([
      'g.jsonl:1 gold/unknown-frame Unexpected frame `burdne`, expected a frame of the codebook (`burden`, `benefit`); the code is not scored, correct its spelling.',
    ]);
  });

  it.each(['', '\n\n', '\uFEFF'])('gives nothing for a file of %j', text => {
    expect(parseGold(text, 'g.jsonl', FRAMES)).toEqual({units: [], messages: []});
  });
});
