/** What stands between the head and the foot of a page, as HTML. */
import type { Href } from '../../markup/links.ts';
import { truncateTables } from '../page-parts/truncate-tables.ts';
import type { PageData } from '../page-parts/page-data.ts';
import { renderHtml } from './to-html.ts';
import { softBreaks } from './soft-breaks.ts';

/** What stands on two pages, printed; a site draws diagrams on all of them or on none. */
const printed = new WeakMap<object, string>();

/**
 * The body of a page. Its long tables are cut, but for a document: that is printed, so it is whole, and its links lead
 * within it.
 *
 * @param site addresses of the site
 */
export function bodyOf(content: PageData, site: Href): string {
  const { tree, portions = [], path, rowLimit, href, late } = content;
  if (!href) return renderHtml(truncateTables(tree.children, path, rowLimit), site);
  let html = softBreaks(renderHtml(tree, href));
  if (!late) return html;
  for (const { once, nodes } of portions) {
    const text = printed.get(once) ?? softBreaks(renderHtml(nodes(), late.href));
    printed.set(once, text);
    html += late.settle(text);
  }
  return html;
}
