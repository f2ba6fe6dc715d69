/** Numbers and names in sentences. */
import { formatCount } from '../model/quantity.ts';

/**
 * A number with its noun.
 *
 * @example counted(1, 'rule') // '1 rule'
 * @example counted(3, 'entity', 'entities') // '3 entities'
 */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}
