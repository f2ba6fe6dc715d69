/** Every snippet of the guide about languages, run as a user would. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readProjectOptions } from '../../plugins/specbook/cli/project-options.ts';
import { stringsOf, type Strings } from '../../plugins/specbook/i18n/index.ts';
import { loadLocale } from '../../plugins/specbook/i18n/languages.ts';
import * as guide from '../../src/language-examples.ts';
import { folderOf } from '../support/folder.ts';
import { runCommand } from '../support/run-command.ts';

const repository = join(import.meta.dirname, '..', '..');
mkdirSync(join(repository, '.cache'), { recursive: true });
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Words of a project whose files are snippets; each begins with its name. */
async function stringsOfProject(...snippets: string[]): Promise<Strings> {
  // Inside of the repository, where the package is found.
  const root = mkdtempSync(join(repository, '.cache', 'languages-'));
  folders.push(root);
  for (const text of snippets) {
    const file = join(root, /^\/\/ (\S+)/u.exec(text)?.[1] ?? '');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const [options] = await readProjectOptions(root);
  const locale = await loadLocale(options ?? {});
  return stringsOf({ ...(locale && { locale }) });
}

describe('the guide about languages', () => {
  test('shows a site in German', async () => {
    const { shell, locale } = await stringsOfProject(guide.german);
    expect([shell.area.acceptance, locale?.language]).toEqual(['Abnahme', 'de']);
  });

  test('renames words of a language for one of its variants', async () => {
    const { shell, kinds, locale } = await stringsOfProject(guide.renamed);
    expect([shell.area.acceptance, kinds.screen.plural]).toEqual(['Freigabe', 'Masken']);
    expect([shell.area.documents, locale?.language]).toEqual(['Dokumente', 'de-AT']);
  });

  test('adds a language, with English where it says nothing', async () => {
    const { shell, nouns, targets } = await stringsOfProject(guide.french, guide.frenchConfig);
    expect([shell.menu, shell.close]).toEqual(['Menu', 'Close']);
    expect(nouns.entities.counted({ count: 0 })).toBe('0 entité');
    expect(targets.upper({ label: 'p95', value: '250 ms' })).toBe('p95 au plus 250 ms');
  });

  test('tells how mistakes are refused', async () => {
    const mistaken = guide.french
      .replace('menu:', 'meun:')
      .replace('{label} au plus {value}', '{label}');
    const refused = stringsOfProject(mistaken, guide.frenchConfig);
    await expect(refused).rejects.toThrow(guide.refusal.trim());
  });

  test('exports documents in German', async () => {
    const cwd = folderOf({
      'content/spec.yaml': 'title: Shop\nrevision: 1.0.0\n',
      'content/entities/sales/order.yaml':
        'name: Order\npurpose: What was bought.\nfields:\n  id: { type: uuid, key: primary }\n',
    });
    const [, , ...args] = guide.command.split(' ');
    const { status, written } = await runCommand(args, { cwd });
    expect(status).toBe(0);
    const text = written.get(join(cwd, 'documents'))?.get('05-Data-Models.md');
    expect(text).toMatch(/^# .*Datenmodelle\n/u);
    expect(text).toContain('Primärschlüssel');
  });
});

describe('the option --lang', () => {
  const files = { 'content/spec.yaml': 'title: Shop\nrevision: 1.0.0\n' };

  test('is refused where it is no language tag', async () => {
    const { status, stderr } = await runCommand(['check', '--lang', 'german!'], {
      cwd: folderOf(files),
    });
    expect(stderr).toContain('Invalid value "german!" of --lang: not a language tag.');
    expect(status).toBe(2);
  });

  test('says once that a language has no words', async () => {
    const { status, stderr } = await runCommand(['check', '--lang', 'fr'], {
      cwd: folderOf(files),
    });
    expect(stderr.split('No strings for the language "fr"')).toHaveLength(2);
    expect(status).toBe(0);
  });
});
