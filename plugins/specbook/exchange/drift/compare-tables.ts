/** Differences between two tables of the same name. */
import type { Column, Constraint, ForeignKey, IndexElement, Table } from '../import/catalogue.ts';
import { physicalText } from '../import/items/physical-names.ts';
import type { Difference, DifferenceClass } from './difference.ts';
import { isSameSql } from './same-sql.ts';

const oneLine = (text: string | undefined): string | undefined =>
  text?.replace(/\s+/gu, ' ').trim();

/** Collects the differences of one object. */
class Comparison {
  readonly found: Difference[] = [];
  readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  /** Adds a difference if the two texts are not the same. */
  compare(
    of: DifferenceClass,
    object: string,
    [one, other]: readonly [string?, string?],
    column?: string,
  ): void {
    // A comment of blanks says nothing.
    const isNothing = (text: string | undefined) => of === 'comment' && text === '';
    const [spec, database] = [one, other]
      .map(oneLine)
      .map((text) => (isNothing(text) ? undefined : text));
    if (isSameSql(spec, database)) return;
    this.found.push({
      ...this.#base(of, object, column),
      ...(spec !== undefined && { spec }),
      ...(database !== undefined && { database }),
    });
  }

  add(of: 'missing' | 'extra', object: string, column?: string): void {
    this.found.push(this.#base(of, object, column));
  }

  #base(of: DifferenceClass, object: string, column: string | undefined): Difference {
    const { schema, name } = this.table;
    return { class: of, object, table: { schema, name }, ...(column !== undefined && { column }) };
  }
}

function valueText({ default: value, generated, identity }: Column): string | undefined {
  if (generated) return `generated (${generated.sql})${generated.stored ? ' stored' : ''}`;
  if (identity) return `identity ${identity.when}${JSON.stringify(identity.sequence ?? {})}`;
  // 0.00 and 0 are one number.
  const isNumber = value?.kind === 'literal' && /^-?\d+(?:\.\d+)?$/u.test(value.text);
  return isNumber ? value.text.replace(/(?<=\.\d*)0+$/u, '').replace(/\.$/u, '') : value?.text;
}

/** What a column says without a key of its own. */
function factsText({ other = {} }: Column): string | undefined {
  const parts = Object.entries(other).map(([key, value]) => `${key} ${String(value)}`);
  return parts.length > 0 ? parts.sort().join(', ') : undefined;
}

function compareColumns(comparison: Comparison, spec: Table, database: Table): void {
  const table = physicalText(spec);
  for (const column of spec.columns) {
    const object = `column ${table}.${column.name}`;
    const other = database.columns.find(({ name }) => name === column.name);
    if (!other) {
      comparison.add('missing', object, column.name);
      continue;
    }
    const nullable = (one: Column) => (one.required ? 'not null' : 'null');
    comparison.compare('type', object, [column.type, other.type], column.name);
    comparison.compare(
      'type',
      `collation of ${object}`,
      [column.collation, other.collation],
      column.name,
    );
    comparison.compare(
      'type',
      `character set of ${object}`,
      [column.characterSet, other.characterSet],
      column.name,
    );
    if (spec.kind === 'table' || spec.kind === 'foreign-table')
      comparison.compare('nullability', object, [nullable(column), nullable(other)], column.name);
    comparison.compare('default', object, [valueText(column), valueText(other)], column.name);
    comparison.compare(
      'definition',
      `facts of ${object}`,
      [factsText(column), factsText(other)],
      column.name,
    );
    comparison.compare('comment', object, [column.comment, other.comment], column.name);
  }
  for (const { name } of database.columns)
    if (!spec.columns.some((column) => column.name === name))
      comparison.add('extra', `column ${table}.${name}`, name);
}

type Described = Constraint & { class: DifferenceClass; text: string; action?: string };

function elements(list: readonly IndexElement[]): string {
  return list
    .map((element) => {
      const what = 'column' in element ? element.column : element.expression;
      if (element.rest === undefined) return what;
      return element.rest.startsWith('(') ? what + element.rest : `${what} ${element.rest}`;
    })
    .join(', ');
}

function facts(
  words: Readonly<Record<string, string | boolean | readonly string[] | undefined>>,
): string {
  return Object.entries(words)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([word, value]) => (value === true ? ` ${word}` : ` ${word} ${String(value)}`))
    .join('');
}

function actionText({
  onDelete = 'no action',
  onUpdate = 'no action',
  onDeleteColumns,
}: ForeignKey): string {
  const columns = onDeleteColumns ? ` (${onDeleteColumns.join(', ')})` : '';
  return `on delete ${onDelete}${columns} on update ${onUpdate}`;
}

