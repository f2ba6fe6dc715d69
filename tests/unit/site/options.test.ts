import { describe, expect, test } from 'vitest';
import {
  parseOptions,
  SpecbookConfigError,
} from '../../../plugins/specbook/site/integration/options.ts';

function mistakeIn(options: unknown): SpecbookConfigError {
  try {
    parseOptions(options);
  } catch (error) {
    if (error instanceof SpecbookConfigError) return error;
    throw error;
  }
  throw new Error('no mistake was found');
}

describe('the options of the integration', () => {
  test('may all be left out', () => {
    expect(parseOptions(undefined)).toEqual({
      content: 'content',
      prefix: '',
      allowErrors: false,
      versions: [],
      lang: 'en',
      strings: {},
      search: { synonyms: {} },
      links: [],
      diagrams: true,
      documents: { splitAbove: 1000 },
      rules: [],
      checks: {},
      extend: {},
      customCss: [],
      components: {},
      head: [],
      social: [],
      views: [],
      nav: [],
      sidebar: [],
      plugins: [],
    });
  });

  test('take as a version what may stand in an address, once', () => {
    expect(parseOptions({ versions: ['2.3.0', 'r7_b+1'] }).versions).toEqual(['2.3.0', 'r7_b+1']);
    for (const one of ['..', 'a/b', '2 0', '', '[x]'])
      expect(mistakeIn({ versions: [one] }).message).toContain('versions.0: versions may hold');
    expect(mistakeIn({ versions: ['1', '1'] }).message).toContain(
      '\n- versions: names a revision twice: "1"',
    );
  });

  test('take a prefix however its slashes are written', () => {
    for (const prefix of ['spec', '/spec', 'spec/', '/spec/', '//spec//']) {
      expect(parseOptions({ prefix }).prefix).toBe('/spec');
    }
    expect(parseOptions({ prefix: '/' }).prefix).toBe('');
  });

  test('are wrong all at once, each by its name', () => {
    const { message } = mistakeIn({ contents: 'spec', now: 'today', prefix: '/?' });
    expect(message).toBe(
      [
        'The options of specbook() in your Astro config are not valid:',
        '- prefix: may hold letters, digits, - _ . ~ and /',
        '- now: must be a day, such as 2026-11-01',
        '- unknown option "contents", did you mean content?',
      ].join('\n'),
    );
  });

  test('take links to pages of the site and to addresses, and nothing that could be a script', () => {
    const link = (href: string) => ({ links: [{ label: 'Guide', href }] });
    for (const href of ['/guide/', 'https://example.com/', 'mailto:team@example.com'])
      expect(parseOptions(link(href)).links).toEqual([{ label: 'Guide', href }]);
    for (const href of ['javascript:alert(1)', '//example.com', 'guide'])
      expect(mistakeIn(link(href)).message).toContain('links.0.href: href must be a path');
  });

  test('take a language tag, in its usual spelling', () => {
    expect(parseOptions({ lang: 'pt-br' }).lang).toBe('pt-BR');
    expect(mistakeIn({ lang: 'german!' }).message).toContain(
      '- lang: must be a language tag, such as de or pt-BR',
    );
  });

  test('take messages by language, a text or a plural form each', () => {
    const strings = {
      de: { shell: { menu: 'Menü' }, nouns: { areas: { counted: '{count} Bereiche' } } },
      ar: { nouns: { areas: { counted: { few: 'x {count}', other: 'y {count}' } } } },
      fr: { home: { workflow: { steps: { one: 'Une étape', other: '{count} étapes' } } } },
    };
    expect(parseOptions({ strings }).strings).toEqual(strings);
  });

  test('refuse messages that do not exist, each with the nearest name', () => {
    const { message } = mistakeIn({
      strings: {
        deutsch_: {},
        'pt-br': {},
        de: { shel: {}, shell: { meun: 'Menü', area: 'Bereich', theme: { light: 'Hell' } } },
      },
    });
    expect(message.split('\n').slice(1)).toEqual([
      '- strings.deutsch_: not a language tag; expected one such as de or pt-BR',
      '- strings.pt-br: not a language tag; write pt-BR',
      '- strings.de.shel: no such message; did you mean shell?',
      '- strings.de.shell.meun: no such message; did you mean menu?',
      '- strings.de.shell.area: expected a group of messages',
      '- strings.de.shell.theme: expected a text',
    ]);
  });

  test('refuse texts that lack or misspell a placeholder, and plural forms that the language does not have', () => {
    const { message } = mistakeIn({
      strings: {
        de: {
          shell: { more: 'mehr', pageOf: 'Seite {page} von {seiten}, {total} insgesamt' },
          nouns: { areas: { counted: { few: '{count} Bereiche', one: '{cuont} Bereich' } } },
        },
      },
    });
    expect(message.split('\n').slice(1)).toEqual([
      '- strings.de.shell.more: placeholder {count} is missing; the English text is "{count} more"',
      '- strings.de.shell.pageOf: unknown placeholder {seiten}; its values are {page}, {pages}, {total}',
      '- strings.de.shell.pageOf: placeholder {pages} is missing; the English text is "Page {page} of {pages}, {total} in total"',
      '- strings.de.nouns.areas.counted: the plural form other is missing; forms of de: one, other',
      '- strings.de.nouns.areas.counted.few: no plural form of de; its forms are one, other',
      '- strings.de.nouns.areas.counted.one: unknown placeholder {cuont}; did you mean {count}?',
    ]);
  });

  test('come with a hint that lists them, and without a stack', () => {
    const { hint, stack } = mistakeIn({ contents: 'spec' });
    expect(hint).toContain(
      'content, prefix, allowErrors, diagrams, compare, versions, drift, documents, lang, strings, search, nav, links, sidebar, customCss, components, head, logo,',
    );
    expect(stack).toBe('');
  });
});
