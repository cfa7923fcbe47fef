import {describe, expect, it} from 'vitest';
import {renderTextTable} from '../../src/report/textTable.js';

const COLUMNS = [{name: 'id', limit: 5}, {name: 'n', pad: 'start'}, {name: 'title'}] as const;

describe('renderTextTable(columns, rows, options)', () => {
  it('sets columns as wide as needed, numbers flush right, long values cut', () => {
    const rows = [
      ['abcdefg', '1', 'one\ntwo'],
      ['b', '100', 'very long title that is cut'],
    ];
    expect(renderTextTable(COLUMNS, rows, {width: 24})).toBe(
      'id       n  title\nabcd…    1  one two\nb      100  very long t…\n',
    );
  });

  it('is the header alone without rows', () => {
    expect(renderTextTable(COLUMNS, [], {width: 80})).toBe('id  n  title\n');
  });

  it('makes control characters harmless', () => {
    expect(renderTextTable([{name: 'x'}], [['\u001b[31mred']], {width: 80})).toBe('x\n\ufffd[31mred\n');
  });
});
