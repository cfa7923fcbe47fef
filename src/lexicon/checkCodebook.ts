/** Names in a codebook: each once, and each reference to one that exists. */
import {type Message, message} from '../model/index.js';
import type {Codebook} from '../schema/codebook.js';
import type {Source} from './lexiconFiles.js';

/** Words a target may be besides the codebook's values: whose it is depends on who speaks to whom. */
export const RELATIVE_TARGETS: readonly string[] = ['self', 'pair', 'partner'];

/** Reports a name that is not among those allowed. */
export type CheckName = (what: string, name: string, path: readonly PropertyKey[], allowed: readonly string[]) => void;

/** A {@link CheckName} that adds `lexicon/unknown-name` to `messages`. */
export function nameChecker(source: Pick<Source<unknown>, 'at'>, messages: Message[]): CheckName {
  return (what, name, path, allowed) => {
    if (allowed.includes(name)) return;
    const names = allowed.map(one => `\`${one}\``).join(', ');
    const expected = allowed.length === 0 ? 'none: the codebook declares none here' : `one of ${names}`;
    const text = `Unexpected ${what} \`${name}\`, expected ${expected}; correct it or add it to the codebook.`;
    messages.push(message('lexicon/unknown-name', 'error', text, {place: source.at(path)}));
  };
}

/** Report ids that stand twice, as `lexicon/duplicate-id`. */
export function checkUnique(
  entries: readonly {readonly id: string; readonly place: () => string}[],
  what: string,
  messages: Message[],
): void {
  const first = new Map<string, () => string>();
  for (const {id, place} of entries) {
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, place);
    else {
      const text = `Unexpected second ${what} \`${id}\`, expected each once (first at ${earlier()}); rename or remove one.`;
      messages.push(message('lexicon/duplicate-id', 'error', text, {place: place()}));
    }
  }
}

/** Check one codebook; problems go to `messages`. */
export function checkCodebook(source: Source<Codebook>, messages: Message[]): void {
  const {value: codebook, at} = source;
  const check = nameChecker(source, messages);
  const unique = (what: string, items: readonly {id: string}[], path: readonly PropertyKey[]): void =>
    checkUnique(
      items.map(({id}, index) => ({id, place: () => at([...path, index, 'id'])})),
      what,
      messages,
    );
  unique('frame', codebook.frames, ['frames']);
  unique('agency', codebook.agencies, ['agencies']);
  unique('direction', codebook.directions, ['directions']);
  unique('target', codebook.targets.values, ['targets', 'values']);
  checkTargets(codebook.targets, check);
  for (const [index, frame] of codebook.frames.entries()) {
    unique('sub-code', frame.subCodes, ['frames', index, 'subCodes']);
    checkFrame(codebook, index, check);
  }
}

function checkTargets(targets: Codebook['targets'], check: CheckName): void {
  const values = targets.values.map(({id}) => id);
  for (const key of ['fallback', 'unknown', 'mixed'] as const) check('target', targets[key], ['targets', key], values);
  for (const [side, is] of Object.entries(targets.sides)) check('target', is, ['targets', 'sides', side], values);
  for (const [index, is] of targets.weak.entries()) check('target', is, ['targets', 'weak', index], values);
  for (const [index, {of, is}] of targets.combinations.entries()) {
    const path = ['targets', 'combinations', index];
    check('target', is, [...path, 'is'], values);
    for (const [member, id] of of.entries()) check('target', id, [...path, 'of', member], values);
  }
}

function checkFrame(codebook: Codebook, index: number, check: CheckName): void {
  const frame = codebook.frames[index];
  if (frame === undefined) return;
  const path = ['frames', index];
  const subs = frame.subCodes.map(({id}) => id);
  const directions = codebook.directions.map(({id}) => id);
  const targets = [...codebook.targets.values.map(({id}) => id), ...RELATIVE_TARGETS];
  check('direction', frame.direction, [...path, 'direction'], directions);
  for (const [at, {direction}] of frame.subCodes.entries()) {
    if (direction !== undefined) check('direction', direction, [...path, 'subCodes', at, 'direction'], directions);
  }
  for (const [at, sub] of frame.apart.entries()) check('sub-code', sub, [...path, 'apart', at], subs);
  for (const [target, sub] of Object.entries(frame.subByTarget)) {
    check('target', target, [...path, 'subByTarget', target], [...targets, 'otherwise']);
    check('sub-code', sub, [...path, 'subByTarget', target], subs);
  }
  if (frame.agencyOtherwise !== null) {
    const agencies = codebook.agencies.map(({id}) => id);
    check('agency', frame.agencyOtherwise, [...path, 'agencyOtherwise'], agencies);
  }
  const policies = [
    {policy: frame.target, at: [...path, 'target']},
    ...Object.entries(frame.target.bySub).map(([sub, policy]) => ({policy, at: [...path, 'target', 'bySub', sub]})),
  ];
  for (const {policy, at} of policies) {
    if (typeof policy.otherwise === 'string') check('target', policy.otherwise, [...at, 'otherwise'], targets);
    for (const [place, id] of (policy.ignore ?? []).entries()) check('target', id, [...at, 'ignore', place], targets);
  }
  for (const sub of Object.keys(frame.target.bySub)) {
    check('sub-code', sub, [...path, 'target', 'bySub', sub], subs);
  }
}
