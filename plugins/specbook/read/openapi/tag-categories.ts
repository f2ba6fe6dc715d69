/** Tags of an OpenAPI document as categories of the API, where spec.yaml lists none itself. */
import type { AnyStated } from '../../model/stated-item.ts';
import type { ApiDescription } from '../../model/performance/operation.ts';
import { ID_PATTERN } from '../../schema/scalar.ts';

/** An id for a tag: the tag itself where it is one, else its letters and digits. */
function idOf(tag: string, taken: ReadonlySet<string>): string {
  const plain = tag
    .toLowerCase()
    .replace(/[^a-z0-9_]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  const base = ID_PATTERN.test(tag) ? tag : plain === '' ? 'tag' : plain;
  let id = base;
  for (let count = 2; taken.has(id.toLowerCase()); count++) id = `${base}-${count}`;
  return id;
}

/**
 * One category for each tag.
 *
 * @example tagCategories(api).map(({ id }) => id) // ['clinical-records'] for the tag `Clinical records`
 */
export function tagCategories({ tags }: ApiDescription): AnyStated[] {
  const taken = new Set<string>();
  return tags.map(({ name, description, source }) => {
    const id = idOf(name, taken);
    taken.add(id.toLowerCase());
    // Brackets of another author are no references of this specification.
    const purpose = description?.replaceAll('[[', '[ [');
    return {
      kind: 'category',
      id,
      data: { id, name, tag: name, ...(purpose !== undefined && { purpose }) },
      source: { ...source, locate: () => source },
    } as AnyStated;
  });
}
