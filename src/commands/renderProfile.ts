/** What `refrain profile` prints. */

import {listGrounds, listLimits} from '../report/profile/caveats.js';
import {renderProfileCsv, renderRankCsv} from '../report/profile/csv.js';
import {renderRank} from '../report/profile/rankText.js';
import {describeRow, renderShares, renderTables} from '../report/profile/text.js';
import {wrapText} from '../report/terminal.js';
import type {ProfileResult} from './profile.js';

/** A result for standard output. */
export function renderProfile(
  result: ProfileResult,
  {format, width}: {readonly format: 'text' | 'csv' | 'json'; readonly width: number},
): string {
  if (format === 'csv') return result.among === null ? renderProfileCsv(result.rows) : renderRankCsv(result.rows);
  if (format === 'json') {
    const {log, ...rest} = result;
    return `${JSON.stringify({schema: 'refrain.profile/1', ...rest}, null, 2)}\n`;
  }
  return renderText(result, width);
}

function renderText(result: ProfileResult, width: number): string {
  const {rows, target, reference, conditions, among, match, detail, collections} = result;
  const title = [
    `Profiles: ${target} (target) and ${reference} (reference)\n`,
    wrapText(`target: ${conditions.target}`, {width, indent: '  '}),
    `\n${wrapText(`reference: ${conditions.reference}`, {width, indent: '  '})}\n`,
  ].join('');
  if (rows.length === 0) return `${title}\n${paragraphs(explainNothing(result), width)}`;
  const languages = [...new Set(rows.map(({language}) => language))];
  const grounds = listGrounds(rows, {match, detail, ranked: among !== null});
  return [
    title,
    ...languages.map(language => renderLanguage(language, result, width)),
    ...(result.unmatched.length > 0 ? [paragraphs(explainUnmatched(result), width)] : []),
    `What it rests on\n${paragraphs(grounds, width)}`,
    `What it cannot show\n${paragraphs(listLimits(rows, collections), width)}`,
  ].join('\n');
}

function renderLanguage(language: string, result: ProfileResult, width: number): string {
  const {among, asked, beside, minEvents} = result;
  const own = result.rows.filter(row => row.language === language);
  const ranks = own.map(row => renderRank(row, {asked: asked ?? '', beside, property: among ?? '', minEvents, width}));
  return [
    `Language ${language}\n\n${renderTables(own, width)}`,
    own.map(row => renderShares(row, width)).join('\n'),
    `What it says\n${paragraphs(own.map(describeRow), width)}`,
    ...(among === null ? [] : [`Who is near to the target, by ${among}\n${ranks.join('')}`]),
  ].join('\n');
}

function explainNothing({empty, unmatched}: ProfileResult): readonly string[] {
  if (empty.length > 0) return ['Not defined because a group holds no speech.'];
  const spoken = unmatched.map(({language, group}) => `${group} speaks \`${language}\``).join(', ');
  return [`Not defined because the groups share no language: ${spoken}. Languages are never pooled.`];
}

function explainUnmatched({unmatched}: ProfileResult): readonly string[] {
  return unmatched.map(({language, group}) => `Language ${language}: not compared, only ${group} speaks it.`);
}

function paragraphs(sentences: readonly string[], width: number): string {
  return sentences.map(one => `${wrapText(one, {width, indent: '  '})}\n`).join('');
}
