/** Whether two pieces of SQL of PostgreSQL are the same, where the server does not write one thing in one way. */

const CAST_ARRAY = /ARRAY\[((?:'(?:[^']|'')*'(?:::[\w ()]+)?(?:, )?)+)\]::([\w ]+?)\[\]/gu;
const ELEMENT = /'(?:[^']|'')*'(?:::[\w ()]+)?/gu;

/**
 * PostgreSQL writes `state in ('a', 'b')` of a `varchar` with a cast of the array, and what it reads from that with
 * casts of its elements.
 */
function castElements(sql: string): string {
  return sql.replace(CAST_ARRAY, (_, elements: string, type: string) => {
    const cast = (elements.match(ELEMENT) ?? []).map((element) => `${element}::${type}`);
    return `ARRAY[${cast.join(', ')}]`;
  });
}

/** True where two texts state the same; nothing is like nothing only. */
export function isSameSql(one: string | undefined, other: string | undefined): boolean {
  if (one === other) return true;
  return one !== undefined && other !== undefined && castElements(one) === castElements(other);
}
