/** From validated items to the linked model. */
import type { UnreadKeys } from './broken-items.ts';
import type { Comparison } from './changes/comparison.ts';
import type { Locale } from '../i18n/index.ts';
import { collectItems, type Duplicate } from './collect-items.ts';
import { deriveRelationships } from './data/relationships.ts';
import type { Extensions } from './extensions.ts';
import { indexLinks } from './index-links.ts';
import {
  type AnyItem,
  type Field,
  type Key,
  type Kind,
  type Source,
  type SpecInfo,
} from './item.ts';
import { ALL_KINDS } from './kind-lists.ts';
import { KINDS, type VocabularyKind } from './kinds.ts';
import { linkItems } from './link.ts';
import type { ApiDescription } from './performance/operation.ts';
import type { Evidence, ItemLists, PublishedFiles, Revision, Spec, SpecHistory } from './spec.ts';
import type { AnyStated } from './stated-item.ts';
import type { ViewData } from './view-data.ts';

/** Everything the model is made of. */
export interface BuildInput {
  info: SpecInfo;
  infoSource?: Source;
  items: readonly AnyStated[];
  /** Vocabularies that spec.yaml lists; words of the others are whatever the items use. */
  listed: ReadonlySet<VocabularyKind>;
  /** Addresses of items that had errors. */
  broken: ReadonlySet<Key>;
  /** Keys of spec.yaml that have errors. */
  unread?: UnreadKeys;
  unreadText?: string;
  /** Files that are not read, by the id of the item that each probably contains. */
  unreadItems?: ReadonlyMap<string, string>;
  now: string;
  locale?: Locale;
  /** Keys that the project adds to kinds. */
  extend?: Extensions;
  /** What the project changes in the sections of items. */
  views?: ViewData;
  /** Differences from another state. */
  comparison?: Comparison;
  revision?: Revision;
  history?: SpecHistory;
  /** When git has which revision. */
  releases?: Spec['releases'];
  evidence?: Evidence;
  api?: ApiDescription;
  files?: PublishedFiles;
}

const NO_EVIDENCE: Evidence = new Map();

/** Items by kind, each list under the name of its collection. */
function listItems(items: ReadonlyMap<Key, AnyItem>): ItemLists & { fields: readonly Field[] } {
  const byKind = Map.groupBy<Kind, AnyItem>(items.values(), ({ kind }) => kind);
  return Object.fromEntries(
    ALL_KINDS.map((kind) => [KINDS[kind].collection, byKind.get(kind) ?? []]),
  ) as unknown as ItemLists & { fields: readonly Field[] };
}

function fieldsByEntity(fields: readonly Field[]): ReadonlyMap<string, readonly Field[]> {
  return Map.groupBy(fields, ({ id }) => id.slice(0, id.indexOf('.')));
}

/** Collects and links the items; reports ids given twice. Never throws for what an author wrote. */
export function buildSpec(input: BuildInput): { spec: Spec; duplicates: readonly Duplicate[] } {
  const { items: stated, listed, evidence = NO_EVIDENCE, ...context } = input;
  const { items, duplicates, left } = collectItems(stated, listed, context);
  const broken = new Set([...context.broken, ...left]);
  const { links, unresolved } = linkItems(items, listed, broken);
  const { fields: allFields, ...lists } = listItems(items);
  const fields = fieldsByEntity(allFields);
  const spec: Spec = {
    ...context,
    ...lists,
    ...indexLinks(links),
    broken,
    evidence,
    fields,
    items,
    relationships: deriveRelationships(lists.entities, fields),
    unresolved,
  };
  inputs.set(spec, input);
  return { spec, duplicates };
}

const inputs = new WeakMap<Spec, BuildInput>();

/** The input of a model. @throws TypeError for a model that `buildSpec` has not built */
export function inputOf(spec: Spec): BuildInput {
  const input = inputs.get(spec);
  if (!input) throw new TypeError('the model was not built here');
  return input;
}
