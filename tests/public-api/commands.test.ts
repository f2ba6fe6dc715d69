import { describe, expect, it } from 'vitest';
import { runCommand } from '../support/run-command.ts';

/** The first words of the indented lines of a help text: commands, or options with their values. */
async function listed(args: string[], pattern: RegExp): Promise<string[]> {
  const { status, stdout } = await runCommand([...args, '--help']);
  expect(status).toBe(0);
  return [...stdout.matchAll(pattern)].map(([, name = '']) => name);
}

const commandsOf = (group: string[] = []) => listed(group, /^ {2}(\w[\w -]*?) {2,}/gmu);
const optionsOf = (command: string) =>
  listed(command.split(' '), /^ {2}((?:-\w, )?--[\w-]+(?: \S+)?)/gmu);

const HELP = ['-h, --help', '-v, --version'];

const COMMON = [
  '--content DIR',
  '--prefix PATH',
  '--now DATE',
  '--lang TAG',
  '--format text|json|github',
  ...HELP,
];

const METRICS = ['--metric NAME', '--labels METHOD,ROUTE,STATUS,SERVICE'];

const DIALECT = '--dialect postgres|mysql|sqlserver|oracle|snowflake|sqlite';

/** Options of a command, those that it shares with others included. */
const COMMANDS: Record<string, string[]> = {
  init: [
    ...['-y, --yes', '--empty', '--from SOURCE', DIALECT],
    ...['--prefix PATH', '--content DIR', '--package SPEC'],
    ...['--ci github|gitlab|none', '--install', '--dry-run', ...HELP],
  ],
  import: [
    ...['--out DIR', DIALECT, '--title TEXT', '--dry-run'],
    ...['--format text|json', '--now DATE', ...HELP],
  ],
  preview: ['--out DIR', '--port NUMBER', DIALECT, '--title TEXT', ...HELP],
  new: ['--in NAME', '--kind KIND', '--title TEXT', '--dry-run', ...COMMON],
  ci: ['--site URL', '--base PATH', '--fail-on CLASSES', '--dry-run', ...HELP],
  check: COMMON,
  diff: [
    '--merge-base',
    '--fail-on CLASSES',
    ...COMMON.map((option) =>
      option.startsWith('--format') ? '--format text|markdown|json|github|sarif' : option,
    ),
  ],
  release: ['--summary TEXT', '--tag NAME', '--dry-run', ...COMMON],
  drift: COMMON,
  'export documents': ['--out DIR', ...COMMON],
  'export k6': ['--out DIR|FILE', ...COMMON],
  'export lighthouserc': ['--out DIR|FILE', ...COMMON],
  'export openslo': ['--out DIR|FILE', ...METRICS, ...COMMON],
  'export prometheus': ['--out DIR|FILE', ...METRICS, ...COMMON],
  'export sql': ['--out DIR|FILE', ...COMMON],
  'export mysql': ['--out DIR|FILE', ...COMMON],
  'export sqlserver': ['--out DIR|FILE', ...COMMON],
  'export dbml': ['--out DIR|FILE', ...COMMON],
  'export prisma': ['--out DIR|FILE', ...COMMON],
  'export drizzle': ['--out DIR|FILE', ...COMMON],
  'export json-schema': ['--out DIR', ...COMMON],
  'export typescript': ['--out DIR|FILE', ...COMMON],
  'export csv': ['--out DIR', ...COMMON],
  'export xlsx': ['--out DIR|FILE', ...COMMON],
  'export gherkin': ['--out DIR', ...COMMON],
  'export reqif': ['--out DIR|FILE', ...COMMON],
  'export spec-json': ['--out DIR', ...COMMON],
  'export site': ['--from DIR', '--out DIR', ...HELP],
};

describe('the command line', () => {
  it('should expose the commands', async () => {
    const isExport = (name: string): boolean => name.startsWith('export ');
    const others = Object.keys(COMMANDS).filter((name) => !isExport(name));
    expect(await commandsOf()).toEqual([...others, 'export FORMAT']);
    expect(await commandsOf(['export'])).toEqual(Object.keys(COMMANDS).filter(isExport));
  });

  it.each(Object.entries(COMMANDS))('should expose the options of %s', async (command, options) => {
    expect(await optionsOf(command)).toEqual(options);
  });
});
