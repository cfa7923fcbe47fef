/** The errors of a coder, each with the words it rests on. */
import type {CodingError} from '../../analysis/evaluation/errors.js';
import type {EvidenceText, FoundCode, JudgedCode} from '../../analysis/evaluation/judged.js';
import {cleanText, wrapText} from '../terminal.js';

/** All errors, with a head that counts them. */
export function renderErrors(errors: readonly CodingError[], width: number): string {
  const count = (kind: CodingError['kind']): number => errors.filter(error => error.kind === kind).length;
  const head = `Errors: ${count('missed')} missed, ${count('wrong')} wrong, ${count('differs')} with another sub-code, stance or target.\n`;
  return head + errors.map(error => `\n${renderError(error, width)}`).join('');
}

function renderError(error: CodingError, width: number): string {
  const {kind, frame, values, unit, document, language, side, unsure, text, gold, found, masked} = error;
  const what = kind === 'differs' ? `other ${values.map(nameValue).join(', ')}` : kind;
  const marks = [language, side ?? 'side unknown', ...(unsure ? ['unsure'] : [])].join(', ');
  const lines = [
    `${what}: ${frame}, ${unit} (${document}; ${marks})`,
    wrapText(cleanText(text), {width, indent: '    '}),
    `  gold   ${gold.map(showCode).join('; ') || 'none'}`,
    `  found  ${found.map(showCode).join('; ') || 'none'}`,
    ...evidenceOf(found, frame),
    ...masked.map(({rule, text: words}) => `         hidden by ${rule}: ${quote(words)}`),
  ];
  return lines.map(line => `${line}\n`).join('');
}

/** `friendship.bond affirm KZ-RU`; `?` where gold leaves a value out, `-` where there is none. */
function showCode({frame, sub, stance, target}: JudgedCode): string {
  const show = (value: string | null | undefined): string => (value === undefined ? '?' : (value ?? '-'));
  return `${frame}.${show(sub)} ${show(stance)} ${show(target)}`;
}

/** Evidence of the frame concerned; of a missed frame, that of the others found. */
function evidenceOf(found: readonly FoundCode[], frame: string): readonly string[] {
  const own = found.filter(code => code.frame === frame);
  const lines = (own.length > 0 ? own : found).flatMap(({evidence}) => evidence.map(showEvidence));
  return [...new Set(lines)].map(line => `         ${line}`);
}

function showEvidence({rule, role, text}: EvidenceText): string {
  return `${role} ${rule}: ${quote(text)}`;
}

function quote(text: string): string {
  return `"${cleanText(text).replace(/\s+/gu, ' ')}"`;
}

function nameValue(value: CodingError['values'][number]): string {
  return value === 'sub' ? 'sub-code' : value;
}
