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

/** The kind of the items of each collection. */
interface Kinds {
  entities: 'entity';
  fields: 'field';
  enums: 'enum';
  rules: 'rule';
  requirements: 'requirement';
  constraints: 'constraint';
  pocs: 'poc';
  areas: 'area';
  criteria: 'criterion';
  considerations: 'consideration';
  runs: 'run';
  domains: 'domain';
  categories: 'category';
  services: 'service';
  screens: 'screen';
  environments: 'environment';
  teams: 'team';
  dataClasses: 'dataClass';
}

expectTypeOf<typeof specCollections>().toEqualTypeOf<
  (options?: SpecCollectionsOptions) => SpecCollections
>();
expectTypeOf<SpecCollectionsOptions>().toEqualTypeOf<{ content?: string }>();
expectTypeOf<keyof SpecCollections>().toEqualTypeOf<keyof Kinds>();
expectTypeOf<CollectionName>().toEqualTypeOf<keyof Kinds>();

expectTypeOf<{ [C in CollectionName]: CollectionData<C> }>().toEqualTypeOf<{
  [C in keyof Kinds]: Item<Kinds[C]>['data'] & { item: ItemFacts };
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
