/** What `refrain evaluate` prints. */
import {type FrameScore, MEASURABLE} from '../analysis/evaluate.js';
import type {Estimate} from '../analysis/frequency.js';
import type {Coding} from '../model/index.js';
import type {Evaluation} from './evaluate.js';

/** The evaluation as a table (then the errors, on demand) or as JSON. */
export function renderEvaluation(
  evaluation: Evaluation,
  {format, errors}: {format: 'text' | 'json'; errors: boolean},
): string {
  const {scores, units, inDocument} = evaluation;
  if (format === 'json') return `${JSON.stringify({units: units.size, inDocument, scores}, null, 2)}\n`;
  const head = `${units.size} gold sentences, ${inDocument} of them coded inside their document.\n`;
  const table = scores.map(renderScore).join('');
  return `${head}\n${table}${errors ? `\n${renderErrors(evaluation)}` : ''}`;
}

function renderScore(score: FrameScore): string {
  const {frame, language, positives, truePositives, falsePositives, falseNegatives} = score;
  const name = `${frame} (${language})`.padEnd(32);
  if (positives + falsePositives === 0) return `${name} not measurable: no positives\n`;
  const counts = `${positives} positives: ${truePositives} found, ${falseNegatives} missed, ${falsePositives} wrong`;
  const note = positives < MEASURABLE ? `  not measurable: ${positives} positives` : '';
  const stances = score.stances.map(({stance, right, total}) => `${stance} ${right}/${total}`).join(', ');
  return (
    `${name} ${counts}${note}\n` +
    `    precision ${show(score.precision)}  recall ${show(score.recall)}  F1 ${show(score.f1)}\n` +
    `    of those found: sub-code ${count(score.sub)}, target ${count(score.target)}, stance ${count(score.stance)} (${stances})\n`
  );
}

function count({right, total}: {right: number; total: number}): string {
  return `${right}/${total}`;
}

function show({value, low, high}: Estimate): string {
  if (value === null) return 'not defined';
  return low === null || high === null
    ? value.toFixed(2)
    : `${value.toFixed(2)} [${low.toFixed(2)}, ${high.toFixed(2)}]`;
}

function renderErrors({scores, units, codings}: Evaluation): string {
  const list = (score: FrameScore, kind: 'wrong' | 'missed'): string =>
    score[kind]
      .map(id => {
        const unit = units.get(id);
        const found = (codings.get(id) ?? []).filter(({frame}) => frame === score.frame).map(describeCoding);
        const gold = unit?.codes.map(
          ({frame, sub, stance, target}) => `${frame}.${sub ?? '?'} ${stance ?? '?'} ${target ?? '?'}`,
        );
        return `${kind} ${score.frame} ${id} (${unit?.document})\n  ${unit?.text}\n  gold: ${gold?.join('; ') || 'none'}\n  found: ${found.join('; ') || 'none'}\n`;
      })
      .join('');
  return scores.map(score => list(score, 'wrong') + list(score, 'missed')).join('');
}

function describeCoding({frame, sub, stance, target, evidence}: Coding): string {
  const rules = [...new Set(evidence.filter(({role}) => role === 'cue').map(({rule}) => rule))];
  return `${frame}.${sub ?? '?'} ${stance} ${target ?? '?'} by ${rules.join(', ')}`;
}
