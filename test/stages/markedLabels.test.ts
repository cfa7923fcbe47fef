import {describe, expect, it} from 'vitest';
import type {Document, Mark} from '../../src/model/index.js';
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

  it('reads country and language between name and colon, in any order and before an office', () => {
    const turns = splitTurns(
      labelled('Mr. Tokayev (spoke in Kazakh) (Kazakhstan):', 'Mr. Green (Norway), Rapporteur of the Committee:'),
      ACTORS,
    ).items;
    expect(turns.map(({kind, speaker, side, delivery}) => ({kind, speaker, side, delivery}))).toEqual([
      {kind: 'speech', speaker: 'tokayev', side: 'KZ', delivery: 'translated'},
      {kind: 'speech', speaker: null, side: 'NO', delivery: null},
    ]);
  });

  it('gives presidents without a country to the person, the presiding officer to nobody', () => {
    const labels = [
      'President Tokayev (spoke in Kazakh):',
      'The President (spoke in Arabic):',
      'The Temporary Chairman:',
    ];
    const turns = splitTurns(labelled(...labels), ACTORS).items;
    expect(turns.map(({kind, speaker, side}) => ({kind, speaker, side}))).toEqual([
      {kind: 'speech', speaker: 'tokayev', side: 'KZ'},
      {kind: 'moderator', speaker: null, side: null},
      {kind: 'moderator', speaker: null, side: null},
    ]);
  });

  it('looks for no other labels where the source names them all', () => {
    const document = labelled('Mr. Green (Norway):');
    const text = `${document.text}\n\nVladimir Putin: words that somebody quotes.`;
    const count = (metadata: Document['metadata']): number =>
      splitTurns({...document, text, metadata}, ACTORS).items.length;
    expect([count({}), count({labels_complete: true})]).toEqual([2, 1]);
  });
});

/** A record with these labels, each before a sentence. */
function labelled(...labels: readonly string[]): Document {
  let text = '';
  const marks = labels.map((label): Mark => {
    const start = text === '' ? 0 : text.length + 2;
    text += `${text === '' ? '' : '\n\n'}${label} I have the floor.`;
    return {kind: 'label', start, end: start + label.length};
  });
  return {...documentOf(text, {date: '2022-09-20'}), marks};
}