/** Keys, checks and indexes of a table, by what identifies them. */
function constraintsOf(table: Table): Map<string, Described> {
  const all = new Map<string, Described>();
  const own = physicalText(table);
  const { primaryKey: key } = table;
  if (key) {
    const text = `(${key.columns.join(', ')})${facts({ include: key.include, deferrable: key.deferrable })}`;
    all.set(`primary key of ${own}`, { ...key, class: 'key', text });
  }
  for (const one of table.foreignKeys) {
    const text = `${physicalText(one.to)}(${one.toColumns.join(', ')})${facts({ match: one.match, deferrable: one.deferrable, 'not valid': one.notValid, 'not enforced': one.enforced === false })}`;
    all.set(`foreign key ${own}(${one.columns.join(', ')})`, {
      ...one,
      class: 'key',
      text,
      action: actionText(one),
    });
  }
  for (const one of table.unique) {
    const text = `unique${facts({ 'nulls not distinct': one.nullsNotDistinct, include: one.include, deferrable: one.deferrable })}`;
    all.set(`unique constraint ${own}(${one.columns.join(', ')})`, { ...one, class: 'key', text });
  }
  for (const one of table.checks) {
    const text = `${one.sql}${facts({ 'not valid': one.notValid, 'not enforced': one.enforced === false })}`;
    all.set(`check ${own}.${one.name ?? one.sql}`, { ...one, class: 'check', text });
  }
  for (const one of table.exclusions) {
    const text = `${one.method} (${elements(one.elements)})${facts({ where: one.where, include: one.include, deferrable: one.deferrable })}`;
    all.set(`exclusion constraint ${own}.${one.name ?? ''}`, { ...one, class: 'key', text });
  }
  for (const one of table.indexes) {
    const text = `${one.unique ? 'unique ' : ''}${one.method ?? 'btree'} (${elements(one.elements)})${facts({ include: one.include, where: one.where, 'nulls not distinct': one.nullsNotDistinct })}`;
    const { deferrable: _, ...rest } = { deferrable: undefined, ...one };
    all.set(`index ${own}.${one.name ?? ''}`, { ...rest, class: 'index', text });
  }
  for (const { name, comment } of table.triggers)
    all.set(`trigger ${own}.${name}`, {
      class: 'definition',
      text: '',
      ...(comment !== undefined && { comment }),
    });
  return all;
}

/** A check that the database does not name has the name that the specification gives the same condition. */
function withNamesOfChecks(database: Table, spec: Table): Table {
  const taken = new Set(database.checks.map(({ name }) => name));
  const checks = database.checks.map((check) => {
    if (check.name !== undefined) return check;
    const stated = spec.checks.find(
      ({ name, sql }) => name !== undefined && !taken.has(name) && isSameSql(sql, check.sql),
    );
    taken.add(stated?.name);
    return stated?.name === undefined ? check : { ...check, name: stated.name };
  });
  return { ...database, checks };
}

function compareConstraints(comparison: Comparison, spec: Table, database: Table): void {
  const stated = constraintsOf(spec);
  const found = constraintsOf(withNamesOfChecks(database, spec));
  for (const [object, one] of stated) {
    const other = found.get(object);
    if (!other) {
      comparison.add('missing', object);
      continue;
    }
    comparison.compare(one.class, object, [one.text, other.text]);
    comparison.compare('action', object, [one.action, other.action]);
    comparison.compare('comment', object, [one.comment, other.comment]);
  }
  for (const object of found.keys()) if (!stated.has(object)) comparison.add('extra', object);
}

function partitionText({ partitions }: Table): string | undefined {
  if (!partitions) return undefined;
  const parts = partitions.parts.map(({ name, values }) => `${name} ${values}`).sort();
  return `by ${partitions.by} (${partitions.elements.join(', ')}): ${parts.join('; ')}`;
}

/** All differences of a table. */
export function compareTables(spec: Table, database: Table): Difference[] {
  const comparison = new Comparison(spec);
  const object = `table ${physicalText(spec)}`;
  comparison.compare('definition', `kind of ${object}`, [spec.kind, database.kind]);
  comparison.compare('definition', `partitions of ${object}`, [
    partitionText(spec),
    partitionText(database),
  ]);
  comparison.compare('definition', `query of ${object}`, [spec.query, database.query]);
  comparison.compare('definition', `engine of ${object}`, [spec.engine, database.engine]);
  comparison.compare('definition', `character set of ${object}`, [
    spec.characterSet,
    database.characterSet,
  ]);
  comparison.compare('definition', `collation of ${object}`, [spec.collation, database.collation]);
  comparison.compare('comment', object, [spec.comment, database.comment]);
  compareColumns(comparison, spec, database);
  compareConstraints(comparison, spec, database);
  return comparison.found;
}
