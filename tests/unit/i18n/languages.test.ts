import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { directionOf } from '../../../plugins/specbook/i18n/direction.ts';
import { stringsOf } from '../../../plugins/specbook/i18n/index.ts';
import { loadLocale, warnOfMissingStrings } from '../../../plugins/specbook/i18n/languages.ts';

describe('the language of the interface', () => {
  it('is English as it is when nothing is stated', async () => {
    expect(await loadLocale({})).toBeUndefined();
    expect(await loadLocale({ strings: { de: { shell: { menu: 'Menü' } } } })).toBeUndefined();
  });

  it('takes words of the project over English', async () => {
    const locale = await loadLocale({ strings: { en: { shell: { menu: 'Contents' } } } });
    const { shell } = stringsOf({ ...(locale && { locale }) });
    expect([shell.menu, shell.close]).toEqual(['Contents', 'Close']);
  });

  it('takes the words of a variant over those of its language', async () => {
    const locale = await loadLocale({
      lang: 'fr-CA',
      strings: {
        fr: { shell: { menu: 'Menu', close: 'Fermer' } },
        'fr-CA': { shell: { close: 'Fermez' } },
      },
    });
    expect(locale).toEqual({
      language: 'fr-CA',
      strings: { shell: { menu: 'Menu', close: 'Fermez' } },
    });
  });

  it('has numbers and plural forms of its own', async () => {
    const locale = await loadLocale({
      lang: 'ar',
      strings: {
        ar: { nouns: { areas: { counted: { two: 'منطقتان', other: '{count} منطقة' } } } },
      },
    });
    const { nouns } = stringsOf({ ...(locale && { locale }) });
    expect(nouns.areas.counted({ count: 2 })).toBe('منطقتان');
    expect(nouns.areas.counted({ count: 1234 })).toContain('منطقة');
    expect(nouns.fields.counted({ count: 2 })).toBe('2 fields');
  });

  it('is warned of when nothing has its words', () => {
    expect(warnOfMissingStrings({ lang: 'fr' })).toBe(
      'No strings for the language "fr": the interface stays English, with numbers as in "fr". Languages with strings: en, de. Write the others as strings: { "fr": { … } }.',
    );
    for (const lang of ['en', 'en-GB', 'de', 'de-AT'])
      expect(warnOfMissingStrings({ lang })).toBeUndefined();
    expect(
      warnOfMissingStrings({ lang: 'fr-CA', strings: { fr: { shell: { menu: 'Menu' } } } }),
    ).toBeUndefined();
  });

  it('is written from right to left in Arabic, Hebrew and Persian', () => {
    expect(['ar', 'he', 'fa', 'ur-PK'].map(directionOf)).toEqual(['rtl', 'rtl', 'rtl', 'rtl']);
    expect(['en', 'de', 'ja', 'az-Latn'].map(directionOf)).toEqual(['ltr', 'ltr', 'ltr', 'ltr']);
  });
});

describe('a language other than English', () => {
  it('is loaded on demand: nothing imports it where the build in English would', () => {
    const folder = join(import.meta.dirname, '..', '..', '..', 'plugins', 'specbook');
    const sources = ['i18n', 'site', 'cli', 'model', 'views', 'documents'].flatMap((name) =>
      readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.(?:ts|astro)$/u.test(path) && !/^de[\\/]/u.test(path))
        .map((path) => join(folder, name, path)),
    );
    expect(sources.length).toBeGreaterThan(200);
    const importing = sources.filter((path) =>
      /(?:from|^import) '[^']*\/de\//mu.test(readFileSync(path, 'utf8')),
    );
    expect(importing).toEqual([]);
  });
});
