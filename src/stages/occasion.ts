/**
 * What kind of text a document is and whom it addresses, read off its title, place and id. Rules are data: the first
 * that fits decides, each says why. Values are those of the codebook, section 2, in kebab-case.
 */
import type {Described} from '../model/index.js';

/** What the rules look at. */
export interface OccasionSource {
  readonly title: string;
  readonly place: string;
  /** Two-letter code of the record's country. */
  readonly country: string | null;
}

interface OccasionRule {
  readonly value: string;
  readonly title: RegExp;
  /** Also required of the place. */
  readonly place?: RegExp;
  readonly why: string;
}

/** From the most specific title to the least. */
export const GENRE_RULES: readonly OccasionRule[] = [
  {
    value: 'joint-document',
    title:
      /^(?:joint|combined) (?:statement|declaration|communiqu|address|article)|^совместн\p{L}+ (?:заявлени|деклараци|коммюнике)|^бірлескен (?:мәлімдеме|декларация)/iu,
    why: 'two authors sign it; a joint news conference is none',
  },
  {
    value: 'read-out',
    title:
      /telephone conversation|spoke (?:by|on the|over the) (?:telephone|phone)|(?:telephone|phone) call|телефонн\p{L}+ разговор|телефон арқылы сөйлес/iu,
    why: 'calls are reported in the third person, never transcribed',
  },
  {
    value: 'congratulation',
    title:
      /^(?:birthday |new year |easter |christmas )?(?:greetings?|congratulat\p{L}*|condolences?)(?:$|[\s,:])|greetings? (?:to|on)|sent (?:a message|greetings|his condolences|condolences)|congratulat|condolence|telegram|^поздравлени|направил\p{L}* (?:поздравлени|телеграмм|приветстви)|приветстви\p{L}+ (?:участник|гост)|соболезновани|құттықта/iu,
    why: 'greetings, telegrams and condolences are set courtesy texts',
  },
  {
    value: 'article',
    title: /^article (?:by|of)|(?:^|\s)\(article\)|^статья|мақаласы/iu,
    why: 'written for print under the author’s name',
  },
  {
    value: 'multilateral-speech',
    title: /general debate|general assembly|unga \d+/iu,
    why: 'statements at the UN General Assembly address all states',
  },
  {
    value: 'national-address',
    title:
      /address to (?:the )?(?:nation|people|citizens|federal assembly|residents)|address to citizens|(?:state of the nation|new year|presidential|annual) address|address by the president|послани\p{L}+ .*(?:федеральному собранию|народу)|обращени\p{L}+ (?:президента|главы государства|к гражданам)|новогоднее обращение|қазақстан халқына жолдау/iu,
    why: 'the head of state speaks to his own country',
  },
  {
    value: 'interview',
    title:
      /interview|news conference|press conference|answer(?:s|ed|ing)? (?:to )?(?:journalists?|media|questions|reporters)|journalists?’ questions|questions from|direct line|интервью|пресс-конференци|ответ\p{L}* на вопрос|прямая линия|сұхбат/iu,
    why: 'questions are put and answered',
  },
  {
    value: 'bilateral-statement',
    title: /(?:press|media) statements?|statements? (?:for|to) the (?:press|media)|заявлени\p{L}+ для (?:прессы|сми)/iu,
    why: 'statements to the press after talks',
  },
  {
    value: 'multilateral-speech',
    title:
      /summit|(?:session|meeting) of (?:the )?.*(?:council|heads of state|leaders|csto|cis|sco|eaeu|eurasec)|heads of state council|supreme eurasian|plenary session|(?:economic|business|energy|international) forum|congress|conference|csto|brics|заседани\p{L}+ .*(?:совет|одкб|снг|шос|еаэс)|саммит|пленарн\p{L}+ заседани|форум|съезд/iu,
    why: 'speeches before several delegations or a hall',
  },
  {
    value: 'opening-remarks',
    title:
      /^(?:working |brief |informal |beginning of (?:a |the )?)?(?:meeting|conversation|talks|consultations) with|(?:^|[\s-])talks(?:$|[\s,])|^встреча с|переговоры|^беседа с|кездесу/iu,
    why: 'what is published of meetings and talks is their opening',
  },
  {
    value: 'bilateral-statement',
    title: /^statement by/iu,
    why: 'a statement on an occasion between states',
  },
];

