/** A document's speech by who speaks in which language: what tallies, word counts and concordances are made of. */
import type {Document, Sentence, Setting, Turn} from '../model/index.js';
import {groupBy} from './groupBy.js';

/** A document with its turns and sentences. */
export interface SplitDocument {
  readonly document: Document;
  readonly turns: readonly Turn[];
  readonly sentences: readonly Sentence[];
}

/** Sentences of one speaker, side, office and language in one document. */
export interface Stretch {
  readonly setting: Setting;
  /** In text order, at least one. */
  readonly sentences: readonly Sentence[];
}

/**
 * A document's speech by speaker, side, office and language, in order of first appearance. Read-outs, questions, captions
 * and joint texts belong to none.
 */
export function stretchesOf({document, turns, sentences}: SplitDocument): readonly Stretch[] {
  const speech = new Map(turns.filter(({kind}) => kind === 'speech').map(turn => [turn.id, turn]));
  const spoken = sentences.flatMap(sentence => {
    const turn = speech.get(sentence.turn);
    return turn === undefined ? [] : [{turn, sentence}];
  });
  const groups = groupBy(spoken, ({turn, sentence}) =>
    JSON.stringify([turn.speaker, turn.side, turn.office, sentence.language]),
  );
  return [...groups.values()].flatMap(members => {
    const [first] = members;
    if (first === undefined) return [];
    const setting = settingOf(document, first.turn, first.sentence.language);
    return [{setting, sentences: members.map(({sentence}) => sentence)}];
  });
}

/** The setting of a turn of speech in one language. */
export function settingOf(
  document: Document,
  {speaker, side, office}: Pick<Turn, 'speaker' | 'side' | 'office'>,
  language: string,
): Setting {
  const {id, event, collection, dateFrom, dateTo, genre, audience, copresence} = document;
  return {
    document: id,
    event: event.value ?? id,
    collection,
    dateFrom,
    dateTo,
    genre: genre.value,
    audience: audience.value,
    copresence: copresence.value,
    speaker,
    side,
    office,
    language,
  };
}
