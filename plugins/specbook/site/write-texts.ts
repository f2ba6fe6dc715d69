/** What a build writes beside its pages, as text: the Markdown twins, diagrams for other tools, and the files for machines that read. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { textFile, textPaths, TEXTS } from './diagram-files.ts';
import { llmsFull, llmsIndex } from './exports/llms.ts';
import { twinOfPage } from './pages/twin.ts';
import { shapeOf } from './own-pages.ts';
import { specbookState } from './state.ts';
import { twinPaths, type StaticPage } from './static-paths.ts';

/** The Markdown twin of a page. */
export function twinText({ entry }: StaticPage['props']): string {
  return entry.twin ? entry.twin() : twinOfPage(entry.build(), specbookState().config);
}

/** The index of the texts. @param site address of the site, where the Astro config states one */
export function llmsText(site: string | undefined): string {
  const { spec, config } = specbookState();
  return llmsIndex(spec, { ...config, ...(site !== undefined && { site }) });
}

/** Routes that a build does not render, since it writes their files here; a dev server answers for them. */
export const TEXT_ROUTES: ReadonlySet<string> = new Set([
  '/[...twin].md',
  '/llms.txt',
  '/llms-full.txt',
  ...TEXTS.map((format) => `/diagrams/[name].${format}`),
]);

/** Texts that are written at once, while the next one is made. */
const AT_ONCE = 16;

/**
 * Writes every text that the user has no page of their own for.
 *
 * @param folder of the built site
 * @param site address of the site, where the Astro config states one
 */
export async function writeTexts(folder: string, site: string | undefined): Promise<void> {
  const { prefix } = specbookState().config;
  const made = new Set<string>();
  let writing: Promise<void>[] = [];
  for (const [path, text] of texts(site)) {
    writing.push(write(join(folder, prefix, path), text(), made));
    if (writing.length < AT_ONCE) continue;
    await Promise.all(writing);
    writing = [];
  }
  await Promise.all(writing);
}

/** Every text with its path, without base and prefix. */
function* texts(site: string | undefined): Iterable<[path: string, text: () => string]> {
  const { spec, config } = specbookState();
  const isOurs = (route: string): boolean => !config.ownPaths.has(shapeOf(config.prefix + route));
  if (isOurs('/[...twin].md')) {
    for (const { params, props } of twinPaths()) {
      yield [`${decodeURIComponent(params.twin ?? '')}.md`, () => twinText(props)];
    }
  }
  for (const format of config.diagrams ? TEXTS : []) {
    if (!isOurs(`/diagrams/[name].${format}`)) continue;
    for (const { params, props } of textPaths(spec, format)) {
      yield [`diagrams/${params.name}.${format}`, () => textFile(spec, props, format)];
    }
  }
  if (isOurs('/llms.txt')) yield ['llms.txt', () => llmsText(site)];
  if (isOurs('/llms-full.txt')) yield ['llms-full.txt', () => llmsFull(spec)];
}

/** Writes one file, unless the user has a page of that name. */
async function write(file: string, text: string, made: Set<string>): Promise<void> {
  const folder = dirname(file);
  if (!made.has(folder)) {
    await mkdir(folder, { recursive: true });
    made.add(folder);
  }
  try {
    await writeFile(file, text, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
