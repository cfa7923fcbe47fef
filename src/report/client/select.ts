/**
 * Which sentences stand behind a number, and how they are packed into the page.
 *
 * Shared by the page, its client and the tests. The text of these functions is put into the page as it stands after
 * compilation, so they may refer to each other and to nothing else.
 */

/** The sentences of a number: one frame, one language, `[from, to)`; null means any. */
export interface CellFilter {
  readonly frame: string;
  readonly speaker: string | null;
  readonly side: string | null;
  readonly office: string | null;
  readonly language: string;
  readonly from: string;
  readonly to: string | null;
}

/** What the filter looks at. */
export interface Selectable {
  readonly speaker: string | null;
  readonly side: string | null;
  readonly office: string | null;
  readonly language: string;
  readonly dateFrom: string | null;
  readonly dateTo: string | null;
  readonly codings: readonly {readonly frame: string; readonly stance: string}[];
}

/** Evidence as unpacked: offsets in the sentence's text; `outside` holds the words when they stand elsewhere. */
export interface ShownEvidence {
  readonly rule: string;
  readonly role: string;
  readonly start: number;
  readonly end: number;
  readonly outside: string | null;
}

/** A coding as unpacked. */
export interface ShownCoding {
  readonly frame: string;
  readonly sub: string | null;
  readonly stance: string;
  readonly target: string | null;
  readonly agency: string | null;
  readonly voice: string;
  readonly flags: readonly string[];
  readonly unsure: boolean;
  readonly coder: string;
  readonly evidence: readonly ShownEvidence[];
}

/** The document of a sentence as unpacked. */
export interface ShownDocument {
  readonly id: string;
  readonly title: string | null;
  /** Checked before packing: only http and https. */
  readonly url: string | null;
  readonly place: string | null;
  readonly licence: string | null;
  readonly retrieved: string | null;
  readonly rawSha256: string;
  readonly textSha256: string;
}

/** A sentence as unpacked. */
export interface ShownSentence extends Selectable {
  readonly id: string;
  readonly document: ShownDocument;
  /** Date in words. */
  readonly date: string;
  readonly start: number;
  readonly rendering: boolean;
  readonly text: string;
  /** Sentences beside it that the codings rest on. */
  readonly before: string | null;
  readonly after: string | null;
  readonly codings: readonly ShownCoding[];
}

/** Index into `strings`; −1 is null. */
type Ref = number;

/** All sentences with every repeated string, context and coding stored once. */
export interface Packed {
  readonly strings: readonly string[];
  /** id, title, url, place, licence, retrieved, hash of the bytes, hash of the text. */
  readonly documents: readonly (readonly Ref[])[];
  /** Document number, speaker, side, office, first day, day after the last, date in words, language, 1 if a rendering. */
  readonly contexts: readonly (readonly number[])[];
  /** frame, sub, stance, target, agency, voice, coder, 1 if unsure, flags … */
  readonly profiles: readonly (readonly Ref[])[];
  /** Context number, id after the document's, start, text, codings: profile number, then rule, role, start, end, words per evidence; words before, after. */
  readonly sentences: readonly (readonly [number, string, number, string, readonly (readonly number[])[], Ref, Ref])[];
}

/** Whether a sentence belongs to a number: its whole range of days lies in the window and it has a coding of the frame. */
export function isInCell(sentence: Selectable, cell: CellFilter): boolean {
  const {dateFrom, dateTo} = sentence;
  if (dateFrom === null || dateTo === null) return false;
  return (
    (cell.speaker === null || sentence.speaker === cell.speaker) &&
    (cell.side === null || sentence.side === cell.side) &&
    (cell.office === null || sentence.office === cell.office) &&
    sentence.language === cell.language &&
    dateFrom >= cell.from &&
    (cell.to === null || dateTo <= cell.to) &&
    sentence.codings.some(coding => coding.frame === cell.frame)
  );
}

/** The one stance of a sentence towards a frame, `mixed` when its codings differ. */
export function stanceTowards(sentence: Pick<Selectable, 'codings'>, frame: string): string {
  const stances = new Set(sentence.codings.filter(coding => coding.frame === frame).map(coding => coding.stance));
  return stances.size === 1 ? [...stances].join('') : 'mixed';
}

/** The filter as the part of an address after `#`; {@link readCellKey} turns it back. */
export function writeCellKey(cell: CellFilter): string {
  const parts = [cell.frame, cell.speaker, cell.side, cell.office, cell.language, cell.from, cell.to];
  return `s/${parts.map(part => (part === null ? '*' : encodeURIComponent(part))).join('/')}`;
}

/** The filter of a key, null when it is none. */
export function readCellKey(key: string): CellFilter | null {
  const [kind, ...parts] = key.split('/');
  if (kind !== 's' || parts.length !== 7) return null;
  const [frame, speaker = null, side = null, office = null, language, from, to = null] = parts.map(part =>
    part === '*' ? null : decodePart(part),
  );
  if (!frame || !language || !from) return null;
  return {frame, speaker, side, office, language, from, to};
}

/** A part of an address as text, null when its escapes are broken. */
export function decodePart(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

/** Sentences as they were packed, in the same order. */
export function unpackSentences(packed: Packed): ShownSentence[] {
  const at = (index: number | undefined): string | null => packed.strings[index ?? -1] ?? null;
  const word = (index: number | undefined): string => at(index) ?? '';
  const documents = packed.documents.map(([id, title, url, place, licence, retrieved, raw, text]) => ({
    id: word(id),
    title: at(title),
    url: at(url),
    place: at(place),
    licence: at(licence),
    retrieved: at(retrieved),
    rawSha256: word(raw),
    textSha256: word(text),
  }));
  const profiles = packed.profiles.map(([frame, sub, stance, target, agency, voice, coder, unsure, ...flags]) => ({
    frame: word(frame),
    sub: at(sub),
    stance: word(stance),
    target: at(target),
    agency: at(agency),
    voice: word(voice),
    flags: flags.map(word),
    unsure: unsure === 1,
    coder: word(coder),
  }));
  return packed.sentences.map(([context, suffix, start, text, codings, before, after]) => {
    const [number = 0, speaker, side, office, from, to, date, language, rendering] = packed.contexts[context] ?? [];
    const document = documents[number];
    if (document === undefined) throw new Error(`expected document ${number}, got none`);
    return {
      id: suffix.startsWith('/') ? document.id + suffix : suffix,
      document,
      speaker: at(speaker),
      side: at(side),
      office: at(office),
      dateFrom: at(from),
      dateTo: at(to),
      date: word(date),
      language: word(language),
      rendering: rendering === 1,
      start,
      text,
      before: at(before),
      after: at(after),
      codings: codings.map(([profile = 0, ...evidence]) => {
        const known = profiles[profile];
        if (known === undefined) throw new Error(`expected coding ${profile}, got none`);
        return {...known, evidence: unpackEvidence(evidence, at)};
      }),
    };
  });
}

/** Groups of five: rule, role, start, end, words. */
export function unpackEvidence(flat: readonly number[], at: (index: number) => string | null): ShownEvidence[] {
  const shown: ShownEvidence[] = [];
  for (let index = 0; index + 4 < flat.length; index += 5) {
    const [rule = -1, role = -1, start = 0, end = 0, outside = -1] = flat.slice(index, index + 5);
    shown.push({rule: at(rule) ?? '', role: at(role) ?? '', start, end, outside: at(outside)});
  }
  return shown;
}
