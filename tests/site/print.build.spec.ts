import { expect, test, type Page } from '@playwright/test';
import { extractText } from 'unpdf';
import { composeDocuments } from '../../plugins/specbook/documents/compose.ts';
import type { AnyItem, Key } from '../../plugins/specbook/model/item.ts';
import { hasOwnId } from '../../plugins/specbook/model/kind-lists.ts';
import { EXAMPLE, readFolder } from '../support/specs.ts';
import { VISITED_PAGES } from './kinds-of-pages.ts';

const exampleSpec = await readFolder(EXAMPLE);
const documents = composeDocuments(exampleSpec);
const addressOf = ({ slug }: (typeof documents)[number]) => `/documents/${slug}/`;

/** Between the margins of a sheet of A4, which is narrower than Letter: 176 mm. */
const SHEET = { width: 665, height: 960 };

/** Letters and digits as they are read on paper, whatever their case. */
const read = (text: string): string =>
  text
    .replace(/\u200b/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .toLowerCase();

/** What names an item where it stands: its number, its name. */
function namesOf(item: AnyItem): string[] {
  const hasId = hasOwnId(item.kind);
  const name = ['name', 'title'].flatMap((key): string[] => {
    const value: unknown = Reflect.get(item.data, key);
    return typeof value === 'string' ? [value] : [];
  });
  return [...(hasId || item.kind === 'field' ? [item.id.split('.').at(-1) ?? ''] : []), ...name];
}

async function openOnPaper(page: Page, address: string): Promise<void> {
  await page.setViewportSize(SHEET);
  await page.emulateMedia({ media: 'print' });
  await page.goto(address);
}

for (const document of documents) {
  test(`document ${document.id} names on paper every item that stands in it`, async ({ page }) => {
    await openOnPaper(page, addressOf(document));
    const text = read(await page.locator('main').innerText());
    const items = [...document.locations.keys()].flatMap(
      (key: Key) => exampleSpec.items.get(key) ?? [],
    );
    const missing = items.flatMap((item) =>
      namesOf(item)
        .filter((name) => !text.includes(read(name)))
        .map((name) => `${item.key}: ${name}`),
    );
    expect(missing).toEqual([]);
    expect(items.length).toBeGreaterThan(40);
  });
}

for (const document of documents) {
  for (const format of ['A4', 'Letter']) {
    // Without drawings the two formats differ little.
    const isSlow = format === 'Letter' && !document.slug.startsWith('05');
    const tag = isSlow ? '@nightly' : [];
    test(`document ${document.id} is whole on ${format}`, { tag }, async ({ page }) => {
      await page.goto(addressOf(document));
      const pdf = await page.pdf({ format, preferCSSPageSize: true });
      const { text } = await extractText(new Uint8Array(pdf));
      const sheets = text.map(read);
      const head = read(`${document.id} ${document.title} · ${exampleSpec.info.title}`);
      const inside = sheets.slice(1);
      expect(inside.filter((sheet) => !sheet.includes(head))).toEqual([]);
      const margin = new RegExp(`${head}|revision 2 4 0 \\S+|\\d+ ${sheets.length}\\b`, 'gu');
      const blank = inside.filter((sheet) => read(sheet.replace(margin, '')).trim().length < 20);
      expect(blank).toEqual([]);

      // A drawing, its caption and its legend are on one sheet.
      const figures = await page.locator('main > .sb-data-model').evaluateAll((all) =>
        all.map((figure) => ({
          caption: figure.querySelector('figcaption p')?.textContent ?? '',
          texts: [...figure.querySelectorAll(':scope > .sb-key, svg text.sb-name')].map(
            ({ textContent }) => textContent,
          ),
        })),
      );
      expect(figures.length > 5).toBe(document.slug.startsWith('05'));
      const parted = figures.flatMap(({ caption, texts }) => {
        const sheet = inside.find((one) => one.includes(read(caption).trim())) ?? '';
        return texts.filter((text) => !sheet.includes(read(text).trim()));
      });
      expect(parted).toEqual([]);

      const printed = sheets.join(' ');
      const [, contents = ''] = / contents (.*?) how to read this document /u.exec(printed) ?? [];
      const sections = document.contents.filter(({ depth }) => depth === 1);
      expect(sections.length).toBeGreaterThan(4);
      const titles = sections.map(({ number, title }) => read(`${number} ${title}`));
      expect(titles.filter((title) => !contents.includes(title))).toEqual([]);
      const body = printed.slice(printed.indexOf(' how to read this document '));
      const places = titles.map((title) => body.indexOf(title));
      expect(places.filter((place) => place < 0)).toEqual([]);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    });
  }
}

test('a whole document has a button that prints it', async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.print = () => {
      document.title = 'printed';
    };
  });
  for (const document of documents) {
    await page.goto(addressOf(document));
    await page.getByRole('button', { name: 'Print' }).click();
    await expect(page).toHaveTitle('printed');
  }
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-print]')).toBeHidden();
  await page.goto('/documents/');
  await expect(page.locator('[data-print]')).toHaveCount(0);
});

