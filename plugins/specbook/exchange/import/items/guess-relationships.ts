/** Relationships by columns that have no foreign key, as far as their names tell. */
import { isSameType } from '../../../model/data/data-type.ts';
import { nameKey, type Column, type Table } from '../catalogue.ts';
import { plainMap, type PlainMap } from '../plain-data.ts';
import type { ItemNames } from './name-items.ts';
import { proposeId } from '../../../schema/identifier.ts';

/** The word in front of `_id`, `Id`, `_uuid`. */
const LINK = /^(.+?)(?:_id|_uuid|_key|_ref|Id|ID)$/u;

function forms(word: string): string[] {
  const plain = word.toLowerCase();
  return [...new Set([plain, `${plain}s`, `${plain}es`, plain.replace(/y$/u, 'ies')])];
}

/** Tables by lower-case name, those of one schema first. */
export type TablesByName = ReadonlyMap<string, readonly Table[]>;

/** Tables by lower-case name. */
export function tablesByName(tables: readonly Table[]): TablesByName {
  return Map.groupBy(tables, ({ name }) => name.toLowerCase());
}

function targetOf(column: Column, table: Table, tables: TablesByName): Table | undefined {
  const [, word] = LINK.exec(column.name) ?? [];
  if (word === undefined) return undefined;
  const found = forms(word).flatMap((form) => tables.get(form) ?? []);
  const inSchema = found.filter(({ schema }) => schema === table.schema);
  const [only, second] = inSchema.length > 0 ? inSchema : found;
  if (!only || second || only.kind !== 'table') return undefined;
  const [key, further] = only.primaryKey?.columns ?? [];
  const keyColumn = only.columns.find(({ name }) => name === key);
  if (!keyColumn || further !== undefined) return undefined;
  return isSameType(column.type, keyColumn.type, 'postgres') ? only : undefined;
}

/** What the names of the columns of a table tell. */
interface GuessedRelationships {
  relationships: PlainMap;
  /** The fields that hold them. */
  fields: string[];
  /** A sentence for each. */
  guesses: string[];
}

/**
 * Guessed relationships of a table.
 *
 * @param stated relationships whose ids are taken
 */
export function guessRelationships(
  table: Table,
  tables: TablesByName,
  names: ItemNames,
  stated: PlainMap,
): GuessedRelationships {
  const relationships: PlainMap = new Map();
  const fields: string[] = [];
  const guesses: string[] = [];
  if (table.kind !== 'table') return { relationships, fields, guesses };
  const linked = new Set(table.foreignKeys.flatMap(({ columns }) => columns));
  for (const column of table.columns) {
    const isKey =
      table.primaryKey?.columns.length === 1 && table.primaryKey.columns[0] === column.name;
    if (linked.has(column.name) || isKey) continue;
    const target = targetOf(column, table, tables);
    const to = target && names.entity(target);
    const [key = ''] = target?.primaryKey?.columns ?? [];
    if (!target || to === undefined || nameKey(target) === nameKey(table)) continue;
    const own = names.field(table, column.name);
    const id = proposeId(
      own.replace(/_?(?:id|uuid|key|ref)$/iu, '') || own,
      new Set([...stated.keys(), ...relationships.keys()]),
      'relationship',
    );
    relationships.set(
      id,
      plainMap({
        to,
        cardinality: 'many-to-one',
        on: new Map([[own, names.field(target, key)]]),
        description: 'Guessed from the name of the column: there is no foreign key.',
      }),
    );
    fields.push(own);
    guesses.push(
      `relationship ${names.entity(table) ?? table.name}.${own} → ${to}: the name of the column`,
    );
  }
  return { relationships, fields, guesses };
}
