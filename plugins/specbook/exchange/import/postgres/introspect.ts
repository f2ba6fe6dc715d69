/** Reads `pg_catalog` into a catalogue: the same for a live database and for SQL that an embedded one has run. */
import {
  emptyCatalogue,
  nameKey,
  type Catalogue,
  type OtherFacts,
  type QualifiedName,
  type Table,
} from '../catalogue.ts';
import { withoutNulls, type Query } from './query.ts';
import { addConstraint, readConstraints } from './read-constraints.ts';
import { readIndexes } from './read-indexes.ts';
import { readObjects } from './read-objects.ts';
import { readOwnOfPartitions } from './read-partitions.ts';
import { readFunctions, readSequences, readTriggers, type SequenceRow } from './read-programs.ts';
import { readColumns, readRelations, tableOf, type Relation } from './read-relations.ts';
import {
  readComposites,
  readDomains,
  readEnumerations,
  readExtensions,
  readForeignTypes,
  readRanges,
  readSchemas,
} from './read-types.ts';
import { physicalText } from '../items/physical-names.ts';
import { readUnsupported } from './read-unsupported.ts';

const SERIALS: Readonly<Record<string, string>> = {
  smallint: 'smallserial',
  integer: 'serial',
  bigint: 'bigserial',
};

/** Gives identities their sequences, and writes a usual sequence of a column as `serial`; true where that is all. */
function placeSequence(row: SequenceRow, table: Table | undefined): boolean {
  const column = table?.columns.find(({ name }) => name === row.column);
  if (!table || !column) return false;
  const isUsualName =
    row.name === `${table.name}_${column.name}_seq` && row.schema === table.schema;
  if (row.dependency === 'i' && column.identity) {
    const name = isUsualName ? undefined : physicalText(row);
    const facts = { ...(name !== undefined && { name }), ...row.facts };
    if (Object.keys(facts).length > 0) column.identity.sequence = facts;
    return true;
  }
  const isUsual = isUsualName && Object.keys(row.facts).length === 0 && row.comment === null;
  const serial = SERIALS[column.type];
  const isCounted = column.default?.text.startsWith('nextval(') === true && column.required;
  if (!isUsual || !isCounted || serial === undefined || row.type !== column.type) return false;
  column.type = serial;
  delete column.default;
  return true;
}

/** The table that holds a partition of any depth. */
function rootOf(relation: Relation, byOid: ReadonlyMap<string, Relation>): Relation {
  let root = relation;
  for (let parent = byOid.get(root.parents[0] ?? ''); root.isPartition && parent;) {
    root = parent;
    parent = byOid.get(root.parents[0] ?? '');
  }
  return root;
}

const PARTITION_KEY = /^(\w+) \((.*)\)$/su;

/** Splits at commas that stand in no brackets and no quotes. */
export function splitList(text: string): string[] {
  const parts = text.match(
    /(?:'(?:[^']|'')*'|"(?:[^"]|"")*"|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)|[^,'"(])+/gu,
  );
  return (parts ?? []).map((part) => part.trim());
}

interface Relations {
  all: readonly Relation[];
  byOid: ReadonlyMap<string, Relation>;
  /** What partitions have of their own. */
  own: ReadonlyMap<string, OtherFacts>;
}

/** The name of a partition, with its schema where that is not the one of its table. */
function nameBeside(table: Relation, part: Relation): string {
  const { schema, name } = part;
  return physicalText({ schema: schema === table.schema ? null : schema, name });
}

/** The partition that another one divides; null where that is the table itself. */
function parentOf(
  part: Relation,
  table: Relation,
  byOid: ReadonlyMap<string, Relation>,
): string | null {
  const parent = byOid.get(part.parents[0] ?? '');
  return parent && parent !== table ? nameBeside(table, parent) : null;
}

function addPartitions(table: Table, relation: Relation, { all, byOid, own }: Relations): void {
  const [, by = '', elements = ''] = PARTITION_KEY.exec(relation.partitionKey ?? '') ?? [];
  if (by === '') return;
  const parts = all.filter((one) => one.isPartition && rootOf(one, byOid) === relation);
  table.partitions = {
    by: by.toLowerCase(),
    elements: splitList(elements),
    parts: parts.map((part) => ({
      name: nameBeside(relation, part),
      values: (part.bound ?? '').replace(/^FOR VALUES /u, '').replace(/^DEFAULT$/u, 'default'),
      ...withoutNulls({ of: parentOf(part, relation, byOid) }),
      ...(part.partitionKey !== null && { dividedBy: part.partitionKey }),
      ...(part.comment !== null && { comment: part.comment }),
      ...withoutNulls({ other: own.get(part.oid) ?? null }),
    })),
  };
}

/**
 * Reads the catalogue of a PostgreSQL database. Sets the search path of the session, so that names of `public` stand
 * alone and all others carry their schema.
 *
 * @param version major version to state; none where the database is only a means
 */
export async function introspect(query: Query, version?: string): Promise<Catalogue> {
  await query('set search_path = public');
  const relations = await readRelations(query);
  const columns = await readColumns(query);
  const indexes = await readIndexes(query);
  const triggers = await readTriggers(query);
  const byOid = new Map(relations.map((relation) => [relation.oid, relation]));
  const own = await readOwnOfPartitions(query);
  const catalogue: Catalogue = {
    ...emptyCatalogue('postgres'),
    ...(version !== undefined && { version }),
    schemas: await readSchemas(query),
    extensions: await readExtensions(query),
    enumerations: await readEnumerations(query),
    domains: await readDomains(query),
    composites: await readComposites(query),
    ranges: await readRanges(query),
    types: await readForeignTypes(query),
    functions: await readFunctions(query),
    objects: await readObjects(query),
    losses: await readUnsupported(query),
  };
  const tables = new Map<string, Table>();
  for (const relation of relations.filter(({ isPartition }) => !isPartition)) {
    const table = tableOf(relation, columns.get(relation.oid) ?? []);
    table.triggers = triggers.get(relation.oid) ?? [];
    table.indexes = indexes
      .filter((one) => one.table === relation.oid && !one.isOfConstraint)
      .map(({ index }) => index);
    table.inherits = relation.parents.flatMap((oid) => byOid.get(oid) ?? []).map(nameOf);
    addPartitions(table, relation, { all: relations, byOid, own });
    tables.set(relation.oid, table);
  }
  const tableNames = (oid: string) => {
    const relation = byOid.get(oid);
    return relation && nameOf(rootOf(relation, byOid));
  };
  const indexesByOid = new Map(indexes.map(({ oid, index }) => [oid, index]));
  for (const row of await readConstraints(query)) {
    const table = tables.get(row.table);
    if (!table || addConstraint(table, row, { nameOf: tableNames, indexes: indexesByOid }))
      continue;
    catalogue.losses.push({
      what: `foreign key ${row.name} of ${physicalText(table)}: its target is not imported`,
    });
  }
  for (const row of await readSequences(query)) {
    const table = tables.get(row.table ?? '');
    if (placeSequence(row, table)) continue;
    const { schema, name, type, facts, comment, column } = row;
    catalogue.sequences.push({
      schema,
      name,
      ...(type !== 'bigint' && { type }),
      ...facts,
      ...(comment !== null && { comment }),
      ...(table && column !== null && { ownedBy: { table: nameOf(table), column } }),
    });
  }
  return { ...catalogue, tables: [...tables.values()].sort(byName) };
}

function nameOf({ schema, name }: QualifiedName): QualifiedName {
  return { schema, name };
}

function byName(one: QualifiedName, other: QualifiedName): number {
  return nameKey(one) < nameKey(other) ? -1 : 1;
}
