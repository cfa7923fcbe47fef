/**
 * Evidence for the language of a sentence: words that carry grammar, letters, and endings. Words are folded.
 * A word may speak for several languages.
 */

/** What a word or letter speaks for; `otherCyrillic` and `otherLatin` for languages without rules of their own. */
export type Witness = 'en' | 'ru' | 'kk' | 'otherCyrillic' | 'otherLatin';

/** Function words and a few openings of speeches. */
export const FUNCTION_WORDS: Readonly<Record<Witness, string>> = {
  en: `the of and to in is that for we i are was were with on as it its be been have has had this these those by not you will
    would our their his her my your they he she at from or but an which who what when there can could should must may
    also all more than one no do does did so if into about between us them let me up out now only over such many today
    mr president thank thanks dear ladies gentlemen colleagues friends question good afternoon morning evening please yes welcome
    just very some any other after before because how why where been against under through while both i'm it's don't we're`,
  ru: `и в во не на что я с со он как это по но они мы к ко у вы за бы так от о об все она его их до из для же или если при
    который которая которые которых которого которой которую нет также только еще уже был была было были есть быть
    этого этом этой эти наш наша наши наших нам нас вам вас может очень когда где чтобы тем после без под над между через
    более того том лет года году г мне меня себя свой свои нашей нашего этот эта чем кто ли да ну вот там здесь сейчас
    будет будут можно нужно надо должны спасибо пожалуйста уважаемые вопрос президент сегодня слово конечно`,
  kk: `мен бен пен және бар жоқ емес еді екен деп деді дейді деген ол бұл осы сол үшін туралы арқылы бойынша болды болады болып
    бола болған керек дейін кейін ал бірақ ғана біз сіз олар оның біздің сондай-ақ бір екі үш ең тиіс жылы жылғы жылдан
    арасында ретінде сондықтан барлық өте енді қазір бүгін үлкен жаңа алып келді берді еткен етті түрлі қарай басты
    болуы тұр отыр жүр жатыр ма ме ба бе па пе да та де те дәл тек мына сонда менің маған адам жыл кезде тағы ары ие
    алды кетті қалды шықты өтті ашылды айтты басталды артты алдында сонымен болмақ боп екенін`,
  otherCyrillic: `та що це який яка які від але або також був були була цього його року україни зі є
    што гэта які якія ад каб быў былі яго ў
    жана менен эмес бул үчүн жок болду болот боюнча кыргыз элдин эле анын алар биз керек
    се че са със които това ще както която този тази беше към съм си
    је није који која које од као што да ће смо били или дека ќе во
    нь ба бол энэ байна юм гэж болон монгол байгаа бөгөөд улсын
    ва бир учун билан ҳам дар аз ки ин буд ва барои`,
  otherLatin: `le la les des du de et est une un dans pour que qui pas sur avec nous vous sont au aux ce cette il elle par plus ne
    der die das und ist nicht ein eine mit von zu den dem im auf für wir sie ich sind auch wird haben es guten
    ve bir bu için ile olarak daha çok olan gibi kadar değil ne biz ama en da de var
    el los las y en con una por para se del lo como más su al es o no estamos
    che di è non per una sono con il gli della nel anche
    w na się nie jest z do że i o jak są ale oraz
    men jáne jäne bolyp úshin üşin edi emes qazaq qazaqstan bul osy elimizdiń elimizdiñ bolady boldy degen dep eken kerek biz
    bizdiñ bizdiń siz olar arasyndağy arasyndaǵy memleket joq va bilan uchun bu ham
    que não uma com os as em do da`,
};

/** Letters of Kazakh that its neighbours in print lack: Russian, Ukrainian, Kyrgyz. */
export const KAZAKH_LETTERS = 'әғқұһ';
/** Letters Kazakh shares with Ukrainian and Belarusian. */
export const KAZAKH_UKRAINIAN = 'і';
/** Letters Kazakh shares with Kyrgyz and Mongolian. */
export const KAZAKH_KYRGYZ = 'ңөү';
/** Letters of other languages in Cyrillic: Ukrainian, Belarusian, Serbian, Macedonian, Tajik, Uzbek, Tatar, Bashkir. */
export const OTHER_CYRILLIC_LETTERS = 'їєґўјљњђћџѓќѕҳҷӣӯҗҙҫҡӈ';

/** Endings that tell Russian from Kazakh where no function word does: `-ого`, `-ться`, `-ение`. */
export const RUSSIAN_ENDING =
  /\p{L}(?:ого|его|ому|ему|ых|их|ыми|ими|ться|тся|ает|яет|ают|яют|ует|ение|ения|ению|ений|ание|ания|ости|ость|ский|ская|ские|ского|ской|ую|ая|ые|ый|ий|ил|или|али|ала|ов|ами|ях|ях|ом|ой|ей|ть|лся|лись)$/u;
/** Endings that tell Kazakh: `-лар`, `-айды`; without letters of its own, which tell by themselves. */
export const KAZAKH_ENDING =
  /\p{L}(?:[лдт]ар|[лдт]ары|[лдт]арды|[лдт]арын|[лдт]арда|[лдт]ардан|[лдт]армен|айды|йды|ыпты|атын|удан|лау|ына|ында|ындай)$/u;
/** Endings of English: `-tion`, `-ing`. */
export const ENGLISH_ENDING = /\p{L}(?:tion|tions|ing|ings|ed|ly|ness|ship|ment|ments|ity|ies|ful|less|ism|ist)$/u;
/** Long vowels of Kyrgyz: `өнүгүү`, `саламаттык сактоо`. */
export const KYRGYZ_LONG = /([аеоөуүэ])\1/u;
/** Bulgarian ъ, a vowel: not before е, ё, ю, я as in Russian. */
export const BULGARIAN_VOWEL = /ъ(?![еёюяи])/u;
