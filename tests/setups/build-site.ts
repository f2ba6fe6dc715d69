/** Builds a set-up and looks at all of it: what the build says, every address, and search in a browser. */
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { indexedAddresses, openPage, searchFor } from './browse.ts';
import { crawl } from './crawl.ts';
import { serve } from './host.ts';
import { run, type Installation } from './install.ts';
import type { Setup } from './setup.ts';

/** What is wrong with a set-up; all lists of one without faults are empty. */
export interface Faults {
  /** Lines of the build's output that warn. */
  warnings: string[];
  badAddresses: string[];
  deadFragments: string[];
  /** Pages that are missing, and pages that should not be there. */
  pages: string[];
  /** Records of the search index that lead nowhere. */
  records: string[];
  /** What the browser complained of. */
  browser: string[];
}

/** A set-up that was built, crawled and searched. */
export interface Report {
  faults: Faults;
  /** How many addresses were asked for, so that a crawl of nothing is noticed. */
  asked: number;
  /** Heading of the page that the first result led to, by query. */
  found: Readonly<Record<string, string>>;
}

/** What search is asked for: an entity of the corner shop, with a slip. */
export const QUERY = 'shelf plac';

/** The corner shop has a Mermaid fence, which most set-ups install nothing for. */
const ALWAYS: readonly RegExp[] = [
  /Mermaid fence is shown as code.*missing-mermaid$/u,
  /^1 warning$/u,
];

function prepare(setup: Omit<Setup, 'name'>, installation: Installation): void {
  const files = { 'astro.config.mjs': setup.config, ...setup.files };
  installation.reset(files, setup.isContentLinked);
}

/** Builds a set-up that must not be built; returns what the build said. */
export async function failToBuild(setup: Setup, installation: Installation): Promise<string> {
  prepare(setup, installation);
  const { status, output } = await run(installation.folder, 'npx', 'astro', 'build');
  if (status === 0) throw new Error(`${setup.name}: the build ended well:\n${output}`);
  return output;
}

/** Builds, serves, crawls and searches a set-up. */
export async function tryOut(
  { name, ...setup }: Setup,
  installation: Installation,
  browser: Browser,
): Promise<Report> {
  const { base = '', addresses = 'folders', output = 'dist' } = setup;
  prepare(setup, installation);
  const built = await run(installation.folder, 'npx', 'astro', 'build');
  if (built.status !== 0) throw new Error(`${name}: the build failed:\n${built.output}`);
  const folder = join(installation.folder, output);
  const host = await serve(folder, base, addresses);
  try {
    const site = { folder, url: `${host.origin}${base}` };
    const crawled = await crawl({ folder, origin: host.origin, base, addresses });
    const { page, faults } = await openPage(browser);
    await page.goto(`${site.url}${setup.start ?? '/'}`);
    const records = await lostRecords(await indexedAddresses(page), host.origin);
    const found: Record<string, string> = {};
    for (const query of [QUERY, ...Object.keys(setup.finds ?? {})]) {
      await page.goto(`${site.url}${setup.start ?? '/'}`);
      found[query] = await searchFor(page, query);
    }
    await setup.look?.(page, site);
    await page.close();
    return {
      faults: {
        warnings: warningsOf(built.output, [...ALWAYS, ...(setup.warnings ?? [])]),
        badAddresses: crawled.badAddresses,
        deadFragments: crawled.deadFragments,
        pages: misplacedPages(crawled.pages, setup.pages ?? []),
        records,
        browser: faults,
      },
      asked: crawled.asked,
      found,
    };
  } finally {
    await host.stop();
  }
}

function warningsOf(output: string, expected: readonly RegExp[]): string[] {
  return (
    output
      .split('\n')
      .map((line) => line.trim())
      // A page may have any name.
      .filter((line) => !line.includes('├─'))
      .filter((line) => /\bwarn(?:ing)?\b|\(!\)|deprecat|collision|overwrit/iu.test(line))
      .filter((line) => !expected.some((pattern) => pattern.test(line)))
  );
}

function misplacedPages(pages: readonly string[], wanted: readonly string[]): string[] {
  return wanted.filter((path) =>
    path.startsWith('!') ? pages.includes(path.slice(1)) : !pages.includes(path),
  );
}

/** Addresses of search records that nothing answers; fragments of them are those of links, which are crawled. */
async function lostRecords(addresses: readonly string[], origin: string): Promise<string[]> {
  if (addresses.length === 0) return ['the index is empty'];
  const paths = new Set(addresses.map((address) => new URL(address, origin).pathname));
  const answers = await Promise.all(
    [...paths].map(async (path) => {
      const { status } = await fetch(origin + path, { redirect: 'manual' });
      return status === 200 ? undefined : path;
    }),
  );
  return answers.filter((path) => path !== undefined);
}
