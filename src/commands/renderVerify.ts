/** What `refrain verify` prints. */
import type {Message} from '../model/index.js';
import {renderRows} from '../report/csv.js';
import {countOf} from '../report/numbers.js';
import type {Verification, VerifyCounts} from './verify.js';

/** Forms of the result. */
export type VerifyFormat = 'text' | 'json' | 'csv';

/** One finding after the other and a summary; the table holds findings only. */
export function renderVerify({counts, findings}: Verification, format: VerifyFormat): string {
  switch (format) {
    case 'json': {
      const records = findings.map(recordFinding);
      return `${JSON.stringify({schema: 'refrain.verification/1', ...counts, findings: records}, null, 2)}\n`;
    }
    case 'csv':
      return renderRows(findings.map(recordFinding), ['document', 'place', 'severity', 'rule', 'text']);
    case 'text':
      return `${findings.map(renderLine).join('')}${summary(counts)}\n`;
  }
}

function recordFinding({document, place, severity, rule, text}: Message) {
  return {document, place, severity, rule, text};
}

function renderLine({document, place, severity, rule, text}: Message): string {
  const at = [place, document].filter(part => part !== null).join(' ');
  return `${at === '' ? '' : `${at}: `}${severity} ${rule}\n  ${text}\n`;
}

function summary(counts: VerifyCounts): string {
  const {documents, intact, remarked, broken, withoutProof, unreadable, raw, retrievals} = counts;
  const parts = [
    `${intact} intact`,
    `${broken} broken`,
    ...(remarked > 0 ? [`${remarked} with a remark (warnings above)`] : []),
    ...(withoutProof > 0 ? [`${withoutProof} without proof of origin`] : []),
    ...(unreadable > 0 ? [`${unreadable} more unreadable`] : []),
  ];
  return `${countOf(documents, 'document')}: ${parts.join(', ')}; ${countOf(raw, 'raw file')}, ${countOf(retrievals, 'retrieval')}.`;
}
