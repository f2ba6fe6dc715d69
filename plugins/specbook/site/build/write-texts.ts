/** What a build writes beside its pages, as text: the Markdown twins, and the files for machines that read. */
import { join } from 'node:path';
import type { RootContent } from 'mdast';
import { stringsOf } from '../../i18n/index.ts';
import { paragraph, type Content } from '../../markup/mdast.ts';
import type { Spec } from '../../model/spec.ts';
import { llmsFull, llmsIndex } from './llms.ts';
import { markdownOfPage } from '../page-parts/markdown-page.ts';
import { olderNotice } from '../integration/older/older-notice.ts';
import { writeFiles } from './write-files.ts';
import { normalizePattern } from '../integration/route-overrides.ts';
import type { SpecbookConfig, SpecbookState } from '../integration/state.ts';
import { markdownPaths, type StaticPage } from '../integration/static-paths.ts';
import { DIAGRAM_ROUTES } from './write-diagrams.ts';

/** The Markdown twin of a page. */
export function markdownText(
  { entry }: StaticPage['props'],
  { spec, config }: Pick<SpecbookState, 'spec' | 'config'>,
): string {
  if (entry.markdown) return entry.markdown();
  const page = entry.build();
  const { lede = [] } = page;
  return markdownOfPage({ ...page, lede: [...noticeOf(spec, config), ...lede] }, config);
}

/** Which older revision the text is of, and where the newest is. */
function noticeOf(spec: Spec, config: SpecbookConfig): RootContent[] {
  const notice = olderNotice({ ...config, for: 'md' });
  if (!notice) return [];
  const { older: t } = stringsOf(spec).shell;
  const linked = (url: string, text: string): Content => ({
    type: 'link',
    url,
    children: [{ type: 'text', value: text }],
  });
  return [
    paragraph([
      t.notice(notice),
      ' ',
      linked(notice.newest, t.front),
      '. ',
      linked(notice.since, t.since(notice)),
      '.',
    ]),
  ];
}

/** The index of the texts. @param site address of the site, where the Astro config states one */
export function llmsText({ spec, config }: SpecbookState, site: string | undefined): string {
  return llmsIndex(spec, { ...config, ...(site !== undefined && { site }) });
}

/** Routes that a build does not render, since it writes their files here; a dev server answers for them. */
export const TEXT_ROUTES: ReadonlySet<string> = new Set([
  '/[...twin].md',
  '/llms.txt',
  '/llms-full.txt',
  ...DIAGRAM_ROUTES,
]);

/**
 * Writes every text that the user has no page of their own for.
 *
 * @param folder of the built site
 * @param site address of the site, where the Astro config states one
 */
export async function writeTexts(
  state: SpecbookState,
  folder: string,
  site: string | undefined,
): Promise<void> {
  await writeFiles(join(folder, state.config.prefix), texts(state, site));
}

/** Every text with its path, without base and prefix. */
function* texts(
  state: SpecbookState,
  site: string | undefined,
): Iterable<[path: string, text: string]> {
  const { spec, config } = state;
  const isOurs = (route: string): boolean =>
    !config.userRoutes.has(normalizePattern(config.prefix + route));
  if (isOurs('/[...twin].md')) {
    for (const { params, props } of markdownPaths(state)) {
      yield [`${decodeURIComponent(params.twin ?? '')}.md`, markdownText(props, state)];
    }
  }
  if (isOurs('/llms.txt')) yield ['llms.txt', llmsText(state, site)];
  if (isOurs('/llms-full.txt')) yield ['llms-full.txt', llmsFull(spec)];
}
