import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { tokenRows, tokenStyle } from '../../../plugins/specbook/theme/tokens.ts';
import { fileTokens } from '../../../plugins/specbook/site/build/file-tokens.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tokens-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

async function tokensOf(css: string, others: Record<string, string> = {}) {
  for (const [path, text] of Object.entries({ 'theme.css': css, ...others })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return fileTokens([join(root, 'theme.css')]);
}

/** The accent in both themes. */
async function accentsOf(css: string, others?: Record<string, string>) {
  const { light, dark } = await tokensOf(css, others);
  return [light.accent, dark.accent];
}

describe('the tokens that a style sheet sets, for files', () => {
  test('are colours of sRGB, whichever way they are written', async () => {
    expect(await accentsOf(':root { --sb-accent: oklch(45% 0.15 145) }')).toEqual([
      '#006915',
      '#006915',
    ]);
    expect(await accentsOf('html { --sb-accent: color-mix(in srgb, #f00, #00f) }')).toEqual([
      'purple',
      'purple',
    ]);
  });

  test.each([
    ['light-dark()', ':root { --sb-accent: light-dark(#123456, #abcdef) }'],
    [
      'a media query',
      ':root { --sb-accent: #123456 } @media (prefers-color-scheme: dark) { :root { --sb-accent: #abcdef } }',
    ],
    [
      'the attribute',
      ":root { --sb-accent: #123456 } [data-theme='dark'] { --sb-accent: #abcdef }",
    ],
    [
      'the query, but for pages set to light',
      ':root { --sb-accent: #123456 } @media (prefers-color-scheme: dark) { :root:not([data-theme=light]) { --sb-accent: #abcdef } }',
    ],
    [
      'nested rules',
      ':root { --sb-accent: #123456; &[data-theme="dark"] { --sb-accent: #abcdef } }',
    ],
    [
      'nested queries',
      ':root { --sb-accent: #123456; @media screen and (prefers-color-scheme: dark) { --sb-accent: #abcdef } }',
    ],
    [
      'selectors in groups',
      ':where(:root, html) { --sb-accent: #123456 } :is([data-theme=dark]) { --sb-accent: #abcdef }',
    ],
  ])('differ by theme: %s', async (_, css) => {
    expect(await accentsOf(css)).toEqual(['#123456', '#abcdef']);
  });

  test('follow the cascade: importance, layers, specificity, order', async () => {
    const winner = async (css: string) => (await accentsOf(css))[0];
    expect(await winner(':root{--sb-accent:#111111} :root{--sb-accent:#222222}')).toBe('#222');
    expect(
      await winner(':root[data-theme=light]{--sb-accent:#111111} :root{--sb-accent:#222222}'),
    ).toBe('#111');
    expect(
      await winner(':root{--sb-accent:#111111} @layer mine { :root{--sb-accent:#222222} }'),
    ).toBe('#111');
    expect(
      await winner(':root{--sb-accent:#111111 !important} html:root{--sb-accent:#222222}'),
    ).toBe('#111');
  });

  test('resolve other properties, their fallbacks, and tokens that the user left as they are', async () => {
    const { light, dark } = await tokensOf(
      ':root { --brand: #123456; --sb-accent: var(--brand); --sb-line: var(--none, var(--brand)); --sb-ink: var(--sb-paper) }',
    );
    expect([light.accent, light.line]).toEqual(['#123456', '#123456']);
    expect([light.ink, dark.ink]).toEqual(['#fcfcf9', '#101419']);
  });

  test('leave out what is no colour, what stands for nothing, and circles', async () => {
    const { light } = await tokensOf(
      ':root { --sb-accent: 12px; --sb-ink: var(--none); --sb-line: var(--a); --a: var(--b); --b: var(--a) }',
    );
    expect(light).toEqual({});
  });

  test('are not those of paper, of narrow screens, or of another element', async () => {
    expect(
      await accentsOf(
        '@media print { :root { --sb-accent: #111 } } @media (max-width: 40rem) { :root { --sb-accent: #222 } } .card { --sb-accent: #333 } :root .card { --sb-accent: #444 }',
      ),
    ).toEqual([undefined, undefined]);
  });

  test('are read from style sheets that are imported, which come first', async () => {
    const others = { 'tokens/brand.css': ':root { --sb-accent: #111111; --sb-ink: #222222 }' };
    const { light } = await tokensOf(
      "@import './tokens/brand.css';\n@import url('https://example.com/x.css');\n:root { --sb-accent: #333333 }",
      others,
    );
    expect(light).toEqual({ accent: '#333', ink: '#222' });
  });

  test('have fonts as they are written', async () => {
    const { light } = await tokensOf(":root { --sb-font-text: 'Source Sans 3', sans-serif }");
    expect(light['font-text']).toBe("'Source Sans 3', sans-serif");
  });
});

test('the guide lists every custom property that the style sheet of a page sets on screens', () => {
  const [screen = ''] = tokenStyle().split('@media print');
  const properties = [...screen.matchAll(/(--sb-[\w-]+):/gu)].map(([, name]) => name);
  expect(
    tokenRows()
      .map(({ property }) => property)
      .sort(),
  ).toEqual(properties.sort());
  for (const { property, meaning } of tokenRows()) expect(meaning, property).not.toBe('');
});
