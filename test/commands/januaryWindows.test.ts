import {describe, expect, it} from 'vitest';
import {januaryWindows} from '../../src/commands/januaryWindows.js';

type Periods = Parameters<typeof januaryWindows>[0]['periods'];

const periods = (id: string, own: object[]) =>
  ({sets: [{id, name: '', source: '', periods: own}], events: []}) as Periods;

describe('januaryWindows(project)', () => {
  it('holds the default windows of the methods', () => {
    expect(januaryWindows({periods: periods('other', [])})).toMatchObject({
      before: {from: '2019-03-20', to: '2022-01-02'},
      after: [
        {id: 'post', from: '2022-01-02', to: null},
        {id: 'post-january', from: '2022-01-02', to: '2022-02-24'},
        {id: 'post-invasion', from: '2022-02-24', to: null},
      ],
    });
  });

  it('takes days from the sets of January only', () => {
    const pre = {id: 'pre', name: '', from: '2018-01-01', to: '2022-01-05'};
    expect(januaryWindows({periods: periods('january', [pre])}).before).toMatchObject({
      from: '2018-01-01',
      to: '2022-01-05',
    });
    expect(januaryWindows({periods: periods('reform', [pre])}).before.from).toBe('2019-03-20');
  });
});
