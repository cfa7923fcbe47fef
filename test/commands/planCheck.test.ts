import {describe, expect, it} from 'vitest';
import {planCheck} from '../../src/commands/planCheck.js';
import {renderPlanCheck} from '../../src/commands/renderPlanCheck.js';
import {effectsAt, exampleFiles, groups, loadExample, REFORM, writePlan} from '../support/exampleProject.js';

async function check(plan: string, events = false) {
  const files = exampleFiles({'analysis.yaml': plan});
  const result = await planCheck(await loadExample(files), {events, corpus: [], from: '/p'}, effectsAt(files));
  const text = renderPlanCheck(result, {format: 'text', width: 100});
  return {...result, text, rules: result.doubts.map(({rule, severity}) => `${severity} ${rule}`)};
}

describe('planCheck(project, options, effects)', () => {
  it('says in words what is declared and how many tests that makes', async () => {
    const {text, rules} = await check(writePlan(REFORM));
    expect(text).toContain('target: a (speaker:example-speaker+from:2022-01-01)');
    expect(text).toContain('“declared”: 1 contrast × 1 frame in up to 1 language, at most 1 test');
    expect(text).toContain('`--events` counts them');
    expect(rules).toEqual([]);
  });

  it('says that nothing is declared', async () => {
    expect((await check(writePlan('', '').replace('contrasts:\n', 'contrasts: []\n'))).text).toContain(
      'No contrast is declared',
    );
  });

  it('counts events, and tells tests that cannot come out', async () => {
    const {reach, text} = await check(writePlan(REFORM), true);
    expect(reach).toEqual([
      {contrast: 'reform', language: 'en', targetEvents: 1, referenceEvents: 1, arrangements: 2, smallest: 0.5},
    ]);
    expect(text).toContain('1 row cannot reach 0.05 whatever the figures');
  });

  it.each([
    ['groups that may hold the same speech', groups('g', 'genre: a', 'audience: b'), ['warning plan/may-overlap']],
    [
      'a comparison that stands twice, even the other way round',
      groups('g', 'genre: a', 'genre: b') + groups('h', 'genre: b', 'genre: a'),
      ['warning plan/same-contrast'],
    ],
    [
      'declared contrasts that share speech',
      groups('g', 'genre: a', 'genre: b', 'declared: true') + groups('h', 'genre: a', 'genre: c', 'declared: true'),
      ['info plan/shared-speech'],
    ],
    ['nothing in groups of people who speak for other sides', groups('g', 'speaker: example-speaker', 'side: YY'), []],
    [
      'a person who speaks for the side',
      groups('g', 'speaker: example-speaker, genre: a', 'side: XX'),
      ['warning plan/may-overlap'],
    ],
  ])('doubts %s', async (_, contrasts, rules) => {
    expect((await check(writePlan(contrasts))).rules).toEqual(rules);
  });

  it('doubts a family nobody names', async () => {
    expect((await check(writePlan(REFORM, 'families: [{id: own, name: Own}]\n'))).rules).toEqual([
      'warning plan/unused-family',
    ]);
  });
});
