/** What stands between the head and the foot of a page, as HTML. */
import type { Href } from '../../markup/links.ts';
import { bounded } from '../page-parts/truncate-tables.ts';
import type { PageContent } from '../page-parts/page-data.ts';
import { printTree } from './to-html.ts';
import { softBreaks } from './soft-breaks.ts';

/** What stands on two pages, printed; a site draws diagrams on all of them or on none. */
const printed = new WeakMap<object, string>();

/**
 * The body of a page. Its long tables are cut, but for a document: that is printed, so it is whole, and its links lead
 * within it.
 *
 * @param site addresses of the site
 */
export function bodyOf(content: PageContent, site: Href): string {
  const { tree, portions = [], path, rowLimit, href, late } = content;
  if (!href) return printTree(bounded(tree.children, path, rowLimit), site);
  let html = softBreaks(printTree(tree, href));
  if (!late) return html;
  for (const { once, nodes } of portions) {
    const text = printed.get(once) ?? softBreaks(printTree(nodes(), late.href));
    printed.set(once, text);
    html += late.settle(text);
  }
  return html;
}
