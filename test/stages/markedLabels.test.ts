import {describe, expect, it} from 'vitest';
import type {Mark} from '../../src/model/index.js';
import {splitTurns} from '../../src/stages/splitTurns.js';
import {documentOf, projectActors} from './support.js';

const ACTORS = projectActors();

/** Kinds, labels and texts of the turns of a text whose stretches in `[…]`, `{…}` and `‹…›` are marked as label, direction, heading. */
function turnsOf(marked: string) {
  const marks: Mark[] = [];
  const kinds = {'[': 'label', '{': 'direction', '‹': 'heading'} as const;
  let text = '';
  for (const char of marked) {
    if (char in kinds) marks.push({kind: kinds[char as keyof typeof kinds], start: text.length, end: text.length});
    else if (']}›'.includes(char)) marks.push({...(marks.pop() as Mark), end: text.length});
    else text += char;
  }
  const document = {...documentOf(text, {date: '2022-02-10'}), marks};
  return splitTurns(document, ACTORS).items.map(({kind, speaker, label, span, body}) => ({
    kind,
    speaker,
    label,
    words: text.slice(body, span.end).trim(),
  }));
}

describe('splitTurns(a document with marks)', () => {
  it('opens a turn at a marked label that no grammar would take for one', () => {
    expect(turnsOf('[the lady in red:] I ask.\n\n[Vladimir Putin (retranslated):] I answer.')).toEqual([
      {kind: 'speech', speaker: null, label: 'the lady in red', words: 'I ask.'},
      {kind: 'speech', speaker: 'putin', label: 'Vladimir Putin (retranslated)', words: 'I answer.'},
    ]);
  });

  it('takes a marked direction out of the speech and goes on with the speaker', () => {
    expect(turnsOf('[Vladimir Putin:] One.\n\n{It was so decided.}\n\nTwo.')).toEqual([
      {kind: 'speech', speaker: 'putin', label: 'Vladimir Putin', words: 'One.'},
      {kind: 'direction', speaker: null, label: null, words: 'It was so decided.'},
      {kind: 'speech', speaker: 'putin', label: null, words: 'Two.'},
    ]);
  });

  it('gives what follows a marked heading to nobody until the next label', () => {
    expect(turnsOf('[Vladimir Putin:] One.\n\n‹Agenda item 2›\n\nTwo.\n\n[Remark:] Three.')).toMatchObject([
      {kind: 'speech', speaker: 'putin'},
      {kind: 'note', words: 'Agenda item 2'},
      {kind: 'readout', speaker: null, words: 'Two.'},
      {kind: 'question', words: 'Three.'},
    ]);
  });
});
