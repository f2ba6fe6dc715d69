/** Where an item stands on the site. */
import { idOf, kindOf, type Key } from './item.ts';
import { KINDS } from './kinds.ts';

/**
 * Path of the page that shows an item, without base and prefix. A field has an anchor on the page of its entity; kinds
 * without pages of their own have anchors on the page that lists them.
 *
 * @example itemPath('entity:patient') // '/entities/patient/'
 * @example itemPath('field:patient.email') // '/entities/patient/#email'
 * @example itemPath('environment:staging') // '/performance/#environment-staging'
 */
export function itemPath(key: Key): string {
  const kind = kindOf(key);
  const id = idOf(key);
  const { path } = KINDS[kind];
  if (kind === 'field') {
    const dot = id.indexOf('.');
    return `${path}${encodeURIComponent(id.slice(0, dot))}/#${encodeURIComponent(id.slice(dot + 1))}`;
  }
  return path.includes('#') ? path + id : `${path}${encodeURIComponent(id)}/`;
}
