/** What stands between the head and the foot of a page, as HTML. */
import type { Href } from '../documents/links.ts';
import { bounded } from './pages/bounded.ts';
import type { PageContent } from './pages/page-content.ts';
import { printTree } from './print-page.ts';
import { softBreaks } from './soft-breaks.ts';

/**
 * The body of a page. Its long tables are cut, but for a document: that is printed, so it is whole, and its links lead
 * within it.
 *
 * @param site addresses of the site
 */
export function bodyOf(content: PageContent, site: Href): string {
  const { tree, portions, path, rowLimit, href } = content;
  if (!href) return printTree(bounded(tree.children, path, rowLimit), site);
  let html = softBreaks(printTree(tree, href));
  for (const portion of portions?.() ?? []) html += softBreaks(printTree(portion, href));
  return html;
}
