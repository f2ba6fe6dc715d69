/** What `--help` prints, made from the commands themselves. */
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

/** All commands. */
export function helpOf(commands: readonly Command[]): string {
  return [
    'Checks a platform specification kept in git, and exports it.',
    '',
    'specbook <command> [options]',
    '',
    table(commands.map(({ name, summary }) => [name, summary])),
    '',
    optionTable(COMMON_OPTIONS),
    '',
    'Exit status: 0 fine, 1 the specification has errors, 2 wrong use.',
  ].join('\n');
}

/** One command. */
export function helpOfCommand({ name, description, options }: Command): string {
  const own = Object.entries(options).map(([option, { value }]) => ` --${option} ${value ?? ''}`);
  return [
    `specbook ${name}${own.join('')} [options]`,
    '',
    description,
    '',
    optionTable({ ...options, ...COMMON_OPTIONS }),
  ].join('\n');
}
