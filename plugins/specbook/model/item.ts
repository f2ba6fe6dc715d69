/**
 * The items of a specification: everything that has an id and a place in a file. Items are plain data; what follows
 * from them is computed by functions over the {@link Spec}.
 */
import type { z } from 'zod';
import type { SpecSchema } from '../schema/spec.ts';
import type { Kind, KINDS, KindWithId, VocabularyKind } from './kinds.ts';
import type { Position } from './problem.ts';

export type { Kind } from './kinds.ts';

type Kinds = typeof KINDS;

/** Data of one kind: as its schema says, with its key as `id` where it is an element of a keyed list. */
type DataOf<D extends { schema: z.ZodType }> = z.output<D['schema']> &
  (D extends { within: object } ? { id: string } : unknown);

/** The validated data of each kind of item. */
export type ItemData = { [K in Kind]: DataOf<Kinds[K]> };

/** Address of an item within the specification: `entity:patient`, `field:patient.email`, `requirement:PERF-RT-002`. */
export type Key = `${Kind}:${string}`;

/** A step into the data of an item: a key of an object, or the index of a list (of a keyed list too). */
export type PathStep = string | number;

/** Where an item stands, and where each part of it stands. */
export interface Source extends Position {
  /**
   * Place of a part of the item; the deepest part that exists when the path leads too far.
   * With `literal`, the place of that text inside the part, e.g. of `[[patient]]` inside a paragraph; `occurrence`
   * counts those before it.
   */
  locate(path: readonly PathStep[], literal?: string, occurrence?: number): Position;
}

/** Prose below the front matter of a `.md` or `.mdx` file. */
export interface Body {
  /** `mdx` may hold components and is rendered by Astro. */
  format: 'md' | 'mdx';
  /** The text. */
  text: string;
  /** Line of the file on which the text begins, from 1. */
  line: number;
}

/** One item. */
export interface Item<K extends Kind = Kind> {
  kind: K;
  /** `patient`, `patient.email`, `PERF-RT-002`. */
  id: string;
  /** Address within the specification. */
  key: Key;
  /** Name for people; never empty. */
  title: string;
  /** Validated data. */
  data: ItemData[K];
  source: Source;
  /** What contains it: the entity of a rule or field, the area of a criterion, the domain of an entity. */
  parent?: Key;
  /** Prose of the file, when the item is alone in it. */
  body?: Body;
  /** True when no file lists it: a word of a vocabulary that spec.yaml leaves open. */
  implied?: boolean;
}

/** Any item, distinguished by `kind`. */
export type AnyItem = { [K in Kind]: Item<K> }[Kind];

export type Entity = Item<'entity'>;
export type Field = Item<'field'>;
export type Enum = Item<'enum'>;
export type Rule = Item<'rule'>;
export type Requirement = Item<'requirement'>;
export type Constraint = Item<'constraint'>;
export type Poc = Item<'poc'>;
export type Area = Item<'area'>;
export type Criterion = Item<'criterion'>;
export type Consideration = Item<'consideration'>;
export type Run = Item<'run'>;
/** An item that people know by its id; its page is `/requirements/<id>/`. */
export type ItemWithId = { [K in KindWithId]: Item<K> }[KindWithId];

/** Everything that spec.yaml says of the specification itself. */
export type SpecInfo = Omit<z.output<typeof SpecSchema>, Kinds[VocabularyKind]['collection']>;

/** The address of an item. @example keyOf('entity', 'patient') // 'entity:patient' */
export function keyOf(kind: Kind, id: string): Key {
  return `${kind}:${id}`;
}

/** The kind in an address. @example kindOf('field:patient.email') // 'field' */
export function kindOf(key: Key): Kind {
  return key.slice(0, key.indexOf(':')) as Kind;
}

/** The id in an address. @example idOf('field:patient.email') // 'patient.email' */
export function idOf(key: Key): string {
  return key.slice(key.indexOf(':') + 1);
}
