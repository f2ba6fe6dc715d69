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
      links: [],
      diagrams: true,
      documents: { splitAbove: 1000 },
    });
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
        '- prefix: prefix may hold letters, digits, - _ . ~ and /',
        '- now: now must be a day, such as 2026-11-01',
        '- Unrecognized key: "contents"',
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

  test('come with a hint that lists them, and without a stack', () => {
    const { hint, stack } = mistakeIn({ contents: 'spec' });
    expect(hint).toContain('content, prefix, allowErrors, diagrams, documents, links, now');
    expect(stack).toBe('');
  });
});
