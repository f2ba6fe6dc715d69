/**
 * The kinds of items, in one table. Everything that differs from kind to kind and is no behaviour stands here: files,
 * addresses, collections, documents. Adding a kind begins with an entry; its names stand in `i18n/en/kinds.ts`.
 */
import { AreaSchema, CriterionSchema } from '../schema/acceptance.ts';
import { ConsiderationSchema } from '../schema/consideration.ts';
import { ConstraintSchema } from '../schema/constraint.ts';
import { EntitySchema } from '../schema/entity.ts';
import { EnumSchema } from '../schema/enum.ts';
import { FieldSchema } from '../schema/field.ts';
import { PocSchema } from '../schema/poc.ts';
import { RequirementSchema } from '../schema/requirement.ts';
import { RuleSchema } from '../schema/rule.ts';
import { RunSchema } from '../schema/run.ts';
import {
  CategorySchema,
  DataClassSchema,
  DomainSchema,
  EnvironmentSchema,
  ScreenSchema,
  ServiceSchema,
  TeamSchema,
} from '../schema/spec.ts';
import type { KindDefinition } from './kind-definition.ts';

/** Kinds in the order of the documents; evidence and shared vocabularies come last. */
export const KINDS = {
  domain: {
    schema: DomainSchema,
    collection: 'domains',
    vocabulary: true,
    groups: true,
    path: '/data-model/',
    listPath: '/data-model/',
    document: '05-data-models',
  },
  entity: {
    schema: EntitySchema,
    collection: 'entities',
    files: 'entities/<domain>/<id>.yaml',
    jsonSchema: 'entity',
    path: '/entities/',
    listPath: '/entities/',
    document: '05-data-models',
  },
  field: {
    schema: FieldSchema,
    collection: 'fields',
    within: { kind: 'entity', key: 'fields' },
    path: '/entities/',
    document: '05-data-models',
  },
  enum: {
    schema: EnumSchema,
    collection: 'enums',
    files: 'enums/<id>.yaml',
    jsonSchema: 'enum',
    path: '/enums/',
    listPath: '/data-model/#enumerations',
    document: '05-data-models',
  },
  rule: {
    schema: RuleSchema,
    collection: 'rules',
    within: { kind: 'entity', key: 'rules' },
    hasOwnId: true,
    path: '/requirements/',
    listPath: '/traceability/',
    document: '05-data-models',
  },
  category: {
    schema: CategorySchema,
    collection: 'categories',
    vocabulary: true,
    groups: true,
    path: '/performance/',
    listPath: '/performance/',
    document: '06-performance-requirements',
  },
  requirement: {
    schema: RequirementSchema,
    collection: 'requirements',
    files: 'performance/**.yaml',
    holds: 'performance requirements by id',
    jsonSchema: 'performance',
    hasOwnId: true,
    path: '/requirements/',
    listPath: '/performance/',
    document: '06-performance-requirements',
  },
  service: {
    schema: ServiceSchema,
    collection: 'services',
    vocabulary: true,
    groups: true,
    path: '/services/',
    listPath: '/performance/',
    document: '06-performance-requirements',
  },
  constraint: {
    schema: ConstraintSchema,
    collection: 'constraints',
    files: 'constraints/**.yaml',
    holds: 'technical constraints by id',
    jsonSchema: 'constraints',
    hasOwnId: true,
    path: '/requirements/',
    listPath: '/constraints/',
    document: '07-technical-constraints',
  },
  screen: {
    schema: ScreenSchema,
    collection: 'screens',
    vocabulary: true,
    groups: true,
    path: '/screens/',
    listPath: '/constraints/',
    document: '07-technical-constraints',
  },
  poc: {
    schema: PocSchema,
    collection: 'pocs',
    files: 'pocs/**.yaml',
    holds: 'proofs of concept by id',
    jsonSchema: 'poc',
    hasOwnId: true,
    path: '/requirements/',
    listPath: '/pocs/',
    document: '07-technical-constraints',
  },
  area: {
    schema: AreaSchema,
    collection: 'areas',
    files: 'acceptance/<area>.yaml',
    holds: 'acceptance criteria of one area',
    jsonSchema: 'acceptance',
    groups: true,
    path: '/acceptance/',
    listPath: '/acceptance/',
    document: '08-acceptance-criteria',
  },
  criterion: {
    schema: CriterionSchema,
    collection: 'criteria',
    within: { kind: 'area', key: 'criteria' },
    hasOwnId: true,
    path: '/requirements/',
    listPath: '/acceptance/',
    document: '08-acceptance-criteria',
  },
  consideration: {
    schema: ConsiderationSchema,
    collection: 'considerations',
    files: 'considerations/**.yaml',
    holds: 'questions that were raised, by id',
    jsonSchema: 'considerations',
    hasOwnId: true,
    path: '/requirements/',
    listPath: '/considerations/',
    // Only where it affects nothing; else the documents of what it affects.
    document: '05-data-models',
  },
  run: {
    schema: RunSchema,
    collection: 'runs',
    files: 'evidence/<run>/run.yaml',
    jsonSchema: 'run',
    path: '/evidence/',
    listPath: '/performance/#sec.evidence',
    document: '06-performance-requirements',
  },
  environment: {
    schema: EnvironmentSchema,
    collection: 'environments',
    vocabulary: true,
    path: '/performance/#environment-',
    document: '06-performance-requirements',
  },
  team: {
    schema: TeamSchema,
    collection: 'teams',
    vocabulary: true,
    path: '/teams/',
    document: '05-data-models',
  },
  dataClass: {
    schema: DataClassSchema,
    collection: 'dataClasses',
    vocabulary: true,
    path: '/data-model/#data-class-',
    document: '05-data-models',
  },
} as const satisfies Record<string, KindDefinition>;

type Kinds = typeof KINDS;
/** A kind of item. */
export type Kind = keyof Kinds;
/** Kinds whose definition has some property. */
type KindsWith<D> = { [K in Kind]: Kinds[K] extends D ? K : never }[Kind];
/** Kinds whose items people know by a unique id. */
export type KindWithId = KindsWith<{ hasOwnId: true }>;
/** Kinds of words that spec.yaml may list. */
export type VocabularyKind = KindsWith<{ vocabulary: true }>;
/** Kinds with files of their own. */
export type FileKind = KindsWith<{ files: string }>;
/** Kinds that are stated within an item of another kind. */
export type NestedKind = KindsWith<{ within: object }>;
/** Kinds whose items group items of other kinds. */
export type GroupKind = KindsWith<{ groups: true }>;
/** Name of a content collection. */
export type CollectionName = Kinds[Kind]['collection'];
/** The kind of the items of a collection. */
export type KindOfCollection<C extends CollectionName> = KindsWith<{ collection: C }>;

/** The definition of a kind, optional properties included. */
export function definitionOf(kind: Kind): KindDefinition {
  return KINDS[kind];
}
