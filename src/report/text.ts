/** What `refrain run` and `refrain code` print. */
export {renderHeadlineText} from './headlineText.js';
export {renderSentencesText} from './sentencesText.js';
