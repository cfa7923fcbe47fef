import {describe, expect, it} from 'vitest';
import {createMessageLog, message} from '../../src/model/index.js';

describe('createMessageLog()', () => {
  it('keeps a count and the first three of each rule, errors first', () => {
    const log = createMessageLog();
    log.add(Array.from({length: 5}, (_, i) => message('a/odd', 'warning', `odd ${i}`)));
    log.add([message('b/bad', 'error', 'bad')]);
    expect(log.groups().map(({rule, count, first}) => [rule, count, first.length])).toEqual([
      ['b/bad', 1, 1],
      ['a/odd', 5, 3],
    ]);
    expect([log.count('error'), log.count('warning'), log.count('info')]).toEqual([1, 5, 0]);
  });
});
