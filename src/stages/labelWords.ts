/**
 * Words the label grammar goes by, as data: what makes a phrase a title, what no title holds, and capitalised words that
 * are not part of a person's name. All lower-case; compared without regard to case.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u).filter(word => word !== ''));

/** Nouns of office, profession or standing: a phrase before a name is a title only with one of them. */
export const ROLES = words(`
  president minister premier governor head director chairman chairwoman chairperson chair ceo cfo chief editor
  editor-in-chief secretary ambassador mayor deputy envoy representative commissioner chancellor king queen prince
  princess emir sheikh sultan pope patriarch metropolitan archbishop bishop rabbi mufti imam lama father academician
  professor dr doctor general colonel major captain lieutenant sergeant admiral marshal commander rector principal
  teacher journalist correspondent reporter anchor presenter host moderator leader member founder co-founder owner
  partner manager engineer student schoolgirl schoolboy artist actor actress writer poet composer conductor speaker
  ombudsman prosecutor judge aide adviser advisor assistant coordinator co-chairman co-chair vice-president
  vice-chairman vice-rector director-general secretary-general first mr mr. ms ms. mrs mrs. miss h.e. dr. prof. foreman
  farmer worker pilot cosmonaut volunteer winner champion coach entrepreneur businessman participant resident veteran
  widow mother shareholder fellow researcher scientist expert economist lawyer columnist observer publisher producer
  photographer specialist operator nurse physician surgeon trainer captain designer technician miner driver lecturer
  headmaster headmistress graduate postgraduate dean curator controller auditor treasurer plenipotentiary premier
  major-general colonel-general lieutenant-general editors executive chairmen hero activist blogger
  президент президенту премьер-министр министр губернатор глава директор гендиректор председатель секретарь посол мэр
  заместитель представитель канцлер король королева принц эмир шейх султан папа патриарх митрополит архиепископ
  епископ раввин муфтий имам хамбо-лама отец академик профессор генерал полковник генерал-полковник генерал-лейтенант
  капитан командующий ректор учитель журналист корреспондент ведущий ведущая модератор руководитель член основатель
  предприниматель врач депутат сенатор уполномоченный помощник советник начальник президенті министрі басшысы төраға
  төрағасы
`);

/** Titles that stand before one name only: "Patriarch Kirill", "King Abdullah II of Jordan". */
export const CROWNS = words(`
  king queen prince princess crown emir sheikh sultan pope patriarch metropolitan archbishop bishop rabbi mufti imam
  father mother sir mr mr. mrs mrs. ms ms. his her holiness highness majesty король королева принц эмир шейх султан папа патриарх митрополит
  архиепископ епископ раввин муфтий имам отец
`);

/** Words of sentences, never of a title or a name. */
export const SENTENCE_WORDS = words(`
  is are was were be been being am have has had having do does did will would shall should can could may might must
  said says say saying told tells tell asked asks ask noted notes stressed added answered answers replied spoke speaks
  wrote writes stated signed sent met visited discussed appointed made make makes called call reads read
  i me my we us our you your he him his she her it its they them their this that these those there here
  what why how who whom whose when where which while if because but so then not no yes also just only than
  dear esteemed about after before during since until between message letter telegram statement address speech remarks
  greetings interview question questions conversation talks meeting excerpts article words according following
  attending present by with like as
  сказал сказала говорит говорил отметил отметила подчеркнул подчеркнула заявил заявила добавил добавила написал написала
  писал писала спросил спросила ответил ответила сообщил сообщила считает напомнил выразил обратился поручил цитирую
  я мы вы он она они это этот эта эти что как когда где почему если но и а уважаемый уважаемая дорогой
  обращение послание письмо телеграмма статья интервью выступление слово слова
  деді айтты
`);

/** A title does not begin with one of these, a bare name does not follow one without a sentence end between. */
export const LEAD_WORDS = words(`
  in at on for from to of and or the a an under over into through via without against
  в во на к ко о об от по для из за под при с со у без про через
`);

