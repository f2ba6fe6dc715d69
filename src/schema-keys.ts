/** The keys of each kind of file, out of the JSON Schemas that editors read: the same source as validation. */
import acceptance from 'astro-specbook/schemas/acceptance.schema.json' with { type: 'json' };
import considerations from 'astro-specbook/schemas/considerations.schema.json' with { type: 'json' };
import constraints from 'astro-specbook/schemas/constraints.schema.json' with { type: 'json' };
import entity from 'astro-specbook/schemas/entity.schema.json' with { type: 'json' };
import enumeration from 'astro-specbook/schemas/enum.schema.json' with { type: 'json' };
import performance from 'astro-specbook/schemas/performance.schema.json' with { type: 'json' };
import poc from 'astro-specbook/schemas/poc.schema.json' with { type: 'json' };
import run from 'astro-specbook/schemas/run.schema.json' with { type: 'json' };
import spec from 'astro-specbook/schemas/spec.schema.json' with { type: 'json' };

/** What is read of a JSON Schema. */
interface Schema {
  description?: string;
  type?: unknown;
  enum?: readonly unknown[];
  examples?: readonly unknown[];
  properties?: Readonly<Record<string, Schema | undefined>>;
  required?: readonly string[];
  additionalProperties?: Schema | boolean;
  items?: Schema;
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  else?: Schema;
}

/** One key. */
export interface KeyRow {
  /** Where it stands: `fields.*.type` is the type of any field. */
  key: string;
  required: boolean;
  /** A sentence, with code in backticks. */
  meaning: string;
  /** As it is written. */
  example: string;
}

/** The keys of one kind of file, or of one kind of item in it. */
export interface KeyTable {
  id: string;
  title: string;
  /** Path of the files that it is about. */
  path: string;
  rows: readonly KeyRow[];
}

/** Keys that any item may carry: told once. */
const EVERYWHERE = ['status', 'owner', 'tags', 'since'];

function written(example: unknown): string {
  if (Array.isArray(example)) return `[${example.map(written).join(', ')}]`;
  if (example === null || typeof example !== 'object') return String(example);
  const pairs = Object.entries(example).map(([key, value]) => `${key}: ${written(value)}`);
  return `{ ${pairs.join(', ')} }`;
}

/** The maps that may stand at a key, and how their keys are addressed from it. */
function mapsIn(schema: Schema, path: string): { schema: Schema; path: string }[] {
  const { properties, items, additionalProperties: named, anyOf = [], oneOf = [] } = schema;
  const own = properties ? [{ schema, path }] : [];
  const each = items ? mapsIn(items, `${path}[]`) : [];
  const members = typeof named === 'object' ? mapsIn(named, `${path}.*`) : [];
  return [...own, ...each, ...members, ...[...anyOf, ...oneOf].flatMap((one) => mapsIn(one, path))];
}

function rowsOf(schema: Schema, path: string): KeyRow[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, value]) => {
    if (!value || (path !== '' && EVERYWHERE.includes(name))) return [];
    const key = path === '' ? name : `${path}.${name}`;
    const meaning = value.description ?? '';
    const words = (value.enum ?? []).map(String);
    // Most meanings name the words that may stand there.
    const unnamed = words.length > 1 && words.some((word) => !meaning.includes(word));
    const row = {
      key,
      required: schema.required?.includes(name) ?? false,
      meaning: unnamed ? `${meaning} One of \`${words.join('`, `')}\`.` : meaning,
      example: value.examples?.[0] === undefined ? '' : written(value.examples[0]),
    };
    return [row, ...mapsIn(value, key).flatMap((map) => rowsOf(map.schema, map.path))];
  });
}

function nameOf({ key, meaning }: KeyRow): string {
  return `${key} ${meaning}`;
}

/** Maps that may stand at one key share keys. */
function unique(rows: readonly KeyRow[]): KeyRow[] {
  return [...new Map(rows.map((row) => [nameOf(row), row])).values()];
}

/** Rows that mean the same in all variants once, then those of each variant, though others have them too. */
function tableOf(id: string, title: string, path: string, schema: Schema): KeyTable {
  const file = schema.else ? schema.else.additionalProperties : schema;
  const item: Schema = typeof file === 'object' ? file : {};
  const variants = item.oneOf ?? [item];
  const all = variants.map((variant) =>
    unique(rowsOf(variant, '')).filter(({ key }) => !EVERYWHERE.includes(key)),
  );
  const isShared = (row: KeyRow): boolean =>
    all.every((rows) => rows.some((other) => nameOf(other) === nameOf(row)));
  const rows = all.flatMap((own, index) => own.filter((row) => index === 0 || !isShared(row)));
  return { id, title, path, rows };
}

/** Keys that any item may carry. */
export const COMMON_KEYS: readonly KeyRow[] = rowsOf(entity, '').filter(({ key }) =>
  EVERYWHERE.includes(key),
);

/** All kinds of files. */
export const KEY_TABLES: readonly KeyTable[] = [
  tableOf('spec', 'The specification', 'spec.yaml', spec),
  tableOf('entities', 'Entities', 'entities/<domain>/<id>.yaml', entity),
  tableOf('enums', 'Enumerations', 'enums/<id>.yaml', enumeration),
  tableOf('performance', 'Performance requirements', 'performance/*.yaml', performance),
  tableOf('constraints', 'Constraints', 'constraints/*.yaml', constraints),
  tableOf('pocs', 'Proofs of concept', 'pocs/*.yaml', poc),
  tableOf('acceptance', 'Acceptance criteria', 'acceptance/<area>.yaml', acceptance),
  tableOf('considerations', 'Considerations', 'considerations/*.yaml', considerations),
  tableOf('evidence', 'Runs', 'evidence/<run>/run.yaml', run),
];
