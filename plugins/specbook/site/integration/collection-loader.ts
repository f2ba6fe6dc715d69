/** Loads one content collection out of a specification. */
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { body as bodyTree } from '../../markup/prose.ts';
import { pageUrlsOf } from '../../markup/page-urls.ts';
import { toHtml } from '../../markup/to-html.ts';
import type { AnyItem } from '../../model/item.ts';
import { KINDS } from '../../model/kinds.ts';
import { countProblems } from '../../model/problem-text.ts';
import type { CollectionReader, CollectionSource } from './collection-reader.ts';
import type { CollectionName, ItemFacts } from './collections.ts';
import { itemHref } from '../render/links.ts';
import { hrefsOf } from '../render/to-html.ts';
import { reportProblems, SpecProblemsError } from './problem-report.ts';

/** The name by which the integration asks Astro to load again. */
export const LOADER_NAME = 'astro-specbook';

/** A loader for the items of one kind. */
export function specLoader(name: CollectionName, reader: CollectionReader): Loader {
  return {
    name: LOADER_NAME,
    async load(context) {
      const root = fileURLToPath(context.config.root);
      const { base } = context.config;
      const project = { root, base, urls: pageUrlsOf(context.config) };
      const source = await reader.read(project);
      const reload = async () => {
        fill(context, name, await reader.read(project), root);
      };
      if (!source.watched) watch(context, source.content, reload);
      fill(context, name, source, root);
    },
  };
}

function watch({ watcher, logger }: LoaderContext, folder: string, reload: () => Promise<void>) {
  watcher?.add(folder);
  for (const event of ['add', 'change', 'unlink'] as const) {
    watcher?.on(event, (path: string) => {
      if (!path.startsWith(folder + sep)) return;
      reload().catch((error: unknown) => {
        logger.error(String(error));
      });
    });
  }
}

function fill(
  context: LoaderContext,
  name: CollectionName,
  source: CollectionSource,
  root: string,
) {
  const { store, watcher, logger, collection } = context;
  if (!source.tolerant && countProblems(source.problems).errors > 0) {
    if (!watcher) throw new SpecProblemsError([{ problems: source.problems, config: source }]);
    // A dev server goes on with what it has; one of the collections says why.
    if (name === 'entities') logger.error(reportProblems(source.problems, source.content));
    if (store.keys().length > 0) return;
  }
  const stale = new Set(store.keys());
  for (const item of source.spec.items.values()) {
    if (KINDS[item.kind].collection !== name) continue;
    stale.delete(item.id);
    const data = { ...item.data, item: factsOf(item, source) };
    const body = bodyOf(item, context, source, root);
    store.set({ id: item.id, data, ...body, digest: context.generateDigest({ data, body }) });
    // An entry that Astro has in its cache is not set again, but its component has to be imported all the same.
    if (body.deferredRender) store.addModuleImport(body.filePath);
  }
  for (const id of stale) store.delete(id);
  logger.debug(`${collection}: ${store.keys().length} entries`);
}

function factsOf(
  { key, title, parent, source }: AnyItem,
  { base, prefix, urls }: CollectionSource,
): ItemFacts {
  const { file, line, column } = source;
  const href = itemHref(key, { base, prefix, urls });
  return { key, title, href, ...(parent && { parent }), file, line, column };
}

/** What `render()` needs of an entry. */
interface EntryBody {
  body?: string;
  filePath: string;
  deferredRender?: true;
  rendered?: NonNullable<ReturnType<LoaderContext['store']['get']>>['rendered'];
}

/** Our own HTML, or the file for the MDX integration to compile. */
function bodyOf(
  item: AnyItem,
  { config }: LoaderContext,
  source: CollectionSource,
  root: string,
): EntryBody {
  const filePath = relative(root, join(source.content, item.source.file)).split(sep).join('/');
  if (!item.body) return { filePath };
  const { text: body, format } = item.body;
  const compiles = config.integrations.some(({ name }) => name === '@astrojs/mdx');
  if (format === 'mdx' && compiles) return { body, filePath, deferredRender: true };
  const html = toHtml(bodyTree(source.spec, item), { href: hrefsOf(source) });
  return { body, filePath, rendered: { html, metadata: { headings: [], imagePaths: [] } } };
}
