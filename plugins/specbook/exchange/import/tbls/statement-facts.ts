/** Facts of MySQL that tbls writes only in the statements of tables. */
import type { Table } from '../catalogue.ts';
import { readMysql } from '../mysql/catalogue-of-mysql.ts';
import type { TblsTable } from './tbls-schema.ts';

/** tbls hides the number of the next row. */
const REDACTED = /\s*AUTO_INCREMENT=\[[^\]]*\]/gu;

/** Tables as their statements make them, by name. */
export function tablesOfStatements(tables: readonly TblsTable[]): ReadonlyMap<string, Table> {
  const statements = tables.flatMap(({ def = '' }) =>
    /^\s*create\s+table\b/iu.test(def) ? [`${def.replace(REDACTED, '')};`] : [],
  );
  const { catalogue } = readMysql([{ path: '', text: statements.join('\n') }]);
  return new Map(catalogue.tables.map((table) => [table.name, table]));
}

/** Adds what a statement says of a table: actions, lengths and order in keys, character sets, `on update`, partitions. */
export function addStatementFacts(table: Table, stated: Table | undefined): Table {
  if (!stated) return table;
  const { engine, characterSet, collation, partitions, other } = stated;
  return {
    ...table,
    columns: table.columns.map((column) => {
      const own = stated.columns.find(({ name }) => name === column.name);
      return {
        ...column,
        ...(own?.characterSet !== undefined && { characterSet: own.characterSet }),
        ...(own?.collation !== undefined && { collation: own.collation }),
        ...(own?.other && { other: own.other }),
      };
    }),
    foreignKeys: table.foreignKeys.map((key) => {
      const own = stated.foreignKeys.find(({ name }) => name === key.name);
      return {
        ...key,
        ...(own?.onDelete && { onDelete: own.onDelete }),
        ...(own?.onUpdate && { onUpdate: own.onUpdate }),
      };
    }),
    indexes: table.indexes.map((index) => {
      const own = stated.indexes.find(({ name }) => name === index.name);
      return own
        ? {
            ...index,
            elements: own.elements,
            ...(own.method !== undefined && { method: own.method }),
            ...(own.other && { other: own.other }),
          }
        : index;
    }),
    ...(engine !== undefined && { engine }),
    ...(characterSet !== undefined && { characterSet }),
    ...(collation !== undefined && { collation }),
    ...(partitions && { partitions }),
    ...(other && { other }),
  };
}
