/**
 * Words printed with a full stop that is not the end of a sentence, for English, Russian and Kazakh together: their
 * spellings hardly collide, and a quotation may be in another language than its surroundings. Lower case, without the
 * last full stop. Abbreviations that end a sentence whenever a capital follows (etc., руб., и т. п.) stand in no list.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u).filter(word => word !== ''));

/** Stand before a name or explain what follows: no sentence ends here whatever follows. */
export const BEFORE_NAME = words(`
  mr mrs ms dr prof gen col sen rep gov hon rev messrs capt lt sgt cpl maj adm amb pres st mt ft h.e h.m h.r.h
  e.g i.e cf vs viz approx ca rt.hon
  им проф акад доц чл ген полк подполк адм св тов гос гр ул просп пер пл бул наб пос дер ред сост напр см ср т.е т.н
  т.к т.о т.ч и.о в.и.о
  көш даң ақ көшб төр мыс яғ қар т.ғ т.ғ.д т.ғ.к
`);

/** Stand before a number, Arabic or Roman; before anything else an ordinary end. */
export const BEFORE_NUMBER = words(`
  no nos art arts sec secs fig figs pp p vol vols ch chap para paras pt res ser
  jan feb mar apr jun jul aug sep sept oct nov dec
  ст стр п пп ч гл рис табл разд абз тыс млн млрд трлн руб коп долл тел оп кв корп д стб
  бап бет т-б мың теңге тг сур кест
`);

/** Stand within a sentence or at its end: an end only before a word that opens sentences ({@link STARTERS}). */
export const MAY_END = words(`
  u.s u.k u.n e.u d.c u.s.a u.s.s.r u.a.e p.r.c b.c a.d c.e b.c.e inc ltd co corp jr sr dept univ ave blvd
  г гг в вв н.э обл респ р-н ж жж ғ ғғ қ б.з.д б.з ауд с.ғ м.ғ
`);

/**
 * Capitalised function words that open sentences and are no part of a name. Written as they are folded.
 */
export const STARTERS = words(`
  the this that these those it its he she they we you i there here in on at by for from with as if when while since
  after before during and but or so however moreover therefore thus today now our his her their my your what who
  which how why all some many most no not let to a an both each such also yet nor nobody everyone
  он она оно они мы вы я это этот эта эти тот та те так также там тут здесь в во на по при за из с со к ко у о об от до
  для под над без через после перед и а но или да нет не ни если когда пока как что чтобы кто где куда почему поэтому
  однако кроме сегодня сейчас теперь затем потом тогда наш наша наше наши его ее их мой моя мои ваш ваша все всё всего
  каждый многие такой такая такие именно ведь хотя между согласно благодаря
  ол олар біз сіз сіздер мен бұл осы сол мұндай сондай сондықтан алайда бірақ және ал егер бүгін қазір кейін содан
  біздің оның олардың менің бүкіл барлық әрбір әр көптеген енді онда мұнда сонда демек өйткені яғни тіпті сонымен оған
  оны осыған осындай бұған бұны жалпы
`);

/** Words of an address or a file name after whose full stop no sentence begins. */
export const ADDRESS = /:\/\/|www\.|@/u;
