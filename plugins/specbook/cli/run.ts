/** From what was typed to the command that does it. */
import { createRequire } from 'node:module';
import { didYouMean, parseArguments, type Options, type Typed } from './arguments.ts';
import { check } from './check.ts';
import { COMMON_OPTIONS, type Command } from './command.ts';
import type { Effects, ExitStatus } from './effects.ts';
import { exportDocuments } from './export-documents.ts';
import { exportK6Thresholds } from './export-k6.ts';
import { exportLighthouseAssertions } from './export-lighthouserc.ts';
import { exportOpenSloObjectives } from './export-openslo.ts';
import { exportPrometheusRules } from './export-prometheus.ts';
import { helpOf, helpOfCommand } from './help.ts';
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

/** Commands that begin with a word: `export` is the first word of several. */
function family(word = ''): Command[] {
  return COMMANDS.filter(({ name }) => name.startsWith(`${word} `));
}

/** Of commands with the same first word, the one whose second word was mistyped; their common word tells nothing. */
function meantCommand([first, second = '']: readonly string[], begun: readonly Command[]) {
  if (first === undefined || begun.length < 2) return undefined;
  const all = `There are ${begun.map(({ name }) => name).join(', ')}.`;
  const seconds = begun.map(({ name }) => name.slice(first.length + 1));
  return didYouMean(second, seconds, all).replace('Did you mean ', `Did you mean ${first} `);
}

/** The command that the words call: `export documents` has two. */
function commandOf(words: readonly string[]): Command {
  const typed = words.join(' ');
  const found = COMMANDS.find(({ name }) => typed === name || typed.startsWith(`${name} `));
  if (!found) {
    const begun = family(words[0]);
    const names = (begun.length > 0 ? begun : COMMANDS).map(({ name }) => name);
    const all = names.length === 1 ? `Did you mean ${names[0]}?` : `There are ${names.join(', ')}.`;
    throw new UsageError(
      `There is no command "${typed}".`,
      meantCommand(words, begun) ?? didYouMean(typed, names, all),
    );
  }
  const rest = words.slice(found.name.split(' ').length);
  if (rest.length === 0) return found;
  const folder = rest.length === 1 ? ` A folder is named by --content ${rest[0]}.` : '';
  const hint = `Options begin with --: see specbook --help.${folder}`;
  throw new UsageError(`"${rest.join(' ')}" is too much behind ${found.name}.`, hint);
}

function checkOptions({ values }: Typed, { name, options }: Command): void {
  const foreign = Object.keys(values).find(
    (option) => !Object.hasOwn(options, option) && !Object.hasOwn(COMMON_OPTIONS, option),
  );
  if (foreign === undefined) return;
  throw new UsageError(
    `--${foreign} is no option of ${name}.`,
    `See specbook ${name} --help for those it has.`,
  );
}

async function runTyped(typed: Typed, effects: Effects): Promise<ExitStatus> {
  // `specbook help check` is what other tools call `specbook check --help`.
  const isHelp = typed.words[0] === 'help';
  const words = isHelp ? typed.words.slice(1) : typed.words;
  const values = isHelp ? { ...typed.values, help: 'true' } : typed.values;
  if (values.version !== undefined) {
    effects.stdout(version());
    return 0;
  }
  if (words.length === 0) {
    // Asked for, help is the answer; otherwise it tells what is missing.
    if (values.help === undefined) effects.stderr(helpOf(COMMANDS));
    else effects.stdout(helpOf(COMMANDS));
    return values.help === undefined ? 2 : 0;
  }
  const begun = family(words[0]);
  if (values.help !== undefined && words.length === 1 && begun.length > 0) {
    effects.stdout(helpOf(begun));
    return 0;
  }
  const command = commandOf(words);
  if (values.help !== undefined) {
    effects.stdout(helpOfCommand(command));
    return 0;
  }
  checkOptions(typed, command);
  return command.run(values, effects);
}

/**
 * Runs what was typed behind `specbook`.
 *
 * @example await run(['check', '--format', 'json'], effects) // 0
 */
export async function run(args: readonly string[], effects: Effects): Promise<ExitStatus> {
  try {
    return await runTyped(parseArguments(args, ALL_OPTIONS), effects);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    effects.stderr(`${error.message}\n${error.hint}`);
    return 2;
  }
}
