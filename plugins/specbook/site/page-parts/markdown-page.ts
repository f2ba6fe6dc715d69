/** The Markdown twin of a page: the same content as text, for readers without a browser and for machines. */
import type { RootContent } from 'mdast';
import { facts, heading, list, paragraph } from '../../markup/mdast.ts';
import { toMarkdown } from '../../markup/to-markdown.ts';
import { hrefOf, type LinkContext } from '../render/links.ts';
import type { PageData } from './page-data.ts';

/**
 * A page as Markdown: title, facts, text, and every list beside it in full. Links lead to other twins.
 *
 * @param context base and prefix of the site
 */
export function markdownOfPage(page: PageData, context: Omit<LinkContext, 'for'>): string {
  const { title, itemId, kindLabel, lede = [], aside } = page;
  const nodes: RootContent[] = [
    heading(1, itemId === undefined ? title : `${itemId} ${title}`),
    ...(kindLabel === undefined ? [] : [paragraph(`${kindLabel}.`)]),
    ...lede,
    ...facts(page.facts),
    ...page.tree.children,
    ...aside.flatMap((section) => [heading(2, section.title), list(section.entries)]),
  ];
  return toMarkdown(nodes, { href: hrefOf({ ...context, for: 'md' }) });
}
