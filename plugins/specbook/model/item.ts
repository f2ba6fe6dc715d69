/**
 * The items of a specification: everything that has an id and a place in a file. Items are plain data; what follows
 * from them is computed by functions over the {@link Spec}.
 */
import type { z } from 'zod';
import type { AreaSchema, CriterionSchema } from '../schema/acceptance.ts';
import type { ConsiderationSchema } from '../schema/consideration.ts';
import type { ConstraintSchema } from '../schema/constraint.ts';
import type { EntitySchema } from '../schema/entity.ts';
import type { EnumSchema } from '../schema/enum.ts';
import type { FieldSchema } from '../schema/field.ts';
import type { PocSchema } from '../schema/poc.ts';
import type { RequirementSchema } from '../schema/requirement.ts';
import type { RuleSchema } from '../schema/rule.ts';
import type { RunSchema } from '../schema/run.ts';
import type {
  CategorySchema,
  DataClassSchema,
  DomainSchema,
  EnvironmentSchema,
  ScreenSchema,
  ServiceSchema,
  SpecSchema,
  TeamSchema,
} from '../schema/spec.ts';
import type { Position } from './problem.ts';

type Out<S extends z.ZodType> = z.output<S>;
/** An element of a keyed list. */
type Keyed<S extends z.ZodType> = Out<S> & { id: string };

/** The validated data of each kind of item. */
export interface ItemData {
  entity: Out<typeof EntitySchema>;
  field: Keyed<typeof FieldSchema>;
  enum: Out<typeof EnumSchema>;
  rule: Keyed<typeof RuleSchema>;
  requirement: Out<typeof RequirementSchema>;
  constraint: Out<typeof ConstraintSchema>;
  poc: Out<typeof PocSchema>;
  area: Out<typeof AreaSchema>;
  criterion: Keyed<typeof CriterionSchema>;
  consideration: Out<typeof ConsiderationSchema>;
  run: Out<typeof RunSchema>;
  domain: Out<typeof DomainSchema>;
  category: Out<typeof CategorySchema>;
  service: Out<typeof ServiceSchema>;
  screen: Out<typeof ScreenSchema>;
  environment: Out<typeof EnvironmentSchema>;
  team: Out<typeof TeamSchema>;
  dataClass: Out<typeof DataClassSchema>;
}

/** Kinds of items. */
export type Kind = keyof ItemData;

/** Kinds whose ids are unique over the whole specification. */
export const NUMBERED_KINDS = [
  'rule',
  'requirement',
  'constraint',
  'poc',
  'criterion',
  'consideration',
] as const;
/** One of {@link NUMBERED_KINDS}: each such item has a page at `/requirements/<id>/`. */
export type NumberedKind = (typeof NUMBERED_KINDS)[number];

/** Vocabularies of spec.yaml. */
export const VOCABULARY_KINDS = [
  'domain',
  'category',
  'service',
  'screen',
  'environment',
  'team',
  'dataClass',
] as const;
/** One of {@link VOCABULARY_KINDS}. */
export type VocabularyKind = (typeof VOCABULARY_KINDS)[number];

/** Address of an item within the specification: `entity:patient`, `field:patient.email`, `requirement:PERF-RT-002`. */
export type Key = `${Kind}:${string}`;

/** A step into the data of an item: a key of an object, or the index of a list (of a keyed list too). */
export type PathStep = string | number;

/** Where an item stands, and where each part of it stands. */
export interface Source extends Position {
  /**
   * Place of a part of the item; the deepest part that exists when the path leads too far.
   * With `literal`, the place of that text inside the part, e.g. of `[[patient]]` inside a paragraph.
   */
  locate(path: readonly PathStep[], literal?: string): Position;
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
/** An item that has a page at `/requirements/<id>/`. */
export type Numbered = { [K in NumberedKind]: Item<K> }[NumberedKind];

/** Everything that spec.yaml says of the specification itself. */
export type SpecInfo = Omit<
  Out<typeof SpecSchema>,
  'domains' | 'categories' | 'services' | 'screens' | 'environments' | 'teams' | 'dataClasses'
>;

/** The address of an item. @example keyOf('entity', 'patient') // 'entity:patient' */
export function keyOf(kind: Kind, id: string): Key {
  return `${kind}:${id}`;
}
