/** Every reference that an item makes, before it is resolved. */
import { idOf, type AnyItem, type Body, type Kind, type PathStep } from './item.ts';
import { nestedKinds } from './kind-lists.ts';
import { KINDS } from './kinds.ts';
import { memoize } from './memoize.ts';
import { mentionsOf, type Mention } from './mentions.ts';
import { referenceKeys } from './reference-keys.ts';
import type { Relation } from './spec.ts';

/** One reference as written. */
export interface StatedReference {
  relation: Relation;
  path: readonly PathStep[];
  text: string;
  /** Kinds that are right here; any when empty. */
  expected: readonly Kind[];
  /** The text in the source to point at, where the value holds more than the reference. */
  literal?: string;
  /** How often that text stands before it in the value. */
  occurrence?: number;
}

/** Path step that leads to the prose below the front matter. */
export const BODY_KEY = '#body';

/** All references of one item: of its keys, then in its prose. */
export function statedReferences(item: AnyItem): readonly StatedReference[] {
  return [
    ...domainReference(item),
    ...dataReferences(item.data, item.kind).map((reference) => withEntity(item, reference)),
    ...(item.body ? bodyReferences(item.body) : []),
  ];
}

/** The folder of an entity names its domain. */
function domainReference({ kind, parent }: AnyItem): StatedReference[] {
  if (kind !== 'entity' || parent === undefined) return [];
  return [{ relation: 'domain', path: [], text: idOf(parent), expected: ['domain'] }];
}

/** A rule names the fields of its own entity alone. */
function withEntity({ parent }: AnyItem, reference: StatedReference): StatedReference {
  if (reference.relation !== 'fields' || parent === undefined) return reference;
  return { ...reference, text: `${idOf(parent)}.${reference.text}` };
}

/** A model asks twice, and again after each edit of another file. */
const dataReferences = memoize((data: object, kind: string): readonly StatedReference[] => [
  ...referenceKeys(kind as Kind).flatMap(({ steps, relation, expected }) =>
    textsAt(data, steps).map(({ path, text }) => ({ relation, path, text, expected })),
  ),
  ...mentionsOf(data, keysOfNestedItems(kind as Kind)).map(toReference),
]);

const bodyReferences = memoize(({ text }: Body): readonly StatedReference[] =>
  mentionsOf({ notes: text }, new Set()).map((mention) => ({
    ...toReference(mention),
    path: [BODY_KEY],
  })),
);

/** Nested items state their own references. */
function keysOfNestedItems(kind: Kind): ReadonlySet<string> {
  return new Set(nestedKinds(kind).map((nested) => KINDS[nested].within.key));
}

function toReference(mention: Mention): StatedReference {
  return { relation: 'mentions', expected: [], ...mention };
}

/** The texts to which some steps lead, each with its path. */
function textsAt(
  value: unknown,
  [step, ...rest]: readonly string[],
  path: readonly PathStep[] = [],
): { path: readonly PathStep[]; text: string }[] {
  if (step === undefined) return typeof value === 'string' ? [{ path, text: value }] : [];
  if (step === '*') {
    if (!Array.isArray(value)) return [];
    return value.flatMap((element, index) => textsAt(element, rest, [...path, index]));
  }
  if (typeof value !== 'object' || value === null) return [];
  const part = (value as Record<string, unknown>)[step];
  // The author writes the id of an element as its key, so the element itself is the place.
  return textsAt(part, rest, step === 'id' ? path : [...path, step]);
}
