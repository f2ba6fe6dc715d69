/** A data model on its way into a module of Drizzle: names of its constants, and what is not in the file. */
import type { Spec } from '../../../model/spec.ts';
import { enumTypeOf, nameParts, tableOf } from '../data-model/physical-names.ts';
import { foreignKeysOf, type Table } from '../data-model/table.ts';
import { objectKey, stringLiteral } from '../javascript.ts';
import { assignNames } from '../unique-names.ts';

/** Takes something that is not in the file: what it is, and of which table, field, key or index. */
export type Unsaid = (what: string, at: string) => void;

/** What all parts of the module share. */
export interface Context {
  spec: Spec;
  tables: ReadonlyMap<string, Table>;
  /** Constants by the keys of their items; of schemas and sequences by `schema:`, `sequence:` and their names. */
  names: ReadonlyMap<string, string>;
  unsaid: Unsaid;
  /** Sets of fields that foreign keys reference: the entity and its fields, sorted, each on a line. */
  referenced: ReadonlySet<string>;
  /** Functions of drizzle-orm/pg-core that the module uses. */
  used: Set<string>;
  usesSql: boolean;
}

/** Functions that a module may import, and words that cannot name a constant. */
const RESERVED = new Set(
  (
    'sql index uniqueIndex unique primaryKey foreignKey check pgTable pgSchema pgEnum pgSequence customType customColumn table ' +
    'smallint integer bigint real doublePrecision boolean text date uuid json jsonb inet cidr macaddr macaddr8 numeric ' +
    'varchar char time timestamp smallserial serial bigserial ' +
    'await break case catch class const continue debugger default delete do else enum export extends false finally for ' +
    'function if implements import in instanceof interface let new null package private protected public return static ' +
    'super switch this throw true try typeof var void while with yield arguments eval undefined NaN Infinity'
  ).split(' '),
);

function camelCase(text: string): string {
  const [first = '', ...rest] = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const name = [first, ...rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join(
    '',
  );
  return /^\p{L}/u.test(name) ? name : `_${name}`;
}

/** The schema of a physical name; undefined for `public`, which Drizzle does not name. */
export function pgSchemaOf(physical: string): string | undefined {
  const { schema } = nameParts(physical);
  return schema === 'public' ? undefined : schema;
}

/** All schemas but `public`, in order. */
export function schemasOf(spec: Spec, tables: Iterable<Table>): string[] {
  const all = [
    ...spec.enums.map(enumTypeOf),
    ...[...tables].map(({ entity }) => tableOf(entity)),
    ...(spec.info.database?.sequences ?? []).map(({ id }) => id),
  ].map(pgSchemaOf);
  return [...new Set(all.filter((name) => name !== undefined))];
}

/** Names all constants of the module. */
export function contextOf(spec: Spec, tables: readonly Table[], unsaid: Unsaid): Context {
  const schemas = schemasOf(spec, tables).map((name) => `schema:${name}`);
  const keys = [
    ...tables.map(({ entity }) => entity.key),
    ...spec.enums.map(({ key }) => key),
    ...(spec.info.database?.sequences ?? []).map(({ id }) => `sequence:${id}`),
    ...schemas,
  ];
  const names = assignNames(
    keys,
    (key) => {
      const name = camelCase(key.slice(key.indexOf(':') + 1));
      return key.startsWith('schema:') ? `${name}Schema` : name;
    },
    RESERVED,
  );
  const byId = new Map(tables.map((table) => [table.entity.id, table]));
  const referenced = new Set(
    tables.flatMap((table) =>
      foreignKeysOf(table).map(({ to, there }) => [to, ...[...there].sort()].join('\n')),
    ),
  );
  return { spec, tables: byId, names, unsaid, referenced, used: new Set(), usesSql: false };
}

/** Notes that a function of pg-core is used, and returns its name. */
export function use({ used }: Context, name: string): string {
  used.add(name);
  return name;
}

/** SQL as a tagged template: nothing in it ends the template or is evaluated. */
export function sqlTemplate(context: Context, sql: string): string {
  context.usesSql = true;
  return `sql\`${sql.replace(/[\\`]|\$(?=\{)/gu, '\\$&')}\``;
}

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/u;

/** A key of an object, in quotes only where it needs them. */
export function propertyKey(key: string): string {
  return IDENTIFIER.test(key) && key !== '__proto__' ? key : objectKey(key);
}

/** A property of an object. @example member('table', 'a-b') // 'table["a-b"]' */
export function member(object: string, key: string): string {
  return IDENTIFIER.test(key) ? `${object}.${key}` : `${object}[${stringLiteral(key)}]`;
}
