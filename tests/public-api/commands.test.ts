import { describe, expect, it } from 'vitest';
import { runCommand } from '../support/run-command.ts';

/** The first words of the indented lines of a help text: commands, or options with their values. */
async function listed(args: string[], pattern: RegExp): Promise<string[]> {
  const { status, stdout } = await runCommand([...args, '--help']);
  expect(status).toBe(0);
  return [...stdout.matchAll(pattern)].map(([, name = '']) => name);
}

const commandsOf = () => listed([], /^ {2}(\w[\w ]*?) {2,}/gmu);
const optionsOf = (command: string) =>
  listed(command.split(' '), /^ {2}((?:-\w, )?--[\w-]+(?: \S+)?)/gmu);

const COMMON = [
  '--content DIR',
  '--now DATE',
  '--format text|json|github',
  '-h, --help',
  '-v, --version',
];

const METRICS = ['--metric NAME', '--labels METHOD,ROUTE,STATUS,SERVICE'];

const COMMANDS: Record<string, string[]> = {
  check: [],
  'export documents': ['--out DIR'],
  'export k6': ['--out DIR|FILE'],
  'export lighthouserc': ['--out DIR|FILE'],
  'export openslo': ['--out DIR|FILE', ...METRICS],
  'export prometheus': ['--out DIR|FILE', ...METRICS],
};

describe('the command line', () => {
  it('should expose the commands', async () => {
    expect(await commandsOf()).toEqual(Object.keys(COMMANDS));
  });

  it.each(Object.entries(COMMANDS))('should expose the options of %s', async (command, options) => {
    expect(await optionsOf(command)).toEqual([...options, ...COMMON]);
  });
});