/** Capitalised words that are no part of a name. */
export const NO_NAMES = words(`
  russia russian russians federation kazakhstan ukraine belarus china india germany france turkey turkiye iran israel
  japan korea america states united kingdom britain italy spain greece serbia hungary austria armenia azerbaijan
  uzbekistan kyrgyzstan tajikistan turkmenistan moldova mongolia vietnam egypt syria europe asia africa eurasia
  european eurasian asian american chinese french soviet ukrainian
  republic union council committee commission ministry government parliament duma assembly senate court bank fund
  forum summit conference congress project programme program plan strategy law decree order act article code
  constitution treaty agreement declaration charter games cup championship olympic olympics paralympic war victory day
  week year january february march april may june july august september october november december monday tuesday
  wednesday thursday friday saturday sunday north south east west northern southern eastern western far arctic
  moscow petersburg st crimea sevastopol donbas donbass sochi siberia region regions territory district city area
  oblast krai foreign affairs defence defense justice health healthcare care education science culture finance
  economy economic development energy agriculture transport industry trade sport sports labour social protection
  security interior emergencies environment ecology resources communications media construction housing higher
  university institute academy school centre center company corporation group agency association foundation society
  movement party channel television radio newspaper magazine news first second third fourth fifth last next
  one two three four five six seven eight nine ten thousand million billion percent
  point example conclusion finally therefore moreover however indeed thank thanks welcome good please well now today
  tomorrow yesterday again still let mister sir madam mr mr. mrs mrs. ms ms. colleagues friends ladies gentlemen
  part section chapter item note attention agenda contact telephone phone email time place date venue
  natural gas oil nuclear digital national international global world general special new old great big
  human rights people peoples nations organisation organization nato osce csto eaeu cis sco brics un eu g20 g8 usa us uk
  covid-19 internet deadline disaster relief scientists
  россия российская федерация россии российской федерации республики республика область области края края совет союз комитет комиссия министерство правительство указ закон статья текст
  пример вопрос ответ первое второе третье первый второй третий дальше далее итог итого кстати конечно подчеркну
  повторю повторяю скажу спасибо хорошо пожалуйста добрый уважаемые друзья коллеги москва украина европа сегодня
`);

/** Small words inside names: "bin Salman", "van der Bellen". */
export const PARTICLES = words(
  'bin bint ibn al el de da di do dos das del della der den van von la le oglu ogly kyzy uulu бин ибн аль эль ван фон оглы',
);

const LANGUAGES =
  'arabic|armenian|azerbaijani|belarusian|chinese|farsi|french|georgian|german|greek|hebrew|hindi|hungarian|italian|' +
  'japanese|kazakh|korean|kyrgyz|mongolian|persian|portuguese|serbian|spanish|tajik|turkish|turkmen|ukrainian|uzbek|vietnamese';

/** Delivered in another language, the text is a translation. */
export const TRANSLATED = new RegExp(
  'translat(?:ed|es|ion)|^interpretation|interpretation from|(?:through|via|with) (?:an |the |his |her )?interpreter|' +
    String.raw`spoke in|(?:^in|(?<!\p{L})speak(?:s|ing)?(?: in)?) (?:${LANGUAGES})(?!\p{L})|` +
    String.raw`(?<!\p{L})по-(?!русски)\p{L}+ки(?!\p{L})|(?<!\p{L})на (?!русском)\p{L}+ском(?: языке)?$|перев[её]д|перевод|аударма`,
  'iu',
);

/** The text is in the language of delivery. */
export const AS_SPOKEN =
  /^(?:(?:in|speaks|speaking|spoke)(?: in)? (?:english|russian)|(?:говорит |выступает )?(?:на русском(?: языке)?|по-русски))$/iu;

/** Nouns a heading may end with, right before the first label: "Beginning of the talks President of …:". */
export const HEADING_ENDS = words(
  'talks meeting conversation speech statement statements remarks address session выступление слово',
);
