/** The Markdown page of a page: the same content as text, for readers without a browser and for machines. */
import type { RootContent } from 'mdast';
import { facts, heading, list, paragraph } from '../../markup/mdast.ts';
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
  const placement = {
    href: hrefOf({ ...context, for: 'md' }),
    diagrams: context.diagrams ?? true,
  };
  const fragments = [
    writeMarkdown(headOf(page)),
    ...page.sections.flatMap(({ title, number, body }) => [
      ...(title === undefined ? [] : [writeMarkdown([numberedHeading(title, number)])]),
      markdownFragment(body),
    ]),
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

function numberedHeading(title: string, number: string | undefined): RootContent {
  const node = heading(2, title);
  return { ...node, data: { ...node.data, number } };
}

function headOf({ title, itemId, kindLabel, lede = [], facts: pairs }: PageData): RootContent[] {
  return [
    heading(1, itemId === undefined ? title : `${itemId} ${title}`),
    ...(kindLabel === undefined ? [] : [paragraph(`${kindLabel}.`)]),
    ...lede,
    ...facts(pairs),
  ];
}