/** Places and bodies from the most telling to the least. */
export const AUDIENCE_RULES: readonly OccasionRule[] = [
  {
    value: 'un-global',
    title: /united nations|general assembly|general debate|unga \d+|оон(?:$|[\s,])/iu,
    why: 'the United Nations',
  },
  {
    value: 'post-soviet-multilateral',
    title:
      /(?<!\p{L})(?:csto|cis|eaeu|eurasec|collective security (?:treaty|council)|(?:supreme )?eurasian economic|eurasian intergovernmental|union state|одкб|снг|еаэс|евразэс)(?!\p{L})|евразийск\p{L}+ экономическ|ұқшұ|тмд/iu,
    why: 'bodies of post-Soviet states',
  },
  {value: 'turkic', title: /turkic|тюркск|түркі/iu, why: 'bodies of Turkic states'},
  {
    value: 'asian',
    title:
      /(?<!\p{L})(?:sco|cica|asean|apec|шос|свмда|асеан|атэс)(?!\p{L})|shanghai cooperation|heads of state council/iu,
    why: 'bodies of Asian states',
  },
  {
    value: 'russian-bilateral',
    title: /kazakh|казахстан|қазақстан|russia(?:n)?[-–]kazakh|nazarbayev|tokayev|назарбаев|токаев|тоқаев/iu,
    place:
      /kremlin|moscow|russia|ogaryovo|sochi|petersburg|kazan|chelyabinsk|omsk|orenburg|astana|almaty|nur-sultan|москва|кремль|сочи|астана|алматы/iu,
    why: 'Kazakhstan and Russia meet, in one of the two countries',
  },
  {
    value: 'asian',
    title:
      /(?:president|premier|prime minister|people) of (?:the )?(?:people’s republic of )?(?:china|india|japan|vietnam|mongolia|indonesia|korea|republic of korea)|(?:китая|индии|японии|вьетнама|монголии|индонезии)/iu,
    why: 'the guest is from Asia',
  },
  {
    value: 'western',
    title:
      /(?:president|chancellor|prime minister) of (?:the )?(?:united states|us|france|germany|italy|great britain|united kingdom|spain|austria|finland|greece|european)|european (?:union|council|commission)|russia–eu|nato(?:$|[\s,])|(?:сша|франции|германии|италии|австрии)/iu,
    why: 'the guest is from Western Europe or North America',
  },
  {
    value: 'domestic',
    title:
      /address to (?:the )?(?:nation|people|citizens|federal assembly|residents)|address to citizens|(?:new year|presidential|annual|state of the nation) address|governor|government members|security council|federal assembly|state duma|direct line|meeting on|послани|губернатор|членами правительства|совет\p{L}* безопасности|совещани|жолдау/iu,
    why: 'officials or citizens of the speaker’s own country',
  },
];

/** Genre of a text, inferred by {@link GENRE_RULES}, else unknown. */
export function inferGenre(source: OccasionSource): Described {
  return infer(source, GENRE_RULES);
}

/** Main addressee of a text, inferred by {@link AUDIENCE_RULES}, else unknown. */
export function inferAudience(source: OccasionSource): Described {
  return infer(
    {...source, title: `${source.title} ${/united nations/iu.test(source.place) ? source.place : ''}`},
    AUDIENCE_RULES,
  );
}

/** Whether a text is a statement in the UN General Debate: said by its title, or a country's year at the United Nations. */
export function isGeneralDebate({title, place, country}: OccasionSource): boolean {
  return /general debate|unga \d+/iu.test(title) || (country !== null && /^united nations/iu.test(place));
}

function infer({title, place}: OccasionSource, rules: readonly OccasionRule[]): Described {
  const rule = rules.find(
    each => each.title.test(title) && (each.place === undefined || place === '' || each.place.test(place)),
  );
  return rule === undefined ? {value: null, basis: 'unknown'} : {value: rule.value, basis: 'inferred'};
}
