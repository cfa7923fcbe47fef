/** `refrain ingest`: options translated, progress shown, result written. */
import {relative} from 'node:path';
import type {IngestOptions} from '../commands/ingest.js';
import {nodeEffects as effects} from '../effects.js';
import {type Message, message, UsageError} from '../model/index.js';
import type {Project} from '../project/load.js';
import {type Call, exitCode, openProject, writeOut} from './call.js';
import {createIngestProgress} from './ingestProgress.js';
import {renderMessages} from './messages.js';

/** What a shell reports of a program ended by Ctrl-C. */
const INTERRUPTED = 130;

/** Bring documents into the corpus. */
export async function actIngest({args, options, home}: Call): Promise<number> {
  const {ingest} = await import('../commands/ingest.js');
  const {renderIngest} = await import('../commands/renderIngest.js');
  const project = await openProject(options, home);
  refuseForeignProject(project, options);
  const abort = new AbortController();
  const onInterrupt = (): void => {
    // The second time the shell's own way: at once. Nothing is lost by it.
    if (abort.signal.aborted) process.exit(INTERRUPTED);
    process.stderr.write(
      '\nStopping after the page in hand; the same call goes on from here. (Ctrl-C again: at once.)\n',
    );
    abort.abort();
  };
  process.on('SIGINT', onInterrupt);
  process.on('SIGTERM', onInterrupt);
  const progress = createIngestProgress({
    isTerminal: process.stderr.isTTY === true,
    width: process.stderr.columns ?? 100,
    now: effects.now,
    write: text => process.stderr.write(text),
  });
  try {
    const result = await ingest(
      project,
      {...ingestOptions(args, options, project), signal: abort.signal, watch: progress},
      effects,
    );
    progress.clear();
    process.stderr.write(renderMessages(result.log));
    await writeOut(renderIngest(result, options.format as 'text' | 'csv' | 'json'));
    return result.interrupted ? INTERRUPTED : exitCode(result.log.count('error'), result.log, options);
  } finally {
    process.off('SIGINT', onInterrupt);
    process.off('SIGTERM', onInterrupt);
  }
}

/** Documents are not put into the installed program because somebody stands in no project. */
function refuseForeignProject({folder}: Project, options: Call['options']): void {
  if (typeof options.project === 'string' || !relative(folder, process.cwd()).startsWith('..')) return;
  const text =
    'Unexpected working folder outside any project, expected one with a `refrain.yaml` in it or above it; make one with `refrain init`, or name it with --project.';
  throw new UsageError([message('ingest/no-project', 'error', text)]);
}

function ingestOptions(
  targets: readonly string[],
  options: Call['options'],
  project: Project,
): Omit<IngestOptions, 'signal' | 'watch'> {
  const problems: Message[] = [];
  const given = (name: string): string | null => (typeof options[name] === 'string' ? (options[name] as string) : null);
  const day = (name: 'since' | 'until'): string | null => {
    const value = given(name);
    if (value !== null && !isDay(value))
      problems.push(
        usage(
          'ingest/bad-day',
          `Unexpected \`${value}\` for --${name}, expected a day that exists, such as \`2021-11-01\`.`,
        ),
      );
    return value;
  };
  const [since, until] = [day('since'), day('until')];
  if (since !== null && until !== null && since >= until) {
    problems.push(
      usage(
        'ingest/bad-day',
        `Unexpected --until \`${until}\` not after --since \`${since}\`, expected a later day; --until itself is not wanted any more.`,
      ),
    );
  }
  if (options.limit === 0)
    problems.push(
      usage('ingest/bad-limit', 'Unexpected `0` for --limit, expected 1 or more; --dry-run fetches no page.'),
    );
  const {columns, problems: wrong} = columnsOf(options, project);
  problems.push(...wrong);
  if (problems.length > 0) throw new UsageError(problems);
  return {
    targets,
    since,
    until,
    about: given('about'),
    lists: options.list as string[],
    limit: (options.limit as number | undefined) ?? null,
    into: given('into'),
    dryRun: options.dryRun === true,
    refresh: options.refresh === true,
    versions: options.versions === true,
    columns,
    from: process.cwd(),
  };
}

function isDay(value: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/u.test(value) &&
    !Number.isNaN(Date.parse(value)) &&
    new Date(value).toISOString().startsWith(value)
  );
}

/** Columns of the table named, then those named one by one. */
function columnsOf(
  options: Call['options'],
  {tables}: Project,
): {columns: Record<string, string>; problems: Message[]} {
  const problems: Message[] = [];
  const table = tables.find(({id}) => id === options.table);
  if (typeof options.table === 'string' && table === undefined) {
    const known = tables.map(({id}) => `\`${id}\``).join(', ') || 'none yet';
    problems.push(
      usage('ingest/unknown-table', `Unexpected table \`${options.table}\`, expected one of sources.yaml (${known}).`),
    );
  }
  const pairs = (options.column as string[]).map(pair => {
    const [, field = '', name = ''] = /^([a-z_]+)=(.+)$/su.exec(pair) ?? [];
    if (field === '')
      problems.push(
        usage(
          'ingest/bad-column',
          `Unexpected \`${pair}\` for --column, expected our field, \`=\` and the column, such as \`text=body\`.`,
        ),
      );
    return [field, name] as const;
  });
  return {columns: {...table?.columns, ...Object.fromEntries(pairs)}, problems};
}

function usage(rule: string, text: string): Message {
  return message(rule, 'error', text);
}
