/**
 * A specification as Astro content collections, for your own pages.
 *
 * @example
 * // src/content.config.ts
 * import { specCollections } from 'astro-specbook/content';
 * export const collections = specCollections();
 * // any page
 * const entities = await getCollection('entities');
 */
import { defineCollection } from 'astro/content/config';
import { z } from 'zod';
import { specLoader } from './site/integration/collection-loader.ts';
import {
  createCollectionReader,
  type CollectionReader,
} from './site/integration/collection-reader.ts';
import { ALL_KINDS } from './model/kind-lists.ts';
import { KINDS } from './model/kinds.ts';
import type { CollectionData, CollectionName } from './site/integration/collections.ts';

export type { CollectionData, CollectionName, ItemFacts } from './site/integration/collections.ts';

/** Options of {@link specCollections}. */
export interface SpecCollectionsOptions {
  /**
   * Content folder, relative to the root of the project. Defaults to that of the `specbook()` integration;
   * `SPECBOOK_CONTENT` overrides it.
   * @default 'content'
   */
  content?: string;
}

/** Result of {@link specCollections}, for `content.config.ts`. */
export type SpecCollections = {
  [C in CollectionName]: ReturnType<typeof collection<C>>;
};

function collection<C extends CollectionName>(name: C, reader: CollectionReader) {
  return defineCollection({
    // The reader has validated the data; this schema only provides its type to getCollection().
    schema: z.custom<CollectionData<C>>(() => true),
    loader: specLoader(name, reader),
  });
}

/**
 * One collection for each kind of item: `entities`, `fields`, `enums`, `rules`, `requirements`, `constraints`, `pocs`,
 * `areas`, `criteria`, `considerations`, `runs`, and the vocabularies. Bodies of `.md` and `.mdx` files are for
 * `render()`. Errors of the specification stop a build with the same list that `specbook check` prints.
 */
export function specCollections({ content }: SpecCollectionsOptions = {}): SpecCollections {
  const reader = createCollectionReader(content);
  return Object.fromEntries(
    ALL_KINDS.map((kind) => {
      const name = KINDS[kind].collection;
      return [name, collection(name, reader)];
    }),
  ) as SpecCollections;
}
