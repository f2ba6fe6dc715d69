/** What relies on a target of a requirement. */
import { idOf, type Key } from '../../model/item.ts';
import type { Link } from '../../model/spec.ts';
import type { DiffContext } from './context.ts';

/** Links that make an item rely on the other. */
const NEEDS: ReadonlySet<Link['relation']> = new Set(['timing', 'verifies', 'serves']);

/**
 * True where a constraint, a criterion or an index relied on a target before, and still does.
 *
 * @param target undefined for the whole requirement
 */
export function isNeeded(
  { before, after }: DiffContext,
  keyBefore: Key,
  keyAfter: Key,
  target?: string,
): boolean {
  const isAbout = ({ part, relation }: Link): boolean =>
    NEEDS.has(relation) && (target === undefined || part === undefined || part === target);
  const froms = before.linksTo(keyBefore).filter(isAbout);
  if (target === undefined) return froms.some(({ from }) => after.items.has(from));
  const now = new Set(
    after
      .linksTo(keyAfter)
      .filter(isAbout)
      .map(({ from }) => idOf(from)),
  );
  return froms.some(({ from }) => now.has(idOf(from)));
}
