/** Which names a piece of SQL mentions. Without a parser: a name more than there is does no harm. */
import { nameParts } from '../data-model/physical-names.ts';
import { orderByReferences } from './table-order.ts';

const WORD = /"(?:[^"]|"")*"|[\p{L}_][\p{L}\p{N}_$]*/gu;

/** The words of a piece of SQL: names without their quotes. */
export function wordsOf(sql: string): Set<string> {
  return new Set((sql.match(WORD) ?? []).map((word) => nameParts(word).name));
}

/**
 * Orders things so that each stands behind those that its SQL mentions.
 *
 * @param nameOf the physical name of a thing
 */
export function orderByMentions<T extends { id: string }>(
  things: readonly T[],
  nameOf: (thing: T) => string,
  sqlOf: (thing: T) => string,
): T[] {
  const byName = Map.groupBy(things, (thing) => nameParts(nameOf(thing)).name);
  return orderByReferences(things, (thing) =>
    [...wordsOf(sqlOf(thing))].flatMap((word) => (byName.get(word) ?? []).map(({ id }) => id)),
  );
}
