import {describe, expect, it} from 'vitest';
import {type Asked, COMMAND_LINE, explainExcluded, resolveAsked} from '../../src/commands/askedContrasts.js';
import type {Speech} from '../../src/commands/speechCorpus.js';
import {describeSelection, EVERYTHING, type Selection, type Setting, UsageError} from '../../src/model/index.js';
import {days, makeTally} from '../support/records.js';

const person = (id: string) => ({
  id,
  name: id,
  side: 'AA',
  tenures: [{office: 'mayor', side: 'AA', from: '2010-01-01', to: null}],
  forms: [id],
});
const DECLARED = {
  id: 'reform',
  name: 'Anna, reform',
  note: '',
  reference: days('before', {from: '2020-01-01', to: '2021-01-01'}, {speaker: ['anna'], office: ['mayor']}),
  target: days('after', {from: '2021-01-01', to: null}, {speaker: ['anna'], office: ['mayor']}),
  declared: true,
  family: 'declared',
};

function speech(
  filter: Partial<Selection> = {},
  office: readonly string[] | null = null,
  contrasts = [DECLARED],
): Speech {
  return {
    project: {
      actors: {people: [person('anna'), person('ben')], labels: []},
      periods: {sets: [], events: []},
      plan: {office: 'mayor', speakers: ['anna']},
    },
    plan: {contrasts},
    filter: {...EVERYTHING, ...filter},
    office,
  } as unknown as Speech;
}

const ask = (of: Speech, asked: Partial<Asked> = {}) => resolveAsked(of, {groups: [], january: false, ...asked});
const shown = (of: Speech, asked: Partial<Asked> = {}) =>
  ask(of, asked).contrasts.map(({target, reference}) => [target, reference].map(({where}) => describeSelection(where)));

/** Rule of what is refused. */
function refusal(of: Speech, asked: Partial<Asked>): string | undefined {
  try {
    ask(of, asked);
  } catch (error) {
    if (error instanceof UsageError) return error.messages[0]?.rule;
    throw error;
  }
  return undefined;
}

describe('resolveAsked(speech, {groups, january})', () => {
  it('takes two groups in the office of the plan, inside the filters, as exploratory', () => {
    const of = speech({within: [{from: '2022-01-01', to: null}]});
    expect(shown(of, {groups: ['speaker:anna', 'speaker:ben']})).toEqual([
      ['speaker:anna+office:mayor+from:2022-01-01', 'speaker:ben+office:mayor+from:2022-01-01'],
    ]);
    const [contrast] = ask(of, {groups: ['speaker:anna', 'speaker:ben']}).contrasts;
    expect(contrast).toMatchObject({id: 'speaker:anna v speaker:ben', declared: false, family: COMMAND_LINE});
  });

  it('compares one group with the rest, of any office where the group names one', () => {
    expect(shown(speech(), {groups: ['speaker:anna']})).toEqual([['speaker:anna+office:mayor', 'office:mayor']]);
    expect(shown(speech(), {groups: ['speaker:anna+office:mayor']})).toEqual([['speaker:anna+office:mayor', '']]);
    expect(shown(speech({}, []), {groups: ['side:AA']})).toEqual([['side:AA', '']]);
    expect(ask(speech(), {groups: ['speaker:anna']}).contrasts[0]?.rest).toBe(true);
  });

  it('gives the windows of January for the speaker of the filters, of the group, else the first of the plan', () => {
    const before = '+from:2019-03-20+to:2022-01-02';
    expect(shown(speech(), {january: true})).toEqual(
      ['+from:2022-01-02', '+from:2022-01-02+to:2022-02-24', '+from:2022-02-24'].map(after => [
        `speaker:anna+office:mayor${after}`,
        `speaker:anna+office:mayor${before}`,
      ]),
    );
    const ben = [`speaker:ben+office:mayor+from:2022-01-02`, `speaker:ben+office:mayor${before}`];
    expect(shown(speech({speaker: ['ben']}), {january: true})[0]).toEqual(ben);
    expect(shown(speech(), {january: true, groups: ['speaker:ben']})[0]).toEqual(ben);
    expect(ask(speech(), {january: true}).contrasts[0]?.note).toContain('cannot separate the two');
  });

  it('gives the contrasts of the plan as declared, without filters only', () => {
    expect(ask(speech()).contrasts).toEqual([DECLARED]);
    const [narrow] = ask(speech({language: ['en']})).contrasts;
    expect(narrow).toMatchObject({id: 'reform', declared: false, family: COMMAND_LINE});
    expect(shown(speech({}, []))[0]?.[1]).toBe('speaker:anna+from:2020-01-01+to:2021-01-01');
  });

  it('names contrasts that the filters leave nothing of, all of them where none is left', () => {
    const ben = {...DECLARED, name: 'Ben', target: {...DECLARED.target, where: {...EVERYTHING, speaker: ['ben']}}};
    const both = speech({speaker: ['anna']}, null, [DECLARED, ben]);
    expect(ask(both)).toMatchObject({contrasts: [{id: 'reform'}], excluded: ['Ben']});
    expect(ask(speech({speaker: ['ben']}))).toEqual({contrasts: [], excluded: ['Anna, reform']});
  });

  it('says that filters fit no speech, and refuses those that only contradict the plan', () => {
    const of = (settings: readonly Setting[]) => ({...speech({speaker: ['ben']}), settings});
    expect(explainExcluded(of([makeTally({speaker: 'anna', office: 'mayor'})]))).toMatchObject({
      rule: 'input/no-speech',
      severity: 'warning',
    });
    expect(() => explainExcluded(of([makeTally({speaker: 'ben', office: 'mayor'})]))).toThrow(UsageError);
  });

  it.each<[string, Speech, Partial<Asked>]>([
    ['input/too-many-groups', speech(), {groups: ['speaker:anna', 'speaker:ben', 'side:AA']}],
    ['input/too-many-groups', speech(), {groups: ['speaker:anna', 'speaker:ben'], january: true}],
    ['input/no-contrast', speech({}, null, []), {}],
    ['input/unknown-name', speech(), {groups: ['speaker:cleo']}],
    ['input/excluded-group', speech({speaker: ['ben']}), {groups: ['speaker:anna', 'speaker:ben']}],
  ])('refuses by %s', (rule, of, asked) => {
    expect(refusal(of, asked)).toBe(rule);
  });
});
