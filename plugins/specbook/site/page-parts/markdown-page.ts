/** The Markdown page of a page: the same content as text, for readers without a browser and for machines. */
import type { RootContent } from 'mdast';
import { facts, heading, list, paragraph } from '../../markup/mdast.ts';
import type { HeadingSlot } from '../../markup/fragment.ts';
import { placeMarkdown } from '../../markup/markdown/place-markdown.ts';
import {
  BETWEEN_LISTS,
  markdownFragment,
  writeMarkdown,
} from '../../markup/markdown/write-markdown.ts';
import { hrefOf, type LinkContext } from '../render/links.ts';
import type { PageData } from './page-data.ts';

/**
 * A page as Markdown: title, facts, text, and every list beside it in full. Links lead to other Markdown pages.
 *
 * @param context base and prefix of the site
 */
export function markdownOfPage(
  page: PageData,
  context: Omit<LinkContext, 'for'> & { diagrams?: boolean },
): string {
  const { sectionNumbers } = page;
  const placement = {
    href: hrefOf({ ...context, for: 'md' }),
    diagrams: context.diagrams ?? true,
    number: ({ anchor, number }: HeadingSlot) =>
      (anchor === undefined ? undefined : sectionNumbers?.get(anchor)) ?? number,
  };
  const fragments = [
    writeMarkdown(headOf(page)),
    ...page.blocks.map(markdownFragment),
    writeMarkdown(page.aside.flatMap(({ title, entries }) => [heading(2, title), list(entries)])),
  ];
  let text = '';
  let afterList = false;
  for (const { pieces, beginsWithList, endsWithList } of fragments) {
    const own = placeMarkdown(pieces, placement);
    if (own === '') continue;
    text += (text === '' ? '' : '\n') + (beginsWithList && afterList ? BETWEEN_LISTS : '') + own;
    afterList = endsWithList;
  }
  return text;
}

function headOf({ title, itemId, kindLabel, lede = [], facts: pairs }: PageData): RootContent[] {
  return [
    heading(1, itemId === undefined ? title : `${itemId} ${title}`),
    ...(kindLabel === undefined ? [] : [paragraph(`${kindLabel}.`)]),
    ...lede,
    ...facts(pairs),
  ];
}
