/** `/llms.txt` and `/llms-full.txt`, by the convention of llmstxt.org. */
import type { RootContent } from 'mdast';
import { heading, list, note, paragraph, routeLink, type Content } from '../../markup/mdast.ts';
import { toMarkdown } from '../../markup/to-markdown.ts';
import { stringsOf, type Strings } from '../../i18n/index.ts';
import type { AnyItem } from '../../model/item.ts';
import { GROUP_KINDS, type ListPage } from '../../model/kind-lists.ts';
import { KINDS } from '../../model/kinds.ts';
import { LIST_TITLES } from '../../model/list-titles.ts';
import { DOCUMENTS } from '../../model/documents.ts';
import type { Spec } from '../../model/spec.ts';
import { itemPath } from '../../model/item-path.ts';
import { hrefOf, type LinkContext } from '../render/links.ts';
import { FILES_FOLDER } from '../../markup/links.ts';
import { documentText } from '../pages/documents.ts';
import { plainText } from '../../markup/plain-text.ts';

/** Where the texts will stand. */
export interface LlmsContext extends Omit<LinkContext, 'for'> {
  /** Address of the site, when the Astro config states it; links are relative to its root otherwise. */
  site?: string;
}

/** Resolves links to Markdown pages, with the address of the site in front when it is known. */
export function absoluteHref({ site, ...context }: LlmsContext): ReturnType<typeof hrefOf> {
  const href = hrefOf({ ...context, for: 'md' });
  return (target) => {
    const path = href(target);
    return site === undefined || path === undefined ? path : new URL(path, site).href;
  };
}

/** Names of the lists and of the files that hold everything, in their order. */
const LISTS: Record<ListPage | '/spec.json' | '/llms-full.txt', (t: Strings) => string> = {
  ...LIST_TITLES,
  '/spec.json': () => 'spec.json',
  '/llms-full.txt': () => 'llms-full.txt',
};

/** How many entries one section lists. */
const LISTED = 100;

/** The index: the documents, the pages that list things, and the groups of items. Bounded, whatever the size. */
export function llmsIndex(spec: Spec, context: LlmsContext): string {
  const strings = stringsOf(spec);
  const { kinds, llms: t } = strings;
  const link = (path: string, label: string, about: string): Content =>
    t.entry<Content>({ link: routeLink(path, label), about });
  const section = (title: string, entries: readonly Content[]): RootContent[] =>
    entries.length === 0 ? [] : [heading(2, title), list(entries)];
  const ofItems = (title: string, items: readonly AnyItem[]): RootContent[] =>
    section(
      title,
      items
        .slice(0, LISTED)
        .map((item) =>
          'purpose' in item.data && item.data.purpose
            ? link(itemPath(item.key), item.title, plainText(item.data.purpose))
            : routeLink(itemPath(item.key), item.title),
        ),
    );
  const nodes: RootContent[] = [
    heading(1, spec.info.title),
    note(t.summary({ title: spec.info.title, revision: spec.info.revision })),
    paragraph(t.pages({ entity: '/entities/<id>.md', item: '/requirements/<id>.md' })),
    ...section(
      t.documents,
      DOCUMENTS.map(({ slug, fileName }) =>
        link(`/documents/${slug}/`, fileName, t.aboutDocuments[slug]),
      ),
    ),
    ...section(
      t.lists,
      (Object.keys(LISTS) as (keyof typeof LISTS)[]).map((path) =>
        link(path, LISTS[path](strings), t.aboutLists[path]),
      ),
    ),
    ...GROUP_KINDS.flatMap((kind) => ofItems(kinds[kind].plural, spec[KINDS[kind].collection])),
  ];
  return toMarkdown(nodes, { href: absoluteHref(context) });
}

/** Links to another document or to a published file, which are relative to the folder of the documents. */
const BESIDE_DOCUMENTS = new RegExp(
  String.raw`\]\((?=(?:${DOCUMENTS.map(({ fileName }) => fileName).join('|')})#|${FILES_FOLDER})`,
  'gu',
);

/** A longer document is linked: no model reads so much at once, and its file is there anyway. */
const MAX_CHARACTERS = 2_000_000;

/** The four documents in one text, one after the other; it stands in the folder around theirs. */
export function llmsFull(spec: Spec): string {
  return DOCUMENTS.map(({ slug, fileName }) => {
    const text = documentText(spec, slug);
    if (text.length <= MAX_CHARACTERS) return text;
    const title = text.slice(0, text.indexOf('\n'));
    return `${title}\n\n[${fileName}](documents/${fileName})\n`;
  })
    .join('\n')
    .replaceAll(BESIDE_DOCUMENTS, '](documents/');
}
