/** Dispatches arguments to commands. */
import { createRequire } from 'node:module';
import { didYouMean, parseArguments, type Options, type ParsedArguments } from './arguments.ts';
import { check } from './check.ts';
import { COMMON_OPTIONS, type Command } from './command.ts';
import type { Effects, ExitStatus } from './effects.ts';
import { exportDocuments } from './export-documents.ts';
import { exportK6Thresholds } from './export-k6.ts';
import { exportLighthouseAssertions } from './export-lighthouserc.ts';
import { exportOpenSloObjectives } from './export-openslo.ts';
import { exportPrometheusRules } from './export-prometheus.ts';
import { formatHelp, formatCommandHelp } from './help.ts';
import { UsageError } from './usage-error.ts';

const COMMANDS: readonly Command[] = [
  check,
  exportDocuments,
  exportK6Thresholds,
  exportLighthouseAssertions,
  exportOpenSloObjectives,
  exportPrometheusRules,
];

const ALL_OPTIONS: Options = Object.fromEntries(
  [COMMON_OPTIONS, ...COMMANDS.map(({ options }) => options)].flatMap((some) =>
    Object.entries(some),
  ),
);

function version(): string {
  const { version } = createRequire(import.meta.url)('astro-specbook/package.json') as {
    version: string;
  };
  return version;
}

/** Commands that share their first word, such as `export`. */
function commandGroup(word = ''): Command[] {
  return COMMANDS.filter(({ name }) => name.startsWith(`${word} `));
}

/** Suggests a command with the same first word; comparing the common word would match all of them. */
function suggestSubcommand([first, second = '']: readonly string[], group: readonly Command[]) {
  if (first === undefined || group.length < 2) return undefined;
  const all = `Commands: ${group.map(({ name }) => name).join(', ')}.`;
  const seconds = group.map(({ name }) => name.slice(first.length + 1));
  return didYouMean(second, seconds, all).replace('Did you mean ', `Did you mean ${first} `);
}

/** Finds a command by its name, which may be one or two arguments. */
function findCommand(positionals: readonly string[]): Command {
  const text = positionals.join(' ');
  const found = COMMANDS.find(({ name }) => text === name || text.startsWith(`${name} `));
  if (!found) {
    const group = commandGroup(positionals[0]);
    const names = (group.length > 0 ? group : COMMANDS).map(({ name }) => name);
    const all = names.length === 1 ? `Did you mean ${names[0]}?` : `Commands: ${names.join(', ')}.`;
    throw new UsageError(
      `Unknown command "${text}".`,
      suggestSubcommand(positionals, group) ?? didYouMean(text, names, all),
    );
  }
  const rest = positionals.slice(found.name.split(' ').length);
  if (rest.length === 0) return found;
  const folder = rest.length === 1 ? ` For a folder, write --content ${rest[0]}.` : '';
  const hint = `Options start with --, see specbook ${found.name} --help.${folder}`;
  throw new UsageError(`Unexpected argument "${rest.join(' ')}".`, hint);
}

function checkOptions({ values }: ParsedArguments, { name, options }: Command): void {
  const unknown = Object.keys(values).find(
    (option) => !Object.hasOwn(options, option) && !Object.hasOwn(COMMON_OPTIONS, option),
  );
  if (unknown === undefined) return;
  throw new UsageError(`Unknown option --${unknown} for ${name}.`, `See specbook ${name} --help.`);
}

async function dispatch(parsed: ParsedArguments, effects: Effects): Promise<ExitStatus> {
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
    if (values.help === undefined) effects.stderr(formatHelp(COMMANDS));
    else effects.stdout(formatHelp(COMMANDS));
    return values.help === undefined ? 2 : 0;
  }
  const group = commandGroup(positionals[0]);
  if (values.help !== undefined && positionals.length === 1 && group.length > 0) {
    effects.stdout(formatHelp(group));
    return 0;
  }
  const command = findCommand(positionals);
  if (values.help !== undefined) {
    effects.stdout(formatCommandHelp(command));
    return 0;
  }
  checkOptions(parsed, command);
  return command.run(values, effects);
}

/**
 * Runs `specbook` with arguments.
 *
 * @example await run(['check', '--format', 'json'], effects) // 0
 */
export async function run(args: readonly string[], effects: Effects): Promise<ExitStatus> {
  try {
    return await dispatch(parseArguments(args, ALL_OPTIONS), effects);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    effects.stderr(`${error.message}\n${error.hint}`);
    return 2;
  }
}
