/** What `refrain evaluate` prints. */
import {renderErrorsCsv, renderScoresCsv} from '../report/csv.js';
import {renderEvaluationText} from '../report/evaluation/text.js';
import type {EvaluationView} from '../report/evaluation/view.js';

/** The evaluation for standard output; JSON holds everything, errors included. */
export function renderEvaluation(
  view: EvaluationView,
  {format, errors, width}: {format: 'text' | 'csv' | 'json'; errors: boolean; width: number},
): string {
  switch (format) {
    case 'csv':
      return errors ? renderErrorsCsv(view.errors) : renderScoresCsv(view.rows);
    case 'json':
      return `${JSON.stringify({schema: 'refrain.evaluation/1', ...view}, null, 2)}\n`;
    case 'text':
      return renderEvaluationText(view, {width, errors});
  }
}
