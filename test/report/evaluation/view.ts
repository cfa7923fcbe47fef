/** An evaluation built from judged units. */
import {compareGroups} from '../../../src/analysis/evaluation/differences.js';
import {listErrors} from '../../../src/analysis/evaluation/errors.js';
import type {JudgedUnit} from '../../../src/analysis/evaluation/judged.js';
import {scoreFrames} from '../../../src/analysis/evaluation/scoreFrames.js';
import type {EvaluationView} from '../../../src/report/evaluation/view.js';

/** The evaluation of `burden` on these units. */
export function viewOf(units: readonly JudgedUnit[]): EvaluationView {
  const sides = ['AA', 'BB'];
  return {
    gold: 'gold.jsonl',
    coder: 'lexicon@0.0.0',
    codebook: 'test@0.0',
    frames: ['burden'],
    framesInCodebook: 3,
    framesNamed: false,
    languages: [{language: 'en', units: units.length}],
    units: units.length,
    unsure: units.filter(({unsure}) => unsure).length,
    inDocument: units.length,
    weighted: units.every(({pi}) => pi !== null),
    level: 0.95,
    rows: scoreFrames(units, ['burden'], {seed: 1, level: 0.95, sides}),
    differences: compareGroups(units, ['burden'], {level: 0.95, sides}),
    errors: listErrors(units, ['burden']),
  };
}
