/** Spellings and irregular forms that the English stemmer does not bring together. */

const pairs = (text: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    text
      .trim()
      .split(/\s*;\s*/u)
      .flatMap(entry => {
        const [lemma = '', ...forms] = entry.split(/\s+/u);
        return forms.map(form => [form, lemma] as const);
      })
      .reduce((all, [form, lemma]) => all.set(form, [...(all.get(form) ?? []), lemma]), new Map<string, string[]>()),
  );

/** Irregular form → its dictionary forms. `found` and `lay` have two. */
export const IRREGULAR = pairs(`
  child children; life lives; wife wives; knife knives; thief thieves; half halves; self selves; wolf wolves;
  crisis crises; analysis analyses; thesis theses; basis bases; base bases; hypothesis hypotheses; axis axes;
  criterion criteria; phenomenon phenomena; foot feet; tooth teeth;
  be am is are was were been being; have has had; do does did done; go goes went gone; say says said; see saw seen;
  take took taken; give gave given; come came; become became; know knew known; think thought; stand stood;
  understand understood; withstand withstood; fight fought; begin began begun; choose chose chosen; break broke broken;
  speak spoke spoken; bring brought; build built; buy bought; catch caught; draw drew drawn; drive drove driven;
  fall fell fallen; feel felt; find found; found founded; forget forgot forgotten; forgive forgave forgiven; get got gotten;
  grow grew grown; hear heard; hold held; uphold upheld; keep kept; lead led; leave left; lose lost; make made; mean meant;
  meet met; overcome overcame; overthrow overthrew overthrown; pay paid; rise rose risen; arise arose arisen; seek sought;
  sell sold; send sent; show showed shown; shake shook shaken; sing sang sung; sink sank sunk; spend spent; steal stole stolen;
  strike struck; strive strove striven; swear swore sworn; teach taught; tell told; throw threw thrown; win won; write wrote written; tear tore torn;
  bear bore borne; bind bound; fly flew flown; forbid forbade forbidden; lie lay lain; lay laid; shoot shot; flee fled
`);

/** Words that Porter's steps make one with another (`unite`, `new`, `past`), with a key of their own. */
export const OWN_KEYS: ReadonlyMap<string, string> = new Map([
  ['unit', '=unit'],
  ['units', '=unit'],
  ['news', '=news'],
  ['paste', '=paste'],
]);

/** British stems in -our that are -or in America; they also stand inside longer words (`good-neighbourly`). */
export const OUR =
  /(neighb|hon|lab|col|fav|behavi|endeav|harb|arm|rum|vig|val|hum|savi|splend|ferv|rig|ard|cand|clam|parl|od|sav|tum|vap|demean|ranc)our/u;

/** Other spellings, British first, as beginnings of words. */
export const SPELLINGS: readonly (readonly [string, string])[] = [
  ['centre', 'center'],
  ['theatre', 'theater'],
  ['metre', 'meter'],
  ['kilometre', 'kilometer'],
  ['litre', 'liter'],
  ['fibre', 'fiber'],
  ['defence', 'defense'],
  ['offence', 'offense'],
  ['pretence', 'pretense'],
  ['licence', 'license'],
  ['programme', 'program'],
  ['dialogue', 'dialog'],
  ['catalogue', 'catalog'],
  ['judgement', 'judgment'],
  ['acknowledgement', 'acknowledgment'],
  ['sceptic', 'skeptic'],
  ['manoeuvre', 'maneuver'],
  ['cheque', 'check'],
  ['grey', 'gray'],
  ['practise', 'practice'],
  ['analyse', 'analyze'],
  ['analysing', 'analyzing'],
  ['paralyse', 'paralyze'],
  ['paralysing', 'paralyzing'],
];

/** Words in -men that are no plural of -man. */
export const NOT_MEN: ReadonlySet<string> = new Set([
  'specimen',
  'regimen',
  'abdomen',
  'omen',
  'amen',
  'yemen',
  'turkmen',
  'acumen',
  'stamen',
]);
