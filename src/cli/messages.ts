/** Messages as lines on standard error. */
import {type Message, type MessageLog, UsageError} from '../model/index.js';

/**
 * Grouped messages as lines: severity, rule, how often, then the first places. Information is left out, it stands in
 * `run.json`.
 */
export function renderMessages(log: MessageLog): string {
  return log
    .groups()
    .filter(({severity}) => severity !== 'info')
    .map(({rule, severity, count, first}) => {
      const head = `${severity} ${rule}${count > 1 ? ` (${count} times, the first ${first.length} shown)` : ''}`;
      return `${head}\n${first.map(one => `  ${renderMessage(one)}\n`).join('')}`;
    })
    .join('');
}

function renderMessage({place, document, text}: Message): string {
  const at = place ?? document;
  return at === null ? text : `${at}: ${text}`;
}

/** What stopped the program: wrong usage with every problem, or a bug of ours with its trace. */
export function renderFailure(error: unknown): {text: string; usage: boolean} {
  if (error instanceof UsageError) {
    return {text: error.messages.map(one => `error ${one.rule}\n  ${renderMessage(one)}\n`).join(''), usage: true};
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    text: `refrain stopped on a mistake of its own; please report it with these lines:\n${trace}\n`,
    usage: false,
  };
}
