/**
 * Finite forms and participles of Kazakh verbs: tense or mood with person, as whole endings. Negation (-ма, -ба, -па) and
 * voice (-ыл, -ын, -дыр) belong to the stem: `қорғамау` is another verb than `қорғау`, since a speaker who says the one
 * denies the other.
 */

const VOICED = 'аәеоөұүыіяёэмнңлрйуизж';
const VOICELESS = 'кқпстшщчцфхһбвгғд';
const VOWELS = 'аәеыіяэ';
/** After a stem in и, written for ы or і with й: таниды. */
const GLIDES = 'и';
const CONSONANTS = `${VOICELESS}мнңлрйузж`;

/** Endings by the last letters of what may stand before them, back vowels first. */
const FINITE: readonly (readonly [string, string])[] = [
  // Past: қорғады, сақтадық.
  [VOICED, 'ды дым дың дыңыз дық ді дім дің діңіз дік'],
  [VOICELESS, 'ты тым тың тыңыз тық ті тім тің тіңіз тік'],
  // Past by hearsay: болыпты.
  [VOWELS, 'пты пті'],
  [CONSONANTS, 'ыпты іпті'],
  // Present and future: қорғаймыз, бұзады, таниды.
  [VOWELS, 'ймын йсың йсыз йды ймыз ймін йсің йсіз йді йміз'],
  [GLIDES, 'мын сың сыз ды мыз мін сің сіз ді міз'],
  [CONSONANTS, 'амын асың асыз ады амыз емін есің есіз еді еміз'],
  // Condition, wish, converb, purpose: қорғаса, қорғасын, қорғап, қорғамақ.
  [VOICED + VOICELESS, 'са сам саң саңыз сақ сын се сем сең сеңіз сек сін'],
  [VOWELS, 'п йық йік ңыз ңіз'],
  [CONSONANTS, 'ып айық ыңыз іп ейік іңіз'],
  ['аәеыіялрйу', 'мақ мек'],
  ['мнңзж', 'бақ бек'],
  [VOICELESS, 'пақ пек'],
  // Future of a negated stem: қорғамас.
  ['ае', 'с'],
];

/** Participles, which take the suffixes of nouns: қорғаған, қорғағандар, қорғайтын, бөлетін. */
const PARTICIPLES: readonly (readonly [string, string])[] = [
  [VOICED, 'ған ген'],
  [VOICELESS, 'қан кен'],
  [VOWELS, 'йтын йтін'],
  [GLIDES, 'тын тін'],
  [CONSONANTS, 'атын етін'],
];

/** Ending → last letters of a stem it may follow. */
export type Endings = ReadonlyMap<string, string>;

const table = (rows: readonly (readonly [string, string])[]): Endings =>
  rows
    .flatMap(([after, forms]) => forms.split(' ').map(form => [form, after] as const))
    .reduce((all, [form, after]) => all.set(form, (all.get(form) ?? '') + after), new Map<string, string>());

/** Endings of participles: also under the suffixes of nouns. */
export const PARTICIPLE_ENDINGS: Endings = table(PARTICIPLES);
/** All endings, at the end of a word. */
export const VERB_ENDINGS: Endings = table([...FINITE, ...PARTICIPLES]);

/** Letters of the longest ending. */
export const LONGEST_ENDING = Math.max(...[...VERB_ENDINGS.keys()].map(ending => ending.length));

/** Stems in ы, і, which they lose before -у and turn into и before й: таны, тану, таниды. Others end in a consonant, а, е. */
export const STEMS_IN_I: ReadonlySet<string> = new Set(
  'таны оқы тоқы тасы ері аршы жасы жібі шірі балқы шалқы қалқы жаны байы кейі есті қызы'.split(' '),
);
