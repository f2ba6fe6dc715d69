/** Derives API categories from the tags of an OpenAPI document, if spec.yaml lists none. */
import type { AnyStated } from '../../model/stated-item.ts';
import type { ApiDescription } from '../../model/performance/operation.ts';
import { ID_PATTERN } from '../../schema/identifier.ts';

/** The id of a tag: the tag itself if it is a valid id, else a slug of it. */
function deriveId(tag: string, taken: ReadonlySet<string>): string {
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
 * One category per tag.
 *
 * @example deriveCategories(api).map(({ id }) => id) // ['clinical-records'] for the tag `Clinical records`
 */
export function deriveCategories({ tags }: ApiDescription): AnyStated[] {
  const taken = new Set<string>();
  return tags.map(({ name, description, source }) => {
    const id = deriveId(name, taken);
    taken.add(id.toLowerCase());
    // Brackets in an external document are not references.
    const purpose = description?.replaceAll('[[', '[ [');
    return {
      kind: 'category',
      id,
      data: { id, name, tag: name, ...(purpose !== undefined && { purpose }) },
      source: { ...source, locate: () => source },
    } as AnyStated;
  });
}
