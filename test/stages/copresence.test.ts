import {describe, expect, it} from 'vitest';
import {createMeetings} from '../../src/stages/copresence.js';
import {makeDocument, makeTurn} from '../support/records.js';

const turn = (side: string | null, office: string | null) =>
  makeTurn({side, office, speaker: side === null ? null : `p${side}`});
const at = (id: string, event: string) => makeDocument({id, event: {value: event, basis: 'inferred'}});

describe('createMeetings()', () => {
  it('knows a leader of another side from any document of the event, seen before or after', () => {
    const meetings = createMeetings();
    const [first, second, elsewhere] = [at('a', 'summit'), at('b', 'summit'), at('c', 'home')];
    meetings.add(first, [turn('AA', 'president')]);
    meetings.add(second, [turn('BB', 'minister')]);
    meetings.add(elsewhere, [turn('AA', 'president')]);
    expect(meetings.copresenceOf(first, [turn('AA', 'president')]).value).toBe('no');
    expect(meetings.copresenceOf(second, [turn('BB', 'minister')])).toEqual({value: 'yes', basis: 'inferred'});
    expect(meetings.copresenceOf(elsewhere, [turn('AA', 'president')]).value).toBe('no');
  });

  it('is unknown where nobody of a known side speaks, and as given where the record says', () => {
    const meetings = createMeetings();
    expect(meetings.copresenceOf(at('a', 'x'), [turn(null, null)])).toEqual({value: null, basis: 'unknown'});
    const given = {...at('b', 'x'), copresence: {value: 'yes', basis: 'given'} as const};
    expect(meetings.copresenceOf(given, [])).toEqual({value: 'yes', basis: 'given'});
  });
});
