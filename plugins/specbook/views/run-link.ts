/** A link to a run by its day. */
import { itemLink, text, type Content } from '../markup/mdast.ts';
import type { Run } from '../model/item.ts';

/** A run with its day, which is never broken over two lines. */
export function runLink(run: Run): Content {
  return itemLink(run.key, { ...text(run.data.at.slice(0, 10)), data: { hName: 'time' } });
}
