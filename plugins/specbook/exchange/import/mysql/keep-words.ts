/** What a specification of MySQL says already, in its own words: `int(11)` is no change of `int`. */
import { nameKey, type Catalogue, type Column, type ForeignKey, type Table } from '../catalogue.ts';
import { alignMysql } from './align.ts';

/** The collation that a character set has where none is said. */
function isUsualCollation(collation: string | undefined): boolean {
  return /_(?:general_ci|swedish_ci|0900_ai_ci|uca1400_ai_ci)$/u.test(collation ?? '');
}

/** Two sides of something: the raw one, and the one to compare. */
interface Side<T> {
  raw: T;
  aligned: T | undefined;
}

/** Takes a key over where both sides mean the same. */
function keep<T extends object>(found: Side<T>, stated: Side<T>, keys: readonly (keyof T)[]): void {
  for (const key of keys) {
    if (JSON.stringify(found.aligned?.[key]) !== JSON.stringify(stated.aligned?.[key])) continue;
    const value = stated.raw[key];
    if (value === undefined) Reflect.deleteProperty(found.raw, key);
    else found.raw[key] = value;
  }
}

/** Character sets and collations: one that is usual is no news. */
function keepTexts(found: Side<Table | Column>, stated: Side<Table | Column>): void {
  const { raw } = stated;
  if (raw.characterSet !== undefined || raw.collation !== undefined)
    keep(found, stated, ['characterSet']);
  if (raw.collation !== undefined || isUsualCollation(found.raw.collation))
    keep(found, stated, ['collation']);
}

function keepColumn(found: Side<Column>, stated: Side<Column>): void {
  if (found.aligned?.type === stated.aligned?.type) {
    found.raw.type = stated.raw.type;
    if (stated.raw.enumeration) found.raw.enumeration = stated.raw.enumeration;
    else delete found.raw.enumeration;
  }
  const isUpdate = JSON.stringify(found.aligned?.other) === JSON.stringify(stated.aligned?.other);
  if (isUpdate) keep(found, stated, ['default', 'other']);
  keep(found, stated, ['generated']);
  const { sequence } = stated.raw.identity ?? {};
  if (found.raw.identity && sequence && !found.raw.identity.sequence)
    found.raw.identity = { ...found.raw.identity, sequence };
  keepTexts(found, stated);
}

const keyOf = ({ columns }: Pick<ForeignKey, 'columns'>): string => JSON.stringify(columns);

function keepForeignKeys(found: Side<Table>, stated: Side<Table>): void {
  const key = (list: readonly ForeignKey[] | undefined, columns: string) =>
    list?.find((one) => keyOf(one) === columns);
  for (const raw of found.raw.foreignKeys) {
    const columns = keyOf(raw);
    const counterpart = key(stated.raw.foreignKeys, columns);
    if (!counterpart) continue;
    keep(
      { raw, aligned: key(found.aligned?.foreignKeys, columns) },
      { raw: counterpart, aligned: key(stated.aligned?.foreignKeys, columns) },
      ['onDelete', 'onUpdate'],
    );
  }
}

/** Elements of a list by their names. */
function keepNamed<T extends { name?: string }>(
  found: Side<readonly T[]>,
  stated: Side<readonly T[]>,
  keys: readonly (keyof T)[],
): void {
  const named = (list: readonly T[] | undefined, name: string | undefined) =>
    list?.find((one) => one.name === name);
  for (const raw of found.raw) {
    const counterpart = named(stated.raw, raw.name);
    if (counterpart)
      keep(
        { raw, aligned: named(found.aligned, raw.name) },
        { raw: counterpart, aligned: named(stated.aligned, raw.name) },
        keys,
      );
  }
}

function keepTable(found: Side<Table>, stated: Side<Table>): void {
  for (const raw of found.raw.columns) {
    const named = (table: Table | undefined) =>
      table?.columns.find(({ name }) => name === raw.name);
    const counterpart = named(stated.raw);
    if (counterpart)
      keepColumn(
        { raw, aligned: named(found.aligned) },
        { raw: counterpart, aligned: named(stated.aligned) },
      );
  }
  keepForeignKeys(found, stated);
  const sides = <Key extends 'checks' | 'indexes'>(key: Key) =>
    [
      { raw: found.raw[key], aligned: found.aligned?.[key] },
      { raw: stated.raw[key], aligned: stated.aligned?.[key] },
    ] as const;
  keepNamed(...sides('checks'), ['sql']);
  keepNamed(...sides('indexes'), ['elements']);
  keep(found, stated, ['partitions', 'query', 'engine']);
  keepTexts(found, stated);
}

/**
 * A catalogue in the words of a specification, wherever these mean the same.
 *
 * @param stated what the specification states
 */
export function keepWords(catalogue: Catalogue, stated: Catalogue): Catalogue {
  const found = structuredClone(catalogue);
  const [first, second] = alignMysql(catalogue, stated);
  const byKey = ({ tables }: Catalogue) => new Map(tables.map((one) => [nameKey(one), one]));
  const [counterparts, alignedFound, alignedStated] = [byKey(stated), byKey(first), byKey(second)];
  for (const raw of found.tables) {
    const key = nameKey(raw);
    const counterpart = counterparts.get(key);
    if (counterpart)
      keepTable(
        { raw, aligned: alignedFound.get(key) },
        { raw: counterpart, aligned: alignedStated.get(key) },
      );
  }
  const used = new Set(
    found.tables.flatMap(({ columns }) =>
      columns.flatMap(({ enumeration }) => (enumeration ? nameKey(enumeration) : [])),
    ),
  );
  const own = new Set(found.enumerations.map(nameKey));
  found.enumerations = [
    ...found.enumerations,
    ...stated.enumerations.filter((one) => !own.has(nameKey(one))),
  ].filter((one) => used.has(nameKey(one)));
  return found;
}
