#!/usr/bin/env node
/** The program: arguments in, one command, text and an exit code out. */
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {Command, CommanderError, Help, InvalidArgumentError, Option} from 'commander';
import {VERSION} from '../version.js';
import {COMMANDS, type CommandGroup, type CommandInfo, type Flag} from './flags.js';

/** The folder the program is installed in: itself a project, with the example for `init`. */
const HOME = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Exit codes: done, some documents failed, wrong usage, our bug. */
const EXIT = {done: 0, failed: 1, usage: 2, bug: 70} as const;

type Act = (info: CommandInfo, args: readonly string[], options: Record<string, unknown>) => Promise<number>;

function build(act: Act) {
  const program = new Command('refrain')
    .description(
      'Codes political speeches for narrative frames, and measures who says what, how often, since when and how surely.',
    )
    .version(VERSION)
    .configureHelp({optionDescription: describeOption})
    .exitOverride()
    .showHelpAfterError('(--help lists what is possible)');
  let status: number = EXIT.done;
  const run: Act = async (...call) => {
    status = await act(...call);
    return status;
  };
  for (const info of COMMANDS) {
    if ('commands' in info) addGroup(program, info, run);
    else addCommand(program, info, run);
  }
  return {program, status: () => status};
}

function addGroup(program: Command, {name, help, commands}: CommandGroup, act: Act): void {
  const group = program.command(name).description(help).allowExcessArguments();
  for (const info of commands) addCommand(group, info, act);
  group.action(() => {
    const [unknown] = group.args;
    // Named here, since commander would speak of too many arguments.
    if (unknown !== undefined) group.error(`error: unknown command '${unknown}' of '${name}'`);
    group.outputHelp();
  });
}

function addCommand(parent: Command, info: CommandInfo, act: Act): void {
  const command = parent.command(info.name.split(' ').at(-1) ?? info.name).description(info.help);
  const helps = info.argumentHelp.split('\n');
  for (const [at, argument] of (info.argument?.split(' ') ?? []).entries()) {
    command.argument(argument, helps[at] ?? helps[0]);
  }
  for (const flag of info.flags) command.addOption(toOption(flag));
  const width = Math.max(...info.examples.map(([call]) => call.length));
  const lines = info.examples.map(([call, what]) => `  ${call.padEnd(width)}  ${what}`);
  command.addHelpText('after', `\nExamples:\n${lines.join('\n')}`);
  command.action(async () => {
    await act(info, command.args, command.opts());
  });
}

/** As commander describes it, without a default that says nothing: not asked for, or no values. */
function describeOption(option: Option): string {
  const {defaultValue, flags, description, argChoices} = option;
  const silent = defaultValue === false || (Array.isArray(defaultValue) && defaultValue.length === 0);
  return new Help().optionDescription(silent ? Object.assign(new Option(flags, description), {argChoices}) : option);
}

function toOption({form, help, choices, initial, many, whole, required}: Flag): Option {
  const option = new Option(form, help);
  if (required) option.makeOptionMandatory();
  if (choices !== undefined) option.choices([...choices]);
  if (initial !== undefined) option.default(initial);
  if (many) option.default([]).argParser((value: string, before: string[]) => [...before, value]);
  if (whole) {
    option.argParser(value => {
      if (!/^\d+$/u.test(value)) throw new InvalidArgumentError(`Expected a whole number such as 20220102.`);
      return Number(value);
    });
  }
  return option;
}

async function main(): Promise<number> {
  const {program, status} = build(async (info, args, options) => {
    // Loaded here, so that --help and --version stay fast.
    const {act} = await import('./act.js');
    return act(info.name, {args, options, home: HOME});
  });
  try {
    await program.parseAsync();
    return status();
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    const {renderFailure} = await import('./messages.js');
    const {text, usage} = renderFailure(error);
    process.stderr.write(text);
    return usage ? EXIT.usage : EXIT.bug;
  }
}

// A closed pipe (`refrain code … | head`) is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.bug);
});
process.exitCode = await main();
