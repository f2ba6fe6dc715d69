/* The types of `astro-specbook/content`; see index.test-d.ts. */
import { expectTypeOf } from 'vitest';
import type {
  CollectionData,
  CollectionName,
  ItemFacts,
  SpecCollections,
  SpecCollectionsOptions,
  specCollections,
} from '../../plugins/specbook/content.ts';
import type { Item, Key } from '../../plugins/specbook/load.ts';
import type { Collections } from './collections.ts';

expectTypeOf<typeof specCollections>().toEqualTypeOf<
  (options?: SpecCollectionsOptions) => SpecCollections
>();
expectTypeOf<SpecCollectionsOptions>().toEqualTypeOf<{ content?: string }>();
expectTypeOf<keyof SpecCollections>().toEqualTypeOf<keyof Collections>();
expectTypeOf<CollectionName>().toEqualTypeOf<keyof Collections>();

expectTypeOf<{ [C in CollectionName]: CollectionData<C> }>().toEqualTypeOf<{
  [C in keyof Collections]: Item<Collections[C]>['data'] & { item: ItemFacts };
}>();
expectTypeOf<ItemFacts>().toEqualTypeOf<{
  key: Key;
  title: string;
  href: string;
  parent?: Key;
  file: string;
  line: number;
  column: number;
}>();
