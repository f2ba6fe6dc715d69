/** Dispatches arguments to commands. */
import { createRequire } from 'node:module';
import { didYouMean, parseArguments, type Options, type ParsedArguments } from './arguments.ts';
import { COMMON_OPTIONS, type Command } from './command.ts';
import type { Effects, ExitStatus } from './effects.ts';
import { formatHelp, formatCommandHelp } from './help.ts';
import { UsageError } from './usage-error.ts';

function version(): string {
  const { version } = createRequire(import.meta.url)('astro-specbook/package.json') as {
    version: string;
  };
  return version;
}

/** Options of all commands; where commands differ in an option, that of the command that is named first. */
function allOptions(args: readonly string[], commands: readonly Command[]): Options {
  const first = args.find((arg) => commands.some(({ name }) => name.split(' ')[0] === arg));
  const named = commands.filter(({ name }) => name.split(' ')[0] === first);
  const all = [
    ...commands.map(({ options }) => options),
    ...named.flatMap(({ options, common = COMMON_OPTIONS }) => [common, options]),
  ];
  return Object.assign({}, COMMON_OPTIONS, ...all) as Options;
}

/** Commands that share their first word, such as `export`. */
function commandGroup(commands: readonly Command[], word = ''): Command[] {
  return commands.filter(({ name }) => name.startsWith(`${word} `));
}

/** Suggests a command with the same first word; comparing the common word would match all of them. */
function suggestSubcommand([first, second = '']: readonly string[], group: readonly Command[]) {
  if (first === undefined || group.length < 2) return undefined;
  const all = `Commands: ${group.map(({ name }) => name).join(', ')}.`;
  const seconds = group.map(({ name }) => name.slice(first.length + 1));
  return didYouMean(second, seconds, all).replace('Did you mean ', `Did you mean ${first} `);
}

/** A command, and the arguments behind its name. */
interface Invocation {
  command: Command;
  operands: string[];
}

/** Finds a command by its name, which may be one or two arguments. */
function findCommand(positionals: readonly string[], commands: readonly Command[]): Invocation {
  const text = positionals.join(' ');
  const found = commands.find(({ name }) => text === name || text.startsWith(`${name} `));
  if (!found) {
    const group = commandGroup(commands, positionals[0]);
    const names = (group.length > 0 ? group : commands).map(({ name }) => name);
    const all = names.length === 1 ? `Did you mean ${names[0]}?` : `Commands: ${names.join(', ')}.`;
    throw new UsageError(
      `Unknown command "${text}".`,
      suggestSubcommand(positionals, group) ?? didYouMean(text, names, all),
    );
  }
  const operands = positionals.slice(found.name.split(' ').length);
  const takesAll = found.operands?.at(-1)?.endsWith('…') === true;
  const rest = takesAll ? [] : operands.slice(found.operands?.length ?? 0);
  if (rest.length === 0) return { command: found, operands };
  const isFolder = rest.length === 1 && !found.common;
  const folder = isFolder ? ` For a folder, write --content ${rest[0]}.` : '';
  const hint = `Options start with --, see specbook ${found.name} --help.${folder}`;
  throw new UsageError(`Unexpected argument "${rest.join(' ')}".`, hint);
}

function checkOptions(
  { values }: ParsedArguments,
  { name, options, common = COMMON_OPTIONS }: Command,
): void {
  const unknown = Object.keys(values).find(
    (option) => !Object.hasOwn(options, option) && !Object.hasOwn(common, option),
  );
  if (unknown === undefined) return;
  throw new UsageError(`Unknown option --${unknown} for ${name}.`, `See specbook ${name} --help.`);
}

async function dispatch(
  parsed: ParsedArguments,
  effects: Effects,
  commands: readonly Command[],
): Promise<ExitStatus> {
  // `specbook help check` is an alias of `specbook check --help`.
  const isHelp = parsed.positionals[0] === 'help';
  const positionals = isHelp ? parsed.positionals.slice(1) : parsed.positionals;
  const values = isHelp ? { ...parsed.values, help: 'true' } : parsed.values;
  if (values.version !== undefined) {
    effects.stdout(version());
    return 0;
  }
  if (positionals.length === 0) {
    // Without --help, a missing command is a usage error.
    if (values.help === undefined) effects.stderr(formatHelp(commands));
    else effects.stdout(formatHelp(commands));
    return values.help === undefined ? 2 : 0;
  }
  const group = commandGroup(commands, positionals[0]);
  if (values.help !== undefined && positionals.length === 1 && group.length > 0) {
    effects.stdout(formatHelp(group));
    return 0;
  }
  const { command, operands } = findCommand(positionals, commands);
  if (values.help !== undefined) {
    effects.stdout(formatCommandHelp(command));
    return 0;
  }
  checkOptions(parsed, command);
  return command.run(values, effects, operands);
}

/**
 * Runs `specbook` with arguments.
 *
 * @example await run(['check', '--format', 'json'], effects, COMMANDS) // 0
 */
export async function run(
  args: readonly string[],
  effects: Effects,
  commands: readonly Command[],
): Promise<ExitStatus> {
  try {
    return await dispatch(parseArguments(args, allOptions(args, commands)), effects, commands);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    effects.stderr(`${error.message}\n${error.hint}`);
    return 2;
  }
}
