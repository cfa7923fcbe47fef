/** From a loaded project to what the stages need. */
import {createLexiconCoder} from '../coders/lexiconCoder.js';
import {createTurnReader} from '../lexicon/index.js';
import type {Study} from '../pipeline.js';
import type {Project} from '../project/load.js';
import {studyPeriods} from '../project/resolvePlan.js';

/** The study of a project with its lexicon as coder. */
export function createStudy(project: Project): Study {
  const {actors, sites, lexicon} = project;
  const coder = createLexiconCoder(lexicon.codebook, {readTurn: createTurnReader(lexicon)});
  return {actors, sites, periods: studyPeriods(project), coder};
}
