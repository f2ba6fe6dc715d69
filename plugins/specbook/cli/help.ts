/** Generates `--help` from the command definitions. */
import type { Options } from './arguments.ts';
import { COMMON_OPTIONS, type Command } from './command.ts';

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}

function optionTable(options: Options): string {
  const rows = Object.entries(options).map(([name, { short, value, summary }]) => {
    const letter = short === undefined ? '' : `-${short}, `;
    return [`${letter}--${name}${value === undefined ? '' : ` ${value}`}`, summary] as const;
  });
  return table(rows);
}

/** A group with many commands has one row in the help of all; its own help lists them. */
const GROUPS: Readonly<Record<string, { name: string; summary: string }>> = {
  export: {
    name: 'export FORMAT',
    summary: 'write the specification in another format: see specbook export --help',
  },
};

function rowsOf(commands: readonly Command[]): (readonly [string, string])[] {
  const groups = new Set(commands.map(({ name }) => name.split(' ')[0] ?? ''));
  // The help of one group lists its commands.
  if (groups.size === 1) return commands.map(({ name, summary }) => [name, summary]);
  const rows = commands.map(({ name, summary }) => {
    const group = GROUPS[name.split(' ')[0] ?? ''] ?? { name, summary };
    return [group.name, group.summary] as const;
  });
  return [...new Map(rows)];
}

/** Help for several commands. */
export function formatHelp(commands: readonly Command[]): string {
  return [
    'Writes, validates and exports a platform specification kept in git.',
    '',
    'specbook <command> [options]',
    '',
    table(rowsOf(commands)),
    '',
    optionTable(COMMON_OPTIONS),
    '',
    'Exit status: 0 success, 1 errors in the specification, 2 usage error.',
  ].join('\n');
}

/** Help for one command. */
export function formatCommandHelp({
  name,
  description,
  operands = [],
  options,
  common = COMMON_OPTIONS,
}: Command): string {
  const required = Object.entries(options).filter(([, { required }]) => required);
  const own = [...operands, ...required.map(([option, { value }]) => `--${option} ${value ?? ''}`)];
  return [
    ['specbook', name, ...own, '[options]'].join(' '),
    '',
    description,
    '',
    optionTable({ ...options, ...common }),
  ].join('\n');
}
