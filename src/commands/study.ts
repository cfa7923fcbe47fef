/** From a loaded project to what the stages need. */
import {createLexiconCoder} from '../coders/lexiconCoder.js';
import {createTurnReader} from '../lexicon/index.js';
import type {Study} from '../pipeline.js';
import type {Project} from '../project/load.js';
import {studyPeriods} from '../project/resolvePlan.js';
import {type EnglishAnalyser, loadEnglishAnalyser} from '../text/englishAnalysis.js';

/** The study of a project with its lexicon as coder. */
export function createStudy(project: Project): Study {
  const {actors, sites, lexicon} = project;
  // Loaded at the first negation that reaches an English cue.
  let analyser: EnglishAnalyser | null = null;
  const english = (): EnglishAnalyser => {
    analyser ??= loadEnglishAnalyser();
    return analyser;
  };
  const coder = createLexiconCoder(lexicon.codebook, {readTurn: createTurnReader(lexicon), english});
  return {actors, sites, periods: studyPeriods(project), coder};
}
