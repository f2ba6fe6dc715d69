/** Types that no database has, where it is not known which database it is. */
import { closest } from '../model/closest.ts';
import { enumOf, parseType } from '../model/data/data-type.ts';
import { DATABASE_TYPES } from '../model/data/database-types.ts';
import { memoize } from '../model/memoize.ts';
import type { Spec } from '../model/spec.ts';

/** Types of extensions that come with PostgreSQL, and of pgvector. */
const EXTENSION_TYPES =
  'citext hstore ltree lquery ltxtquery cube seg isbn isbn13 issn ean13 upc lo earth query_int vector halfvec sparsevec'.split(
    ' ',
  );

/** Names of the types of all databases that are known here. */
const ALL_TYPES = new Set(Object.values(DATABASE_TYPES).flatMap((types) => [...types.keys()]));
for (const type of EXTENSION_TYPES) ALL_TYPES.add(type);

/** Without a stated database any type is possible; a near miss of a known one is probably a typo: type → the near one. */
export const misspeltTypes = memoize((spec: Spec): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  if (spec.info.database) return found;
  const enums = spec.enums.map(({ id }) => id);
  const nearBy = new Map<string, string | undefined>();
  const types = new Set([...spec.fields.values()].flat().map(({ data }) => data.type));
  for (const type of types) {
    const name = parseType(type)?.name;
    if (name === undefined || ALL_TYPES.has(name) || enumOf(spec, type)) continue;
    if (spec.broken.has(`enum:${type}`)) continue;
    if (!nearBy.has(name)) nearBy.set(name, closest(name, enums) ?? closest(name, ALL_TYPES));
    const near = nearBy.get(name);
    if (near !== undefined) found.set(type, near);
  }
  return found;
});
