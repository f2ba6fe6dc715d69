/** Names in the words of another language, each given once. */

/**
 * A name for each of some ids; the second one of a name gets a number.
 *
 * @param reserved names that nothing may have
 * @example assignNames(['a-b', 'a_b'], (id) => id.replace('-', '_')) // Map { 'a-b' → 'a_b', 'a_b' → 'a_b_2' }
 */
export function assignNames(
  ids: readonly string[],
  nameOf: (id: string) => string,
  reserved: ReadonlySet<string> = new Set(),
): Map<string, string> {
  const names = new Map<string, string>();
  const taken = new Set(reserved);
  for (const id of ids) {
    const base = nameOf(id);
    let name = base;
    for (let count = 2; taken.has(name); count += 1) name = `${base}_${count}`;
    taken.add(name);
    names.set(id, name);
  }
  return names;
}

function wordsOf(id: string): string[] {
  return id.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/** The name of a type. @example pascalCase('order_line') // 'OrderLine' */
export function pascalCase(id: string): string {
  const name = wordsOf(id)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
  return /^\p{L}/u.test(name) ? name : `_${name}`;
}
