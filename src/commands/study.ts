/** From a loaded project to what the stages need. */
import type {Study} from '../pipeline.js';
import type {Project} from '../project/load.js';
import {studyPeriods} from '../project/resolvePlan.js';
import {coderOf} from './openLexicon.js';

/** The study of a project with its lexicon as coder. */
export function createStudy(project: Project): Study {
  const {actors, sites, lexicon, declared} = project;
  return {actors, sites, periods: studyPeriods(project), coder: coderOf(lexicon), declared};
}
