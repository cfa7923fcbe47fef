/** What stands in the same documents and is not counted. */
import {EVERYTHING, isWithin, type Selection, selects, type TurnKind} from '../model/index.js';
import {type SplitDocument, settingOf, stretchesOf} from './stretches.js';

/** Sentences and documents left out, by reason. */
export interface LeftOut {
  /**
   * Sentences that are nobody's speech, by the kind of their turn, in documents that fit the filters; where these ask for a
   * speaker or a side, in documents with such speech.
   */
  readonly kinds: readonly {readonly kind: Exclude<TurnKind, 'speech'>; readonly sentences: number}[];
  /** Sentences of speech that fit in all but the office. */
  readonly otherOffice: number;
  /** Documents without a date that would fit if the filters named no days. */
  readonly undated: number;
}

/** Counts {@link LeftOut} one document at a time. */
export function createLeftOut(selection: Selection): {see(split: SplitDocument): void; leftOut(): LeftOut} {
  const kinds = new Map<Exclude<TurnKind, 'speech'>, number>();
  let otherOffice = 0;
  let undated = 0;
  const ofDocument: Selection = {...selection, speaker: [], side: [], office: [], language: []};
  const anyOffice: Selection = {...selection, office: []};
  const named = selection.speaker.length + selection.side.length > 0;
  return {
    see(split) {
      const {document, turns, sentences} = split;
      const setting = settingOf(document, {speaker: null, side: null, office: null}, '');
      if (!selects({...ofDocument, within: []}, setting)) return;
      if (selection.within.length > 0 && !selection.within.some(range => isWithin(document, range))) {
        const dated = document.dateFrom !== null && document.dateTo !== null;
        const fits = stretchesOf(split).some(stretch => selects({...selection, within: []}, stretch.setting));
        undated += !dated && fits ? 1 : 0;
        return;
      }
      const stretches = stretchesOf(split);
      for (const stretch of stretches) {
        const only = !selects(selection, stretch.setting) && selects(anyOffice, stretch.setting);
        otherOffice += only ? stretch.sentences.length : 0;
      }
      if (named && !stretches.some(stretch => selects(selection, stretch.setting))) return;
      const kindOf = new Map(turns.map(({id, kind}) => [id, kind]));
      for (const {turn, language} of sentences) {
        const kind = kindOf.get(turn);
        if (kind === undefined || kind === 'speech') continue;
        if (selects({...EVERYTHING, language: selection.language}, {...setting, language})) {
          kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        }
      }
    },
    leftOut: () => ({
      kinds: [...kinds]
        .map(([kind, count]) => ({kind, sentences: count}))
        .sort((a, b) => b.sentences - a.sentences || (a.kind < b.kind ? -1 : 1)),
      otherOffice,
      undated,
    }),
  };
}
