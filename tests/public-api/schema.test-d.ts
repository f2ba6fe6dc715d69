/* The types of `astro-specbook/schema`; see index.test-d.ts. */
import { expectTypeOf } from 'vitest';
import type { z } from 'zod';
import type * as schema from '../../plugins/specbook/schema.ts';

type Parsing<T> = { ok: true; value: T } | { ok: false; message: string; hint: string };
type Dimension = 'duration' | 'ratio' | 'rate' | 'size' | 'count' | 'money' | 'cost';
type Period = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';
interface Quantity {
  dimension: Dimension;
  value: number;
  unit: string;
  base: number;
  text: string;
}
interface Growth {
  mode: 'compound' | 'linear';
  amount: number;
  per: Period;
  text: string;
}

expectTypeOf<schema.Dimension>().toEqualTypeOf<Dimension>();
expectTypeOf<schema.Period>().toEqualTypeOf<Period>();
expectTypeOf<schema.Quantity>().toEqualTypeOf<Quantity>();
expectTypeOf<schema.Growth>().toEqualTypeOf<Growth>();
expectTypeOf<schema.Parsed<Growth>>().toEqualTypeOf<Parsing<Growth>>();

expectTypeOf<typeof schema.parseQuantity>().toEqualTypeOf<
  (text: string, dimensions: readonly Dimension[]) => Parsing<Quantity>
>();
expectTypeOf<typeof schema.parseGrowth>().toEqualTypeOf<(text: string) => Parsing<Growth>>();
expectTypeOf<typeof schema.compareQuantities>().toEqualTypeOf<
  (a: Quantity, b: Quantity) => number
>();
expectTypeOf<typeof schema.convertQuantity>().toEqualTypeOf<
  (quantity: Quantity, unit: string) => number
>();
expectTypeOf<typeof schema.formatQuantity>().toEqualTypeOf<
  (quantity: Pick<Quantity, 'text'>, of?: InLanguage) => string
>();
expectTypeOf<typeof schema.formatNumber>().toEqualTypeOf<
  (value: number, of?: InLanguage) => string
>();
expectTypeOf<typeof schema.formatCount>().toEqualTypeOf<
  (value: number, of?: InLanguage) => string
>();
expectTypeOf<typeof schema.formatBytes>().toEqualTypeOf<
  (bytes: number, of?: InLanguage) => string
>();
expectTypeOf<typeof schema.formatDuration>().toEqualTypeOf<
  (ms: number, of?: InLanguage) => string
>();

interface InLanguage {
  locale?: { language: string } | undefined;
}

/** The keys that an author may write, of every member of a union. */
type Keys<S extends z.ZodType> =
  z.input<S> extends infer T ? (T extends unknown ? keyof T : never) : never;
type Lifecycle = 'status' | 'owner' | 'tags' | 'since';
type DatabaseFacts = 'comment' | 'database';

// What stands deeper in a file is pinned by the JSON Schemas in plugins/specbook/schemas/.
expectTypeOf<Keys<typeof schema.AreaSchema>>().toEqualTypeOf<
  Lifecycle | 'area' | 'purpose' | 'criteria'
>();
expectTypeOf<Keys<typeof schema.ConsiderationSchema>>().toEqualTypeOf<
  'id' | Lifecycle | 'question' | 'raised' | 'due' | 'decision' | 'decided' | 'affects'
>();
expectTypeOf<Keys<typeof schema.ConstraintSchema>>().toEqualTypeOf<
  | Lifecycle
  | ('id' | 'title' | 'statement' | 'guidance' | 'screens' | 'service' | 'kind')
  | ('validatedBy' | 'limit' | 'timing' | 'updates' | 'offline' | 'cost')
>();
expectTypeOf<Keys<typeof schema.CriterionSchema>>().toEqualTypeOf<
  Lifecycle | ('kind' | 'statement' | 'priority' | 'method' | 'verifies' | 'tests' | 'standards')
>();
expectTypeOf<Keys<typeof schema.EntitySchema>>().toEqualTypeOf<
  | Lifecycle
  | DatabaseFacts
  | (
      | 'name'
      | 'purpose'
      | 'order'
      | 'table'
      | 'kind'
      | 'query'
      | 'fields'
      | 'primaryKey'
      | 'foreignKeys'
    )
  | ('relationships' | 'checks' | 'unique' | 'exclude' | 'indexes' | 'partitions' | 'inherits')
  | ('triggers' | 'engine' | 'characterSet' | 'collation' | 'rules' | 'audit' | 'volume')
>();
expectTypeOf<Keys<typeof schema.EnumSchema>>().toEqualTypeOf<
  Lifecycle | DatabaseFacts | 'name' | 'purpose' | 'order' | 'type' | 'values'
>();
expectTypeOf<Keys<typeof schema.FieldSchema>>().toEqualTypeOf<
  | Lifecycle
  | DatabaseFacts
  | ('column' | 'type' | 'key' | 'required' | 'unique' | 'references' | 'constraint' | 'onDelete')
  | ('onUpdate' | 'verb' | 'deferrable' | 'match' | 'notValid' | 'enforced')
  | ('collation' | 'characterSet')
  | ('default' | 'generated' | 'classification' | 'size' | 'example' | 'description' | 'unit')
>();
expectTypeOf<Keys<typeof schema.PocSchema>>().toEqualTypeOf<
  | Lifecycle
  | ('id' | 'title' | 'question' | 'verdict' | 'conditions' | 'date' | 'expires')
  | ('evidence' | 'measured' | 'limits')
>();
expectTypeOf<Keys<typeof schema.RequirementSchema>>().toEqualTypeOf<
  | Lifecycle
  | ('id' | 'title' | 'statement' | 'category' | 'service' | 'endpoints' | 'under')
  | ('rationale' | 'touches' | 'validFor' | 'kind' | 'targets' | 'thinkTime' | 'entities')
  | ('horizon' | 'window' | 'dependsOn' | 'excludes' | 'asOf' | 'metric' | 'now' | 'growth')
  | ('trigger' | 'action' | 'leadTime')
>();
expectTypeOf<Keys<typeof schema.RuleSchema>>().toEqualTypeOf<
  Lifecycle | 'kind' | 'statement' | 'fields' | 'enforcedBy' | 'rationale'
>();
expectTypeOf<Keys<typeof schema.RunSchema>>().toEqualTypeOf<
  Lifecycle | 'title' | 'at' | 'of' | 'environment' | 'volume' | 'covers' | 'results'
>();
expectTypeOf<Keys<typeof schema.SpecSchema>>().toEqualTypeOf<
  | ('title' | 'revision' | 'owner' | 'asOf' | 'repository' | 'database' | 'openapi' | 'domains')
  | ('categories' | 'services' | 'screens' | 'environments' | 'teams' | 'dataClasses')
  | ('evidence' | 'documents' | 'workflow' | 'site' | 'changes')
  | ('authors' | 'distribution' | 'glossary' | 'assumptions' | 'history')
>();
