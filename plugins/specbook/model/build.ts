/** From validated items to the linked model. */
import type { Locale } from '../i18n/index.ts';
import {
  idOf,
  keyOf,
  type AnyItem,
  type Field,
  type Item,
  type ItemData,
  type Key,
  type Kind,
  type PathStep,
  type Source,
  type SpecInfo,
} from './item.ts';
import { ALL_KINDS, hasOwnId, KINDS, nestedKinds, type VocabularyKind } from './kinds.ts';
import { linkItems, vocabularyOf } from './link.ts';
import type { ApiDescription } from './performance/operation.ts';
import { deriveRelationships } from './data/relationships.ts';
import { statedReferences } from './references.ts';
import type { Evidence, ItemLists, Link, Revision, Spec, SpecHistory } from './spec.ts';
import { titleFromVerified, titleOf } from './title.ts';

/** What a file states: one item at its top, with whatever is nested in it. */
export interface StatedItem<K extends Kind> {
  kind: K;
  id: string;
  data: ItemData[K];
  source: Source;
  parent?: Key;
  body?: Item['body'];
}

/** A stated item, distinguished by `kind`. */
export type AnyStated = { [K in Kind]: StatedItem<K> }[Kind];

/** Everything the model is made of. */
export interface BuildInput {
  info: SpecInfo;
  infoSource?: Source;
  items: readonly AnyStated[];
  /** Vocabularies that spec.yaml lists; words of the others are whatever the items use. */
  listed: ReadonlySet<VocabularyKind>;
  /** Addresses of items that had errors. */
  broken: ReadonlySet<Key>;
  now: string;
  locale?: Locale;
  revision?: Revision;
  history?: SpecHistory;
  evidence?: Evidence;
  api?: ApiDescription;
}

/** Two items with one id; the first one stays in the model. */
export interface Duplicate {
  first: AnyItem;
  second: AnyItem;
}

/** The place of a part of an item as a source of its own. */
function partOf(source: Source, prefix: readonly PathStep[]): Source {
  return {
    ...source.locate(prefix),
    locate: (path, literal) => source.locate([...prefix, ...path], literal),
  };
}

/** Items nested in others: fields and rules of an entity, criteria of an area. */
function nestedItems({ kind, id, data, source }: AnyStated): AnyStated[] {
  const lists: Readonly<Record<string, unknown>> = { ...data };
  return nestedKinds(kind).flatMap((nested) => {
    const { key } = KINDS[nested].within;
    const members = (lists[key] ?? []) as readonly ItemData[typeof nested][];
    return members.map(
      (member, index) =>
        ({
          kind: nested,
          id: hasOwnId(nested) ? member.id : `${id}.${member.id}`,
          data: member,
          parent: keyOf(kind, id),
          source: partOf(source, [key, index]),
        }) as AnyStated,
    );
  });
}

/** Words of vocabularies that spec.yaml leaves open, as items of their own, placed where they are first used. */
function impliedWords(items: readonly AnyItem[], listed: ReadonlySet<VocabularyKind>): AnyItem[] {
  const implied = new Map<Key, AnyItem>();
  for (const item of items) {
    for (const { expected, text, path } of statedReferences(item)) {
      const kind = vocabularyOf(expected);
      if (!kind || listed.has(kind) || implied.has(keyOf(kind, text))) continue;
      const data = { name: text, description: text } as ItemData[VocabularyKind];
      const word = {
        kind,
        id: text,
        key: keyOf(kind, text),
        title: text,
        data,
        source: partOf(item.source, path),
        implied: true,
      };
      implied.set(word.key, word as AnyItem);
    }
  }
  return [...implied.values()];
}

function grouped<T>(
  elements: Iterable<T>,
  keyOfElement: (element: T) => string | undefined,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const element of elements) {
    const key = keyOfElement(element);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(element);
    else groups.set(key, [element]);
  }
  return groups;
}

