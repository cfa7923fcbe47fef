import type {Message, Severity} from './message.js';

/** Messages of one rule together: how many, and the first three. */
export interface MessageGroup {
  readonly rule: string;
  readonly severity: Severity;
  readonly count: number;
  readonly first: readonly Message[];
}

/** Collects messages in constant memory per rule. */
export interface MessageLog {
  add(messages: readonly Message[]): void;
  /** By severity (errors first), then rule. */
  groups(): readonly MessageGroup[];
  count(severity: Severity): number;
}

const SHOWN = 3;
const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

/** An empty log. */
export function createMessageLog(): MessageLog {
  const groups = new Map<string, {rule: string; severity: Severity; count: number; first: Message[]}>();
  return {
    add(messages) {
      for (const one of messages) {
        const key = `${one.severity} ${one.rule}`;
        const group = groups.get(key) ?? {rule: one.rule, severity: one.severity, count: 0, first: []};
        groups.set(key, group);
        group.count += 1;
        if (group.first.length < SHOWN) group.first.push(one);
      }
    },
    groups() {
      return [...groups.values()].sort(
        (a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) || (a.rule < b.rule ? -1 : 1),
      );
    },
    count(severity) {
      let total = 0;
      for (const group of groups.values()) if (group.severity === severity) total += group.count;
      return total;
    },
  };
}
