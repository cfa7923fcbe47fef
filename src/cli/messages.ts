/** Messages as lines on standard error. */
import {type Message, type MessageLog, message, UsageError} from '../model/index.js';

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

/** What stopped the program: wrong usage with every problem, what the machine denied, or a bug of ours with its trace. */
export function renderFailure(error: unknown): {text: string; usage: boolean} {
  if (error instanceof UsageError) {
    return {text: error.messages.map(one => `error ${one.rule}\n  ${renderMessage(one)}\n`).join(''), usage: true};
  }
  const system = systemFailure(error);
  if (system !== null) return {text: `error ${system.rule}\n  ${renderMessage(system)}\n`, usage: true};
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    text: `refrain stopped on a mistake of its own; please report it with these lines:\n${trace}\n`,
    usage: false,
  };
}

/** What a machine denies to any program, by the code of the system. */
const DENIED: Readonly<Record<string, string>> = {
  ENOSPC: 'free some space',
  EDQUOT: 'free some of the space you may use',
  EROFS: 'choose a folder that can be written',
  EACCES: 'change its permissions, or choose another place',
  EPERM: 'change its permissions, or choose another place',
};

/** A disk that is full or cannot be written is no mistake of ours; null for everything else. */
function systemFailure(error: unknown): Message | null {
  if (!(error instanceof Error)) return null;
  const {code, path} = error as NodeJS.ErrnoException;
  const remedy = code === undefined ? undefined : DENIED[code];
  if (remedy === undefined) return null;
  const text = `Unexpected refusal of the system (${error.message}), expected a file that can be read or written; ${remedy}, then run the same call again.`;
  return message('system/denied', 'error', text, {place: path ?? null});
}