/** Items by kind, each list under the name of its collection. */
function listItems(items: ReadonlyMap<Key, AnyItem>): ItemLists & { fields: readonly Field[] } {
  const byKind = Map.groupBy<Kind, AnyItem>(items.values(), ({ kind }) => kind);
  return Object.fromEntries(
    ALL_KINDS.map((kind) => [KINDS[kind].collection, byKind.get(kind) ?? []]),
  ) as unknown as ItemLists & { fields: readonly Field[] };
}

/** Links and expands the items; reports ids given twice. Never throws for what an author wrote. */
export function buildSpec(input: BuildInput): { spec: Spec; duplicates: Duplicate[] } {
  const { info, listed, broken, now, locale, revision, history } = input;
  const stated = input.items.flatMap((item) => [item, ...nestedItems(item)]);
  const names = new Map<string, string>();
  for (const { kind, id, data } of stated) {
    if (kind === 'category' || kind === 'service')
      names.set(
        id,
        titleOf(kind, id, data, (word) => word),
      );
  }

  const items = new Map<Key, AnyItem>();
  const duplicates: Duplicate[] = [];
  const numbered = new Map<string, AnyItem>();
  const add = (item: AnyItem): void => {
    const unique = hasOwnId(item.kind);
    const first = unique ? numbered.get(item.id) : items.get(item.key);
    if (first) {
      duplicates.push({ first, second: item });
      return;
    }
    if (unique) numbered.set(item.id, item);
    items.set(item.key, item);
  };
  for (const item of stated) {
    add({
      ...item,
      key: keyOf(item.kind, item.id),
      title:
        item.kind === 'field'
          ? item.id.slice(item.id.indexOf('.') + 1)
          : titleOf(item.kind, item.id, item.data, (word) => names.get(word) ?? word),
    });
  }
  for (const item of items.values()) {
    if (item.kind !== 'criterion' || item.data.statement !== undefined) continue;
    const verified = (item.data.verifies ?? []).flatMap((id) => numbered.get(id) ?? []);
    const title = titleFromVerified(
      verified.map(({ kind, title }) => ({ title, measured: kind === 'requirement' })),
    );
    if (title !== undefined) items.set(item.key, { ...item, title });
  }
  for (const word of impliedWords([...items.values()], listed)) add(word);

  const { links, unresolved } = linkItems(items, listed, broken);
  const outgoing = grouped(links, (link) => link.from);
  const incoming = grouped(links, (link) => link.to);
  const incomingOfFields = grouped(
    links.filter(
      (link) =>
        link.to.startsWith('field:') &&
        !link.from.startsWith(`${link.to.slice(0, link.to.indexOf('.'))}.`),
    ),
    (link) => `entity:${link.to.slice('field:'.length, link.to.indexOf('.'))}`,
  );

  const { fields: allFields, ...lists } = listItems(items);
  const fields = grouped(allFields, ({ parent }) => parent && idOf(parent));
  const none: readonly Link[] = [];
  const spec: Spec = {
    ...lists,
    info,
    ...(input.infoSource && { infoSource: input.infoSource }),
    now,
    ...(locale && { locale }),
    broken,
    unresolved,
    items,
    fields,
    ...(revision && { revision }),
    ...(history && { history }),
    evidence: input.evidence ?? new Map(),
    ...(input.api && { api: input.api }),
    relationships: deriveRelationships(lists.entities, fields),
    linksFrom: (key) => outgoing.get(key) ?? none,
    linksTo: (key) => [...(incoming.get(key) ?? none), ...(incomingOfFields.get(key) ?? none)],
  };
  inputs.set(spec, input);
  return { spec, duplicates };
}

const inputs = new WeakMap<Spec, BuildInput>();

/** What a model was built of. @throws TypeError for a model that `buildSpec` has not built */
export function inputOf(spec: Spec): BuildInput {
  const input = inputs.get(spec);
  if (!input) throw new TypeError('the model was not built here');
  return input;
}