test('a drawing as high as a sheet stays with the title of its chapter on Letter', async ({
  page,
}) => {
  await page.goto('/documents/05-data-models/');
  await page.evaluate(() => {
    const drawing = document.querySelector('h2 + .sb-data-model svg');
    const width = Number(drawing?.getAttribute('width'));
    drawing?.setAttribute('height', String(width * 3));
    drawing?.setAttribute('viewBox', `0 0 ${width} ${width * 3}`);
  });
  const pdf = await page.pdf({ format: 'Letter', preferCSSPageSize: true });
  const { text } = await extractText(new Uint8Array(pdf));
  const sheet = text.map(read).find((one) => one.includes(' entities and '));
  expect(sheet).toContain(' overview ');
  expect(sheet).toMatch(/ figure 1 \d+ entities and \d+ relationships between them /u);
});

test('the contents of a document stand as a list on the screen', async ({ page }) => {
  for (const address of documents.map(addressOf)) {
    await page.goto(address);
    await expect(page.locator('h2#contents + ul')).toHaveCSS('display', 'block');
  }
});

test('nothing is wider than a sheet, so that no page is shrunk', async ({ page }) => {
  const wide: string[] = [];
  for (const address of [...documents.map(addressOf), ...VISITED_PAGES]) {
    await openOnPaper(page, address);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > SHEET.width) wide.push(`${address}: ${width}`);
  }
  expect(wide).toEqual([]);
});

test('arithmetic stands open on paper, and files, tools and crumbs do not stand there', async ({
  page,
}) => {
  await openOnPaper(page, '/documents/05-data-models/');
  await expect(page.locator('details.sb-derivation ul').first()).toBeVisible();
  await expect(page.locator('.sb-facts').first()).toBeVisible();
  for (const name of ['.sb-crumbs', '.sb-bar', 'aside', '.sb-ways', '.sb-title-block']) {
    for (const one of await page.locator(name).all()) await expect(one, name).toBeHidden();
  }
  await page.emulateMedia({ media: 'screen' });
  await expect(page.locator('details.sb-derivation ul').first()).toBeHidden();
});

test('heads of tables repeat, rows stay whole, and a drawing is nowhere cut', async ({ page }) => {
  await openOnPaper(page, '/documents/06-performance-requirements/');
  const found = await page.evaluate(() => {
    const valuesOf = (selector: string, name: string): string[] => [
      ...new Set(
        Array.from(document.querySelectorAll(selector), (one) =>
          getComputedStyle(one).getPropertyValue(name),
        ),
      ),
    ];
    return {
      heads: valuesOf('main thead', 'display'),
      rows: valuesOf('main tbody tr', 'break-inside'),
      figures: valuesOf('main figure', 'break-inside'),
      headings: valuesOf('main :is(h2, h3, h4, h5)', 'break-after'),
    };
  });
  expect(found).toEqual({
    heads: ['table-header-group'],
    rows: ['avoid'],
    figures: ['avoid'],
    headings: ['avoid'],
  });
});

test('the reader chooses the paper: A4 and Letter', async ({ page }) => {
  await page.goto('/documents/08-acceptance-criteria/');
  const boxOf = async (format: string): Promise<string[]> => {
    const pdf = await page.pdf({ format, preferCSSPageSize: true });
    const [, width = '', height = ''] =
      /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/u.exec(pdf.toString('latin1')) ?? [];
    return [width, height].map((points) => Number(points).toFixed(0));
  };
  expect(await boxOf('Letter')).toEqual(['612', '792']);
  expect(await boxOf('A4')).toEqual(['596', '843']);
});

test('the page of a domain is printed with sheets of its own, and starts with more than its title', async ({
  page,
}) => {
  await page.goto('/data-model/scheduling/');
  const sheet = page.locator('.sb-sheets img');
  await expect(sheet.first()).toBeHidden();
  expect(await sheet.first().evaluate((one: HTMLImageElement) => one.complete)).toBe(false);
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  const { text } = await extractText(new Uint8Array(pdf));
  const sheets = text.map(read);
  expect(sheets[0]!.length).toBeGreaterThan(600);
  const [title = ''] = await page.locator('.sb-sheets figcaption').allTextContents();
  const drawn = sheets.filter((one) => one.includes(read(title).trim()));
  expect(drawn.some((one) => one.includes(' waiting list entry '))).toBe(true);
  await openOnPaper(page, '/data-model/scheduling/');
  await expect(page.locator('.sb-data-model')).toBeHidden();
  for (const picture of await sheet.all()) {
    const points = await picture.evaluate(
      (one: HTMLImageElement) =>
        (11 * 0.75 * one.getBoundingClientRect().width) / Number(one.getAttribute('width')),
    );
    expect(points).toBeGreaterThanOrEqual(6.5);
  }
});
