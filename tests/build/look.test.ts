import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright';
import { parseHTML } from 'linkedom';
import { COMPONENT_NAMES } from '../../plugins/specbook/site/integration/components.ts';
import { oklchHex } from '../../plugins/specbook/theme/oklch.ts';
import * as guide from '../../src/look-examples.ts';
import { openBrowser } from '../setups/browse.ts';
import { serve, type Host } from '../setups/host.ts';
import { makeProject, type Project } from './project.ts';

const BUILD_MS = 180_000;
const BASE = '/docs';
/** The colours of the theme of the guide. */
const ACCENT = { light: oklchHex([45, 0.12, 145]), dark: oklchHex([78, 0.14, 145]) };

const picture = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="32" viewBox="0 0 64 32"><rect width="64" height="32" fill="${colour}"/></svg>`;

/** The options of both examples of the guide, in one project. */
const componentOptions =
  /components: \{[\s\S]*?\n {6}\},\n/u.exec(guide.componentsConfig)?.[0] ?? '';
const CONFIG = guide.themeConfig
  .replace('site:', `base: '${BASE}',\n  site:`)
  .replace('specbook({\n', `specbook({\n      ${componentOptions}`);

const FILES = {
  'content/spec.yaml': 'title: Shop\nrevision: 1.0.0\nasOf: 2026-11-01\n',
  'content/entities/shop/order.yaml':
    'name: Order\npurpose: What was bought.\nfields:\n  id: { type: uuid, key: primary }\n',
  'astro.config.mjs': CONFIG,
  'src/theme.css': guide.themeCss,
  'src/Footer.astro': guide.footerComponent,
  'src/PageTitle.astro': guide.pageTitleComponent,
  'src/Section.astro': guide.sectionComponent,
  'src/VerdictBadge.astro': guide.verdictBadgeComponent,
  'content/performance/basket.yaml':
    'PERF-001:\n  kind: response-time\n  title: Basket\n  targets: { p95: 250 ms }\n',
  'src/logo-light.svg': picture('navy'),
  'src/logo-dark.svg': picture('gold'),
  'src/pages/mine.astro': `---
import { SpecPage } from 'astro-specbook/components';
---
<SpecPage title="Mine"><p>Own.</p><meta slot="head" name="author" content="me" /></SpecPage>
`,
  'public/icon.svg': picture('navy'),
  'public/preview.png': '',
};

describe('a site in the look of a user', () => {
  let project: Project;
  let host: Host;
  let browser: Browser;

  beforeAll(async () => {
    expect(componentOptions).toContain('Footer');
    project = makeProject(FILES);
    const { status, output } = await project.build();
    expect(status, output).toBe(0);
    host = await serve(join(project.root, 'dist'), BASE, 'folders');
    browser = await openBrowser();
  }, BUILD_MS);
  afterAll(async () => {
    await browser.close();
    await host.stop();
    project.remove();
  });

  const read = (path: string) => readFileSync(join(project.root, 'dist', path), 'utf8');
  const documentOf = (path: string) => parseHTML(read(path)).document;
  const attribute = (document: ReturnType<typeof documentOf>, selector: string, name: string) =>
    document.querySelector(selector)?.getAttribute(name);

  async function visit(path: string, colorScheme: 'light' | 'dark'): Promise<Page> {
    const page = await browser.newPage({ colorScheme });
    await page.goto(host.origin + BASE + path);
    return page;
  }

  test.each(['light', 'dark'] as const)(
    'has the colours of their style sheet on pages and in files of diagrams (%s)',
    async (theme) => {
      const page = await visit('/entities/order/', theme);
      const { accent, border, font, logos } = await page.evaluate(() => {
        const painted = (colour: string) => {
          const context = document.createElement('canvas').getContext('2d')!;
          context.fillStyle = colour;
          context.fillRect(0, 0, 1, 1);
          const [r, g, b] = context.getImageData(0, 0, 1, 1).data;
          return `#${[r, g, b].map((part) => part!.toString(16).padStart(2, '0')).join('')}`;
        };
        const style = (selector: string) => getComputedStyle(document.querySelector(selector)!);
        return {
          accent: painted(style('.sb-facts a').color),
          border: style('.sb-bar').borderBlockEndWidth,
          font: style('body').fontFamily,
          logos: [...document.querySelectorAll('img.sb-logo')].map(
            (logo) => getComputedStyle(logo).display,
          ),
        };
      });
      expect(accent).toBe(ACCENT[theme]);
      expect(border).toBe('3px');
      expect(font).toContain('Source Sans 3');
      expect(logos.map((display) => display !== 'none')).toEqual([
        theme === 'light',
        theme === 'dark',
      ]);
      await page.goto(`${host.origin}${BASE}/diagrams/entity-order.svg`);
      const fill = await page
        .locator('.sb-focus .sb-head')
        .first()
        .evaluate((element) => getComputedStyle(element).fill);
      const [r, g, b] = ACCENT[theme]
        .match(/[\da-f]{2}/gu)!
        .map((part) => Number.parseInt(part, 16));
      expect(fill).toBe(`rgb(${r}, ${g}, ${b})`);
      await page.close();
    },
    30_000,
  );

  test('prints the light theme, whatever the reader has chosen', async () => {
    const page = await visit('/entities/order/', 'light');
    await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
    const themes = await page.evaluate(() => {
      const { dataset } = document.documentElement;
      return ['beforeprint', 'afterprint'].map((name) => {
        dispatchEvent(new Event(name));
        return dataset.theme;
      });
    });
    expect(themes).toEqual(['light', 'dark']);
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe(
      'light',
    );
    await page.close();
  });

  test('has their icon, logo, links and elements in the head, below the base of the site', () => {
    const page = documentOf('entities/order/index.html');
    expect(attribute(page, 'link[rel=icon]', 'href')).toBe(`${BASE}/icon.svg`);
    expect(attribute(page, 'script[src$="analytics.js"]', 'src')).toBe(`${BASE}/analytics.js`);
    for (const logo of page.querySelectorAll('img.sb-logo')) {
      expect([logo.getAttribute('width'), logo.getAttribute('height')]).toEqual(['64', '32']);
      const src = logo.getAttribute('src')!;
      expect(src.startsWith(`${BASE}/_astro/`)).toBe(true);
      expect(existsSync(join(project.root, 'dist', src.slice(BASE.length)))).toBe(true);
    }
    const edit = [...page.querySelectorAll('.sb-about a')].find(
      ({ textContent }) => textContent === 'Edit',
    );
    expect(edit?.getAttribute('href')).toBe(
      'https://git.example.org/clinic/edit/main/content/entities/shop/order.yaml',
    );
  });

  test('states the address of each page, and a preview with a picture', () => {
    for (const [path, title] of [
      ['', 'Shop'],
      ['entities/order/', 'Order'],
      ['documents/05-data-models/', 'Data Models'],
      ['mine/', 'Mine'],
    ] as const) {
      const page = documentOf(`${path}index.html`);
      const address = `https://docs.example.com${BASE}/${path}`;
      expect(attribute(page, 'link[rel=canonical]', 'href')).toBe(address);
      expect(attribute(page, 'meta[property="og:url"]', 'content')).toBe(address);
      expect(attribute(page, 'meta[property="og:title"]', 'content')).toContain(title);
      expect(attribute(page, 'meta[property="og:image"]', 'content')).toBe(
        `https://docs.example.com${BASE}/preview.png`,
      );
      expect(attribute(page, 'meta[name=description]', 'content')).not.toBe('');
    }
    expect(documentOf('404.html').querySelector('link[rel=canonical]')).toBeNull();
    expect(attribute(documentOf('mine/index.html'), 'meta[name=author]', 'content')).toBe('me');
  });

  test('shows their components in place of the originals, with the data of the page', () => {
    const page = documentOf('entities/order/index.html');
    expect(page.querySelector('footer.mine')?.textContent).toBe('Shop, Revision 1.0.0');
    expect(page.querySelector('.sb-footer')).toBeNull();
    expect(page.querySelector('.notice')?.textContent).toBe('Order is reviewed each spring.');
    expect(documentOf('entities/index.html').querySelector('.notice')).toBeNull();
    expect(documentOf('mine/index.html').querySelector('footer.mine')).not.toBeNull();
  });

  test('shows verdicts in their component, on pages and in documents', () => {
    for (const [path, words] of [
      ['requirements/PERF-001/', '○ not measured'],
      ['documents/06-performance-requirements/', '○ 1 not measured'],
    ] as const) {
      const page = documentOf(`${path}index.html`);
      expect(page.querySelector('.sb-v:not([aria-hidden])')).toBeNull();
      const badge = page.querySelector('.badge[data-verdict="not-measured"]');
      expect(badge?.textContent.replaceAll(/\s+/gu, ' ')).toBe(words);
      expect(badge?.querySelector('b[aria-hidden]')?.textContent).toBe('○');
    }
  });

  test('shows the originals that theirs wrap', () => {
    const page = documentOf('entities/order/index.html');
    expect(page.querySelector('h1')?.textContent).toBe('Order');
    const fields = page.querySelector('.framed[data-section="sec.fields"]');
    expect(fields?.querySelector('h2')?.textContent).toContain('Fields');
    expect(fields?.querySelector('table')).not.toBeNull();
  });
});

test(
  'a build names every part that may be replaced, and every file that is missing',
  async () => {
    const config = (components: string) =>
      `import specbook from 'astro-specbook';\nexport default { integrations: [specbook({ components: ${components} })] };\n`;
    const project = makeProject({
      'content/spec.yaml': FILES['content/spec.yaml'],
      'astro.config.mjs': config("{ Heder: './src/Header.astro' }"),
    });
    try {
      const wrong = await project.build();
      expect(wrong.status).toBe(1);
      expect(wrong.output).toContain(
        `- components.Heder: there is no such component; did you mean Header? The components are ${COMPONENT_NAMES.join(', ')}`,
      );
      project.write('astro.config.mjs', config("{ Header: './src/Header.astro' }"));
      const missing = await project.build();
      expect(missing.status).toBe(1);
      expect(missing.output).toContain(
        `- components.Header: there is no file ${join(project.root, 'src', 'Header.astro')}`,
      );
    } finally {
      project.remove();
    }
  },
  BUILD_MS,
);
