/** How far an ingest is: a line that replaces itself on a terminal, plain lines elsewhere. */
import type {IngestItem, Watcher} from '../commands/ingest.js';

/** Where progress goes. */
export interface ProgressOptions {
  readonly isTerminal: boolean;
  readonly now: () => number;
  readonly write: (text: string) => void;
}

/** A watcher that shows what it is told. */
export interface IngestProgress extends Watcher {
  /** Remove the line that replaces itself. */
  readonly clear: () => void;
}

/** Waits below this are not worth a line. */
const LONG_WAIT_MS = 30_000;

/** Show counts, the item just done, and the time left as the mean time per item so far foretells it. */
export function createIngestProgress({isTerminal, now, write}: ProgressOptions): IngestProgress {
  let started: number | null = null;
  const counts = {fresh: 0, known: 0, failed: 0};
  const show = (line: string): void => write(isTerminal ? `\r\u001b[2K${line.slice(0, 200)}` : `${line}\n`);
  return {
    onList(target, pages, found) {
      if (isTerminal || pages === 1 || pages % 10 === 0) show(`${target}: list page ${pages}, ${found} pages found`);
    },
    onItem(item, {done, total}) {
      started ??= now();
      if (isFresh(item)) counts.fresh += 1;
      else if (item.outcome === 'failed' || item.outcome === 'unread') counts.failed += 1;
      else counts.known += 1;
      const left = done > 1 ? ((now() - started) / (done - 1)) * (total - done) : null;
      const rest = left === null || total === done ? '' : `, about ${durationOf(left)} left`;
      const head = `${done} of ${total}: ${counts.fresh} new or changed, ${counts.known} others, ${counts.failed} failed${rest}`;
      if (isTerminal) show(`${head} · ${titleOf(item)}`);
      // What was there already needs no line of its own.
      else if (item.outcome !== 'known' || done === total) show(`${item.outcome} ${titleOf(item)} (${head})`);
    },
    onWait({host, ms, why}) {
      if (ms < LONG_WAIT_MS) return;
      const reason =
        why === 'pause' ? 'the host wants rest' : why === 'retry' ? 'before another try' : 'between two requests';
      show(`waiting ${durationOf(ms)} for ${host} (${reason})`);
    },
    clear() {
      if (isTerminal) write('\r\u001b[2K');
    },
  };
}

function isFresh({outcome}: IngestItem): boolean {
  return outcome === 'new' || outcome === 'changed';
}

function titleOf({ids: [id], date, title, from}: IngestItem): string {
  // Titles come from pages: nothing of them may steer a terminal.
  return [id ?? from, date, title]
    .filter(part => part !== null)
    .join(' ')
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .slice(0, 140);
}

/** `40 s`, `12 min`, `2 h 5 min`. */
export function durationOf(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  if (seconds < 90) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
