import { describe, expect, test } from 'vitest';
import { typed } from '../../support/typed.ts';

describe('what is typed wrong exits with 2 and says what to type', () => {
  test.each([
    ['a command that there is not', ['chek'], 'There is no command "chek".\nDid you mean check?'],
    ['a word too many', ['check', 'all'], '"all" is too much behind check.'],
    ['a folder without its option', ['check', 'spec'], 'A folder is named by --content spec.'],
    ['an export that there is not', ['export', 'pdf'], 'There are export documents, export k6, '],
    ['an export misspelt', ['export', 'docments'], 'Did you mean export documents?'],
    ['no export', ['export'], 'There are export documents, export k6, '],
    ['an option that there is not', ['check', '--contnet', 'x'], 'Did you mean --content?'],
    ['a letter that there is not', ['check', '-x'], 'There is no option -x.'],
    ['an option without its value', ['check', '--content'], 'Write --content DIR.'],
    ['an option in place of a value', ['check', '--now', '--format=json'], '--now needs a value'],
    ['a value where none belongs', ['check', '--help=yes'], '--help takes no value.'],
    ['a format that there is not', ['check', '--format', 'jsn'], 'Did you mean json?'],
    ['a day that there is not', ['check', '--now', '2026-02-30'], '"2026-02-30" is not a date'],
  ])('%s', async (_what, args, words) => {
    const { status, stdout, stderr } = await typed(args);
    expect(stderr).toContain(words);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  test('a SOURCE_DATE_EPOCH that is none', async () => {
    const { status, stderr } = await typed(['check'], { env: { SOURCE_DATE_EPOCH: 'today' } });
    expect(stderr).toContain('SOURCE_DATE_EPOCH is "today"');
    expect(status).toBe(2);
  });

  test('nothing at all, which shows the commands', async () => {
    const { status, stdout, stderr } = await typed([]);
    expect(stderr).toContain('check  ');
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });
});

describe('help', () => {
  test.each([['--help'], ['-h']])(
    'lists the commands and the options of all (%s)',
    async (flag) => {
      const { status, stdout } = await typed([flag]);
      expect(stdout).toMatch(/^ {2}check +say everything/mu);
      expect(stdout).toContain('--content DIR');
      expect(stdout).toContain('Exit status: 0 fine, 1 the specification has errors, 2 wrong use.');
      expect(status).toBe(0);
    },
  );

  test('says of a command what it does and which options it has', async () => {
    const { status, stdout } = await typed(['check', '--help']);
    expect(stdout).toContain('specbook check [options]');
    expect(stdout).toContain('--format text|json|github');
    expect(status).toBe(0);
  });

  test('is also had by the word help', async () => {
    expect(await typed(['help'])).toEqual(await typed(['--help']));
    expect(await typed(['help', 'check'])).toEqual(await typed(['check', '--help']));
  });

  test('the version is that of the package', async () => {
    const { status, stdout } = await typed(['--version']);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+$/u);
    expect(status).toBe(0);
  });
});
