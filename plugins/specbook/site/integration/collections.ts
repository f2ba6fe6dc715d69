/** What entries of the content collections hold: one collection for each kind of item. */
import type { ItemData, Key } from '../../model/item.ts';
import type { CollectionName, KindOfCollection } from '../../model/kinds.ts';

export type { CollectionName } from '../../model/kinds.ts';

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
export type CollectionData<C extends CollectionName> = ItemData[KindOfCollection<C>] & {
  item: ItemFacts;
};
