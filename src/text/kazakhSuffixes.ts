/**
 * Nominal suffixes of Kazakh by layer, with the sounds they stand after. The standard grammar: plural, possessive,
 * case, predicate, in this order from the stem outwards.
 */

/** Layers from the outside inwards. */
export type Layer = 'predicate' | 'case' | 'possessive' | 'plural' | 'place';

/** One suffix. */
export interface Suffix {
  readonly form: string;
  readonly layer: Layer;
  /** Last letters of what may stand before it. */
  readonly after: string;
  /** Possessive that must stand before it: `third` for халқы-н, `other` for халқым-а. */
  readonly needs: 'third' | 'other' | null;
}

/** Vowels after which a suffix begins with a consonant; и, у, ю behave both ways. */
const VOWELS = 'аәеиоөуұүыіэяюё';
const NASALS = 'мнң';
const LIQUIDS = 'лрйуию';
const SIBILANTS = 'зж';
const VOICELESS = 'кқпстшщчцфхһбвгғдь';
const VOICED = NASALS + LIQUIDS + SIBILANTS;
const CONSONANTS = VOICED + VOICELESS;

function suffixes(layer: Layer, after: string, forms: string, needs: Suffix['needs'] = null): readonly Suffix[] {
  return forms.split(' ').map(form => ({form, layer, after, needs}));
}

/** All suffixes; the order carries no meaning. */
export const SUFFIXES: readonly Suffix[] = [
  ...suffixes('plural', VOWELS + LIQUIDS, 'лар лер'),
  ...suffixes('plural', `${NASALS}л${SIBILANTS}`, 'дар дер'),
  ...suffixes('plural', VOICELESS, 'тар тер'),

  ...suffixes('possessive', CONSONANTS, 'ы і ым ім ың ің ыңыз іңіз ымыз іміз'),
  ...suffixes('possessive', VOWELS, 'сы сі м ң ңыз ңіз мыз міз'),

  ...suffixes('case', VOWELS + NASALS, 'ның нің'),
  ...suffixes('case', LIQUIDS + SIBILANTS, 'дың дің'),
  ...suffixes('case', VOICELESS, 'тың тің'),
  ...suffixes('case', VOWELS, 'ны ні'),
  ...suffixes('case', VOICED, 'ды ді'),
  ...suffixes('case', VOICELESS, 'ты ті'),
  ...suffixes('case', VOWELS + VOICED, 'ға ге да де'),
  ...suffixes('case', VOICELESS, 'қа ке та те тан тен'),
  ...suffixes('case', VOWELS + LIQUIDS + SIBILANTS, 'дан ден'),
  ...suffixes('case', NASALS, 'нан нен'),
  ...suffixes('case', VOWELS + NASALS + LIQUIDS, 'мен'),
  ...suffixes('case', SIBILANTS, 'бен'),
  ...suffixes('case', VOICELESS, 'пен'),
  ...suffixes('case', 'ыі', 'н на не нда нде нан нен', 'third'),
  ...suffixes('case', 'мң', 'а е', 'other'),

  ...suffixes('place', VOWELS + VOICED, 'дағы дегі'),
  ...suffixes('place', VOICELESS, 'тағы тегі'),
  ...suffixes('place', 'ыі', 'ндағы ндегі', 'third'),

  ...suffixes('predicate', VOWELS + LIQUIDS, 'мын мін мыз міз'),
  ...suffixes('predicate', NASALS + SIBILANTS, 'бын бін быз біз'),
  ...suffixes('predicate', VOICELESS, 'пын пін пыз піз'),
  ...suffixes('predicate', VOWELS + VOICED, 'дыр дір'),
  ...suffixes('predicate', VOICELESS, 'тыр тір'),
];

/** Stems of two letters that take suffixes; any other stem has at least three. */
export const SHORT_STEMS: ReadonlySet<string> = new Set(
  'ел ер ет ес ең жу су ту бу ту би ми ой ор от оқ он ол ұл ұн үн үй үш іс із ін ит ат ас ар ай ақ ал ан аң ау ән әл өз өң өт'.split(
    ' ',
  ),
);

/** Stems that lose their last vowel before a vowel: халық, халқы. */
export const ELIDED: ReadonlyMap<string, string> = new Map([
  ['халқ', 'халық'],
  ['орн', 'орын'],
  ['ерн', 'ерін'],
  ['мойн', 'мойын'],
  ['қойн', 'қойын'],
  ['мұрн', 'мұрын'],
  ['қарн', 'қарын'],
  ['ауз', 'ауыз'],
  ['әрп', 'әріп'],
  ['көрк', 'көрік'],
  ['құлқ', 'құлық'],
  ['ғұрп', 'ғұрып'],
  ['ырқ', 'ырық'],
  ['парқ', 'парық'],
  ['нарқ', 'нарық'],
  ['қырқ', 'қырық'],
  ['тәрк', 'тәрік'],
  ['бөлк', 'бөлік'],
  ['серк', 'серік'],
]);

/** Names in -стан, whose -тан is no case ending. */
export const STAN =
  /(?:қазақ|өзбек|қырғыз|тәжік|түркімен|ауған|пәкі|дағы|татар|башқұрт|үнді|араб|күрді|балты|белужі|шығыс|бүкілқазақ|моғол|түркі)стан$/u;

/** Words that look inflected and are not, or hardly ever: қысым is pressure, not my winter. */
export const WHOLE: ReadonlySet<string> = new Set(
  `аудан басқа басты басым білім бөлім бері бәрі дайын дейін екенін ертең ешкім жақын жеті жиын кейде кейін келесі қадам қалдық
  қалың қатаң қысқа қысым мүлдем нақты ойын онда оны оның орын өзге сайын салмақ сауда сенім соны соның мұны мұның бұны бұның теңге
  тегін толы төлем туынды тұқым тігін тіркеме ұлы үнемі үшін шағын шақты үнді дауыс әлі`.split(/\s+/u),
);
