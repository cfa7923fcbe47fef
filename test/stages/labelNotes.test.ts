import {describe, expect, it} from 'vitest';
import {lateNote, withNotesInside, withoutNotes} from '../../src/stages/labelNotes.js';

describe('withoutNotes(text, floor, stop)', () => {
  it.each([
    ['Ann Green', 'Ann Green', []],
    ['Ann Green (Kenya)', 'Ann Green', ['Kenya']],
    ['Mr. Okello (Kenya) (spoke in French) ', 'Mr. Okello (Kenya) (spoke in French) ', []],
    ['Mr. Okello (Kenya) (spoke in French)', 'Mr. Okello', ['Kenya', 'spoke in French']],
    ['A (1) (2) (3) (4)', 'A (1)', ['2', '3', '4']],
    ['words)', 'words)', []],
  ])('of %j leaves %j', (text, name, notes) => {
    const found = withoutNotes(text, 0, text.length);
    expect([text.slice(0, found.end), found.notes]).toEqual([name, notes]);
  });
});

describe('withNotesInside(text, floor, stop)', () => {
  it('ends the name before the first parenthesis of a label that goes on behind it', () => {
    const text = 'Mr. Okello (Kenya), Rapporteur (spoke in French)';
    expect(withNotesInside(text, 0, text.length)).toEqual({end: 10, notes: ['Kenya', 'spoke in French']});
  });
});

describe('lateNote(text, colon)', () => {
  it.each([
    [': (retranslated) Good day', ['retranslated'], 'Good day'],
    [': (laughs) Good day', [], '(laughs) Good day'],
    [':', [], ''],
  ])('of %j', (text, notes, words) => {
    const found = lateNote(text, 1);
    expect([found.notes, text.slice(found.body)]).toEqual([notes, words]);
  });
});
