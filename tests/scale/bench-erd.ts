/**
 * `npm run bench -- --erd`: how long the whole diagram of a model takes here, and how long Mermaid takes to draw the same
 * entities, fields and relationships in a browser, in turn within one run. The least of several runs counts.
 */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium, type Page } from 'playwright';
import { writeDiagram } from '../../plugins/specbook/erd/index.ts';
import { findBrowser, howToGetBrowser } from '../../scripts/find-browser.mjs';
import { erdModels } from './erd-models.ts';

/** Milliseconds of one model. */
interface ErdTimes {
  entities: number;
  relationships: number;
  specbookMs: number;
  mermaidMs: number;
  /** How many times as long Mermaid takes. */
  ratio: number;
}

/** What the bench prints. */
export interface ErdBench {
  browser: string;
  /** What the first drawing of a process, or of a page, takes longer: Graphviz and Mermaid are loaded. */
  loadingMs: { specbook: number; mermaid: number };
  models: Record<string, ErdTimes>;
}

type Milliseconds = Record<string, number>;

async function drawHere(): Promise<Milliseconds> {
  const script = fileURLToPath(new URL('draw-erds.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [script]);
  return JSON.parse(stdout) as Milliseconds;
}

async function drawInBrowser(page: Page, texts: ReadonlyMap<string, readonly string[]>) {
  const started = performance.now();
  await page.goto('about:blank');
  await page.addScriptTag({
    path: fileURLToPath(import.meta.resolve('mermaid/dist/mermaid.min.js')),
  });
  await draw(page, ['erDiagram\n  a ||--o{ b : has']);
  const times: Milliseconds = { loading: performance.now() - started };
  for (const [name, parts] of texts) times[name] = await draw(page, parts);
  return times;
}

/** Milliseconds that Mermaid takes for a diagram, in as many parts as it has to be written in. */
function draw(page: Page, parts: readonly string[]): Promise<number> {
  return page.evaluate(async (written) => {
    const { mermaid } = window as unknown as {
      mermaid: {
        initialize: (config: object) => void;
        render: (id: string, text: string) => Promise<unknown>;
      };
    };
    // Its own limits are for pages of strangers.
    mermaid.initialize({ startOnLoad: false, maxEdges: 100_000, maxTextSize: 1_000_000 });
    const began = performance.now();
    for (const [index, text] of written.entries()) await mermaid.render(`drawn-${index}`, text);
    return performance.now() - began;
  }, parts);
}

/** Times both, so many times. */
export async function benchErd(runs: number): Promise<ErdBench> {
  const executablePath = process.env.SPECBOOK_BROWSER ?? (await findBrowser());
  if (executablePath === undefined) throw new Error(howToGetBrowser);
  const models = await erdModels();
  const texts = new Map(
    [...models].map(([name, spec]) => [
      name,
      writeDiagram(spec, { scope: 'whole', detail: 'all' }).mermaid,
    ]),
  );
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    const here: Milliseconds[] = [];
    const there: Milliseconds[] = [];
    for (let run = 0; run < runs; run += 1) {
      here.push(await drawHere());
      there.push(await drawInBrowser(page, texts));
    }
    const least = (all: readonly Milliseconds[], name: string): number =>
      Math.round(Math.min(...all.map((times) => times[name] ?? Number.NaN)));
    return {
      browser: `Chromium ${browser.version()}`,
      loadingMs: { specbook: least(here, 'loading'), mermaid: least(there, 'loading') },
      models: Object.fromEntries(
        [...models].map(([name, { entities, relationships }]) => {
          const [specbookMs, mermaidMs] = [least(here, name), least(there, name)];
          return [
            name,
            {
              entities: entities.length,
              relationships: relationships.filter(({ origin }) => origin !== 'junction').length,
              specbookMs,
              mermaidMs,
              ratio: Math.round((mermaidMs / specbookMs) * 10) / 10,
            },
          ];
        }),
      ),
    };
  } finally {
    await browser.close();
  }
}
