import { describe, expect, test } from 'vitest';
import { COMMON_OPTIONS } from '../../../plugins/specbook/cli/command.ts';
import { COMMANDS } from '../../../plugins/specbook/cli/commands.ts';
import { runCommand } from '../../support/run-command.ts';

const EXPORTS = COMMANDS.map(({ name }) => name).filter((name) => name.startsWith('export '));
const ALL_EXPORTS = `Commands: ${EXPORTS.join(', ')}.`;

test('each command accepts the output formats that its help names, and no others', async () => {
  for (const { name, options, common = COMMON_OPTIONS } of COMMANDS) {
    const { oneOf } = { ...common, ...options }.format ?? {};
    if (!oneOf) continue;
    const { stderr } = await runCommand([...name.split(' '), '--format', '?']);
    expect(stderr, name).toContain(`Accepted values: ${oneOf.join(', ')}.`);
  }
});

describe('a usage error exits with 2 and a hint', () => {
  test.each([
    ['an unknown command', ['chek'], 'Unknown command "chek".\nDid you mean check?'],
    ['an unexpected argument', ['check', 'all'], 'Unexpected argument "all".'],
    ['a folder without its option', ['check', 'spec'], 'For a folder, write --content spec.'],
    ['an unknown export', ['export', 'pdf'], ALL_EXPORTS],
    ['an export misspelt', ['export', 'docments'], 'Did you mean export documents?'],
    ['an export without a name', ['export'], ALL_EXPORTS],
    ['an unknown option', ['check', '--contnet', 'x'], 'Did you mean --content?'],
    ['an unknown short option', ['check', '-x'], 'Unknown option -x.'],
    ['an option without a value', ['check', '--content'], 'Write --content DIR.'],
    [
      'an option in place of a value',
      ['check', '--now', '--format=json'],
      'Option --now requires a value',
    ],
    ['a flag with a value', ['check', '--help=yes'], 'Option --help takes no value.'],
    ['an unknown format', ['check', '--format', 'jsn'], 'Did you mean json?'],
    ['an invalid date', ['check', '--now', '2026-02-30'], '"2026-02-30" is not a date'],
  ])('%s', async (_what, args, words) => {
    const { status, stdout, stderr } = await runCommand(args);
    expect(stderr).toContain(words);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  test('an invalid SOURCE_DATE_EPOCH', async () => {
    const { status, stderr } = await runCommand(['check'], { env: { SOURCE_DATE_EPOCH: 'today' } });
    expect(stderr).toContain('SOURCE_DATE_EPOCH is "today"');
    expect(status).toBe(2);
  });

  test('a missing command, which shows the help', async () => {
    const { status, stdout, stderr } = await runCommand([]);
    expect(stderr).toContain('check  ');
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });
});

describe('help', () => {
  test.each([['--help'], ['-h']])(
    'lists the commands and the options of all (%s)',
    async (flag) => {
      const { status, stdout } = await runCommand([flag]);
      expect(stdout).toMatch(/^ {2}check +validate/mu);
      expect(stdout).toContain('--content DIR');
      expect(stdout).toContain(
        'Exit status: 0 success, 1 errors in the specification, 2 usage error.',
      );
      expect(status).toBe(0);
    },
  );

  test('describes a command and its options', async () => {
    const { status, stdout } = await runCommand(['check', '--help']);
    expect(stdout).toContain('specbook check [options]');
    expect(stdout).toContain('--format text|json|github');
    expect(status).toBe(0);
  });

  test('is also available as the command help', async () => {
    expect(await runCommand(['help'])).toEqual(await runCommand(['--help']));
    expect(await runCommand(['help', 'check'])).toEqual(await runCommand(['check', '--help']));
  });

  test('the version is that of the package', async () => {
    const { status, stdout } = await runCommand(['--version']);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+$/u);
    expect(status).toBe(0);
  });
});
