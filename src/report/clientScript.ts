/** The script of the page: the text of the client's functions, as compiled. */
import {cutText} from './client/marks.js';
import * as page from './client/page.js';
import {decodePart, isInCell, readCellKey, stanceTowards, unpackEvidence, unpackSentences} from './client/select.js';
import {SENTENCE, showSentence} from './client/sentence.js';
import {showWrongCoding, writeRuleExample} from './client/wrongCoding.js';

/** What the client is handed. */
const TOOLS = [cutText, isInCell, readCellKey, showSentence, showWrongCoding, stanceTowards, unpackSentences];

/** Functions that find each other by name inside the script. */
const FUNCTIONS = [
  decodePart,
  isInCell,
  readCellKey,
  stanceTowards,
  unpackEvidence,
  unpackSentences,
  cutText,
  ...SENTENCE,
  writeRuleExample,
  showWrongCoding,
  ...page.CLIENT,
];

/** A program that starts the client; holds no `</script` and no data. */
export function renderClientScript(): string {
  const constants = `const STANCES=${JSON.stringify(page.STANCES)};const PAGE=${page.PAGE};`;
  const tools = `{${TOOLS.map(({name}) => name).join(',')}}`;
  return `"use strict";(()=>{${constants}\n${FUNCTIONS.map(String).join('\n')}\nstartClient(${tools});})();`;
}
