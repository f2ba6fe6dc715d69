/** A table as an entity. */
import type { Partition, Table } from '../catalogue.ts';
import { plainMap, type PlainMap, type PlainValue } from '../plain-data.ts';
import { describeColumn } from './describe-column.ts';
import {
  describeChecks,
  describeExclusions,
  describeForeignKeys,
  describeIndexes,
  describePrimaryKey,
  describeUnique,
  freeFacts,
  type TableContext,
} from './describe-constraints.ts';
import { documented, physicalText } from './physical-names.ts';

function partValue({ values, of, dividedBy, comment, other }: Partition): PlainValue {
  const database = plainMap({ 'partition of': of, 'partition by': dividedBy, ...other });
  if (database.size === 0 && comment === undefined) return values;
  return plainMap({ values, comment, database });
}

function describePartitions({ table, names }: TableContext): PlainMap | undefined {
  if (!table.partitions) return undefined;
  const { by, elements, parts } = table.partitions;
  const fieldOf = (element: string) => {
    const name = /^"((?:[^"]|"")*)"$/u.exec(element)?.[1]?.replaceAll('""', '"') ?? element;
    return table.columns.some((column) => column.name === name)
      ? names.field(table, name)
      : element;
  };
  return plainMap({
    by,
    on: elements.map(fieldOf),
    parts: new Map(parts.map((part) => [part.name, partValue(part)])),
  });
}

function describeTriggers(table: Table): PlainMap {
  return new Map(
    table.triggers.map(({ name, timing, events, each, when, calls, sql, enabled, comment }) => [
      name,
      plainMap({
        timing,
        events,
        each,
        when,
        calls,
        sql,
        enabled: enabled ? undefined : false,
        ...documented('description', comment),
      }),
    ]),
  );
}

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** A size with three digits. @example sizeText(81_930_000) // '81.9 MB' */
function sizeText(bytes: number): string {
  const power = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(bytes) / 3)));
  return `${Number((bytes / 1000 ** power).toPrecision(3))} ${UNITS[power]}`;
}

function describeVolume({ rows, bytes }: Table, asOf: string | undefined): PlainMap | undefined {
  if (rows === undefined || asOf === undefined) return undefined;
  return plainMap({ initial: rows, asOf, size: bytes === undefined ? undefined : sizeText(bytes) });
}

/**
 * The keys of an entity, in the order in which a file has them.
 *
 * @param title its name for people
 * @param asOf day of the estimates
 */
export function describeTable(context: TableContext, title: string, asOf?: string): PlainMap {
  const { table, names } = context;
  const fields: PlainMap = new Map(
    table.columns.map((column) => [
      names.field(table, column.name),
      describeColumn(column, table, names),
    ]),
  );
  const foreignKeys = describeForeignKeys(context, fields);
  const unique = describeUnique(context, fields);
  const physical = physicalText(table);
  const data = plainMap({
    name: title,
    ...documented('purpose', table.comment),
    table: physical === names.entity(table) ? undefined : physical,
    kind: table.kind === 'table' ? undefined : table.kind,
    query: table.query,
    fields,
    primaryKey: describePrimaryKey(context),
    foreignKeys,
    checks: describeChecks(context),
    unique,
    exclude: describeExclusions(context),
    indexes: describeIndexes(context),
    partitions: describePartitions(context),
    inherits: table.inherits.flatMap((parent) => names.entity(parent) ?? []),
    triggers: describeTriggers(table),
    engine: table.engine,
    characterSet: table.characterSet,
    collation: table.collation,
    volume: describeVolume(table, asOf),
    database: freeFacts(table.other),
  });
  // A table may have no column at all.
  if (!data.has('fields')) data.set('fields', fields);
  return data;
}
