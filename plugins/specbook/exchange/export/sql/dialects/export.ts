/** The data model as DDL of MySQL and SQL Server, from whichever database it is written for. */
import { DIALECT_NAMES, type Dialect } from '../../../../model/data/database-types.ts';
import type { Spec } from '../../../../model/spec.ts';
import { dialectOf } from '../../data-model/column-type.ts';
import { documentationOf } from '../../data-model/documentation.ts';
import { columnOf, nameParts, tableOf } from '../../data-model/physical-names.ts';
import { tablesOf, type Table } from '../../data-model/table.ts';
import {
  namesOf,
  unsaidOfDatabase,
  unsaidOfKeys,
  unsaidParts,
  unsaidViews,
} from '../../data-model/unsaid.ts';
import { counted, headLines, type ExportedFormat } from '../../exported-format.ts';
import { programsOf, type Programs } from '../mysql/programs.ts';
import { mysqlTable } from '../mysql/table.ts';
import { columnSql } from './columns.ts';
import { contextOf, tableSql, type Context } from './context.ts';
import type { SqlDialect } from './dialect.ts';
import { indexStatements, uniqueSets } from './indexes.ts';
import { checksSql, foreignKeyStatements, primaryKeySql } from './keys.ts';

function sequenceStatements({ spec, dialect: { sequence }, unsaid }: Context): string[] {
  if (!sequence) return [];
  return (spec.info.database?.sequences ?? []).map((one) => {
    if (one.ownedBy !== undefined) unsaid('which field a sequence is dropped with', one.id);
    return sequence({ ...one, name: one.id });
  });
}

function schemaStatements({ spec, dialect }: Context, tables: readonly Table[]): string[] {
  const sequences = dialect.sequence ? (spec.info.database?.sequences ?? []) : [];
  const names = [
    ...tables.map(({ entity }) => tableOf(entity)),
    ...sequences.map(({ id }) => id),
  ].map((name) => nameParts(name).schema);
  const stated = names.filter((name) => name !== undefined && name !== 'dbo');
  return [...new Set(stated)].map((name) => dialect.schemaStatement(name ?? ''));
}

const SEQUENCES = ['sequences'] as const;
const FUNCTIONS = ['functions'] as const;
const FACTS = ['facts'] as const;

interface OwnWriter {
  table: (context: Context, table: Table) => string;
  /** Whole statements that create views, functions and triggers. */
  programs: (context: Context) => Programs;
}

/** Writers of databases that a specification may be written for: they say all that it says. */
const OWN: Partial<Record<Dialect, OwnWriter>> = {
  mysql: { table: mysqlTable, programs: programsOf },
};

function ownWriter({ spec, dialect }: Context) {
  return spec.info.database?.dialect === dialect.id ? OWN[dialect.id] : undefined;
}

function tableStatements(context: Context, table: Table): { table: string[]; indexes: string[] } {
  const { entity, fields } = table;
  const own = ownWriter(context)?.table(context, table);
  if (own !== undefined) return { table: [own], indexes: [] };
  const { inTable, asIndexes } = uniqueSets(context, table);
  const parts = [
    ...fields.map((field) => columnSql(context, table, field)),
    ...primaryKeySql(context, table),
    ...inTable,
    ...checksSql(context, table),
  ];
  const comment = documentationOf(entity.data);
  const behind = comment === undefined ? '' : context.dialect.tableComment(comment);
  return {
    table: [
      `create table ${tableSql(context, table)} (\n  ${parts.join(',\n  ')}\n)${behind}`,
      ...commentStatements(context, table),
    ],
    indexes: indexStatements(context, table, asIndexes),
  };
}

function commentStatements({ dialect }: Context, { entity, fields }: Table): string[] {
  const name = nameParts(tableOf(entity));
  const stated = [
    { column: undefined, text: documentationOf(entity.data) },
    ...fields.map((field) => ({ column: columnOf(field), text: documentationOf(field.data) })),
  ];
  return stated.flatMap(({ column, text }) =>
    text === undefined ? [] : dialect.commentStatements(name, column, text),
  );
}

/**
 * The data model as statements of a database.
 *
 * @example exportDialect(spec, MYSQL, 'mysql').content
 */
export function exportDialect(
  spec: Spec,
  dialect: SqlDialect,
  command: string,
): ExportedFormat<string> {
  const tables = tablesOf(spec);
  const omitted = new Map<string, string[]>();
  const context = contextOf(spec, tables, dialect, (what, at) => {
    omitted.set(what, [...(omitted.get(what) ?? []), at]);
  });
  const from = dialectOf(spec);
  const programs = ownWriter(context)?.programs(context);
  const made = tables.map((table) => tableStatements(context, table));
  const statements = [
    ...(dialect.settings === undefined ? [] : [dialect.settings]),
    ...schemaStatements(context, tables),
    ...sequenceStatements(context),
    ...made.flatMap(({ table }) => table),
    ...made.flatMap(({ indexes }) => indexes),
    ...foreignKeyStatements(context, tables),
  ];
  const all = [
    ...(from === dialect.id
      ? []
      : [`how texts compare, which differs from ${DIALECT_NAMES[from]}`]),
    ...[...omitted].map(([what, at]) => `${what}: ${namesOf(at)}`),
    ...(programs?.omitted ?? unsaidViews(spec)),
    ...unsaidOfKeys(tables),
    ...unsaidParts(
      spec,
      programs
        ? ['exclude', 'inherits', 'relationships']
        : ['exclude', 'triggers', 'partitions', 'inherits', 'relationships'],
    ),
    ...unsaidOfDatabase(spec, [
      ...(programs ? [] : FUNCTIONS),
      ...(dialect.sequence ? [] : SEQUENCES),
      'rules',
      ...(programs ? [] : FACTS),
    ]),
  ];
  const head = headLines(spec, command, all).map((line) => `-- ${line}`);
  return {
    content: `${[head.join('\n'), ...statements.map((one) => one + dialect.end), ...(programs?.statements ?? [])].join('\n\n')}\n`,
    holds: counted(tables.length, 'table'),
    omitted: all,
  };
}
