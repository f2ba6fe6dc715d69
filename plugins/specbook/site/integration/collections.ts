/** Names and shapes of the content collections: one for each kind of item. */
import type { ItemData, Key, Kind } from '../../model/item.ts';

/** Name of a collection → the kind of its items. */
export const COLLECTIONS = {
  entities: 'entity',
  fields: 'field',
  enums: 'enum',
  rules: 'rule',
  requirements: 'requirement',
  constraints: 'constraint',
  pocs: 'poc',
  areas: 'area',
  criteria: 'criterion',
  considerations: 'consideration',
  runs: 'run',
  domains: 'domain',
  categories: 'category',
  services: 'service',
  screens: 'screen',
  environments: 'environment',
  teams: 'team',
  dataClasses: 'dataClass',
} as const satisfies Record<string, Kind>;

/** Name of a collection. */
export type CollectionName = keyof typeof COLLECTIONS;

/** What every entry says of its item, beside the data of its kind. */
export interface ItemFacts {
  /** Address within the specification: `entity:patient`. */
  key: Key;
  /** Name for people; never empty. */
  title: string;
  /** Address of its page, below base and prefix. */
  href: string;
  /** What contains it: the entity of a rule or field, the area of a criterion, the domain of an entity. */
  parent?: Key;
  /** File of the content folder, and the place in it, from 1. */
  file: string;
  line: number;
  column: number;
}

/** The data of an entry: that of its kind as the schema describes it, and facts about the item. */
export type CollectionData<C extends CollectionName> = ItemData[(typeof COLLECTIONS)[C]] & {
  item: ItemFacts;
};
