import {describe, expect, it} from 'vitest';
import {linesOf} from '../../src/analysis/kwic.js';
import {BORDER, renderKwicLines} from '../../src/report/kwicText.js';
import {cleanText, cutToWidth, measureText} from '../../src/report/terminal.js';
import {makeCoding} from '../support/records.js';
import {hitsOf, spoken} from '../support/spoken.js';

const OPTIONS = {width: 100, colour: false, grouped: false} as const;

function render(
  texts: readonly string[],
  keyword: string,
  options: Partial<Parameters<typeof renderKwicLines>[1]> = {},
): string[] {
  const lines = texts.flatMap(text => {
    const place = spoken(text, {document: {title: 'A title'}});
    return linesOf(place, hitsOf(place, keyword), 20);
  });
  return renderKwicLines(lines, {...OPTIONS, ...options})
    .trimEnd()
    .split('\n');
}

const LONG = 'word '.repeat(30);

describe('renderKwicLines(lines, options)', () => {
  it('sets keywords under one another and cuts contexts at their outer ends', () => {
    const lines = render([`${LONG}KEY ${LONG}`, 'short KEY'], 'KEY');
    const [first = '', second = ''] = lines;
    expect(first.indexOf('KEY')).toBe(second.indexOf('KEY'));
    expect(first).toMatch(/^…[word ]+ {2}KEY {2}[word ]+…/u);
    expect(second).toMatch(/^ +short {2}KEY +2020-05-01 {2}anna {2}d1 t1 s1$/u);
  });

  it.each([60, 80, 100, 140, 200])('keeps to %i columns', width => {
    const wide = `${'漢字 '.repeat(30)}KEY ${'é🙂 '.repeat(30)}`;
    for (const grouped of [true, false]) {
      const lines = render([wide, `${LONG}KEY ${LONG}`, 'KEY'], 'KEY', {width, grouped});
      expect(lines.filter(line => measureText(line) > width)).toEqual([]);
      expect(lines.filter(line => line.includes('KEY'))).toHaveLength(3);
    }
  });

  it('keeps columns straight beside wide letters and combining marks', () => {
    const lines = render(['漢字漢字 KEY', 'друзья́ KEY', 'plain KEY'], 'KEY');
    const before = lines.map(line => measureText(line.slice(0, line.indexOf('KEY'))));
    expect(new Set(before).size).toBe(1);
  });

  it('marks where sentences begin, and leaves no gap before punctuation', () => {
    const [line] = render(['We came. Our (KEY), he said. All sang.'], 'KEY');
    expect(line).toContain(`We came. ${BORDER} Our (KEY),  he said. ${BORDER} All sang.`);
  });

  it('makes control characters, marks of direction and invisible ones harmless', () => {
    const [line = ''] = render(['a\u001b[31m \u202eb so\u00adft KEY \u2066c\u0007'], 'KEY');
    expect(line).toContain('a\ufffd[31m b soft  KEY  c\ufffd');
  });

  it('gives each document one heading when lines stand together', () => {
    const lines = render(['a KEY b KEY'], 'KEY', {grouped: true});
    expect(lines[0]).toBe('d1 · 1 May 2020 · A title');
    expect(lines.slice(1).every(line => line.endsWith('anna  t1 s1'))).toBe(true);
    expect(lines).toHaveLength(3);
  });

  it('shows a coding below its line', () => {
    const place = spoken('a KEY b');
    const coding = makeCoding({
      ...{sub: 'schools', stance: 'reject', target: 'KZ', voice: 'reported'},
      evidence: [{rule: 'burden/en/full', role: 'cue', span: {start: 2, end: 5}}],
    });
    const lines = linesOf(
      place,
      hitsOf(place, 'KEY').map(hit => ({...hit, coding})),
      8,
    );
    expect(renderKwicLines(lines, OPTIONS)).toContain(
      '\n    → burden.schools  reject  target KZ  voice reported  by burden/en/full\n',
    );
  });

  it('gives nothing without lines', () => {
    expect(renderKwicLines([], OPTIONS)).toBe('');
  });
});

describe('terminal texts', () => {
  it.each([
    ['plain', 5],
    ['е\u0301', 1],
    ['漢字', 4],
    ['🙂', 2],
    ['so\u00adft\u200b', 4],
    ['\u001b[1mbold\u001b[0m', 4],
    ['', 0],
  ])('measures %j', (text, columns) => {
    expect(measureText(text)).toBe(columns);
  });

  it.each([
    ['plain text', 6, 'end', 'plain…'],
    ['plain text', 6, 'start', '… text'],
    ['plain', 5, 'end', 'plain'],
    ['漢字漢', 4, 'end', '漢…'],
    ['а\u0301б\u0301в\u0301', 2, 'start', '…в\u0301'],
    ['а\u0301б\u0301в\u0301', 2, 'end', 'а\u0301…'],
  ] as const)('cuts %j to %i columns at its %s', (text, width, side, cut) => {
    expect(cutToWidth(text, width, side)).toBe(cut);
  });

  it('drops marks of direction', () => {
    expect(cleanText('a\u202eb\u2066c\u200fd')).toBe('abcd');
  });
});
