/** Differences between the catalogue that a specification makes and that of a database. */
import { nameKey, type Catalogue, type QualifiedName } from '../import/catalogue.ts';
import { parsePhysical, physicalText } from '../import/items/physical-names.ts';
import { compareTables } from './compare-tables.ts';
import { isSameSql } from './same-sql.ts';
import { DIFFERENCE_CLASSES, type Difference } from './difference.ts';

function pairs<T extends QualifiedName>(spec: readonly T[], database: readonly T[]) {
  const found = new Map(database.map((one) => [nameKey(one), one]));
  const stated = new Set(spec.map(nameKey));
  return {
    both: spec.flatMap((one): [T, T][] => {
      const other = found.get(nameKey(one));
      return other ? [[one, other]] : [];
    }),
    missing: spec.filter((one) => !found.has(nameKey(one))),
    extra: database.filter((one) => !stated.has(nameKey(one))),
  };
}

function compareNamed<T extends QualifiedName>(
  noun: string,
  spec: readonly T[],
  database: readonly T[],
  compare: (one: T, other: T, object: string) => Difference[],
): Difference[] {
  const { both, missing, extra } = pairs(spec, database);
  const object = (one: QualifiedName): string => `${noun} ${physicalText(one)}`;
  const of = (one: T) =>
    noun === 'table' ? { table: { schema: one.schema, name: one.name } } : {};
  return [
    ...missing.map((one): Difference => ({ class: 'missing', object: object(one), ...of(one) })),
    ...extra.map((one): Difference => ({ class: 'extra', object: object(one), ...of(one) })),
    ...both.flatMap(([one, other]) => compare(one, other, object(one))),
  ];
}

/** A difference of what two objects are, where their texts differ. */
function textual(object: string, spec: string, database: string): Difference[] {
  return isSameSql(spec, database) ? [] : [{ class: 'type', object, spec, database }];
}

function commentDifference(object: string, spec?: string, database?: string): Difference {
  return {
    class: 'comment',
    object,
    ...(spec !== undefined && { spec }),
    ...(database !== undefined && { database }),
  };
}

function compareExtensions(spec: Catalogue, database: Catalogue): Difference[] {
  const nameOf = (text: string): string => parsePhysical(text).name;
  return spec.extensions.flatMap((stated): Difference[] => {
    const object = `extension ${stated}`;
    const found = database.extensions.find((other) => nameOf(other) === nameOf(stated));
    if (found === undefined) return [{ class: 'missing', object }];
    return nameOf(stated) === stated ? [] : textual(object, stated, found);
  });
}

const oneLine = (sql: string): string => sql.replace(/\s+/gu, ' ');

/** Objects that are named by their kind too. */
function compareObjects(spec: Catalogue, database: Catalogue): Difference[] {
  const found = new Map(database.objects.map((one) => [one.name, one]));
  const stated = new Set(spec.objects.map(({ name }) => name));
  return [
    ...spec.objects.flatMap(({ name: object, sql, comment }): Difference[] => {
      const other = found.get(object);
      if (!other) return [{ class: 'missing', object }];
      return [
        ...(isSameSql(sql, other.sql)
          ? []
          : [
              {
                class: 'definition' as const,
                object,
                spec: oneLine(sql),
                database: oneLine(other.sql),
              },
            ]),
        ...(comment === other.comment ? [] : [commentDifference(object, comment, other.comment)]),
      ];
    }),
    ...database.objects
      .filter(({ name }) => !stated.has(name))
      .map(({ name: object }): Difference => ({ class: 'extra', object })),
  ];
}

/** All differences, by class and in the order of the specification. */
export function compareCatalogues(spec: Catalogue, database: Catalogue): Difference[] {
  const found = [
    ...compareExtensions(spec, database),
    ...compareNamed('table', spec.tables, database.tables, compareTables),
    ...compareNamed(
      'enumeration',
      spec.enumerations,
      database.enumerations,
      (one, other, object) => [
        ...textual(
          object,
          one.values.map(({ name }) => name).join(', '),
          other.values.map(({ name }) => name).join(', '),
        ),
        ...(one.comment === other.comment
          ? []
          : [commentDifference(object, one.comment, other.comment)]),
      ],
    ),
    ...compareNamed('domain', spec.domains, database.domains, (one, other, object) => {
      const text = ({ type, required, default: value, checks }: typeof one) =>
        [type, required ? 'not null' : '', value ?? '', ...checks.map(({ sql }) => sql)]
          .filter(Boolean)
          .join(' ');
      return textual(object, text(one), text(other));
    }),
    ...compareNamed(
      'composite type',
      spec.composites,
      database.composites,
      (one, other, object) => {
        const text = ({ fields }: typeof one) =>
          fields.map(({ name, type }) => `${name} ${type}`).join(', ');
        return textual(object, text(one), text(other));
      },
    ),
    ...compareNamed('range type', spec.ranges, database.ranges, (one, other, object) =>
      textual(object, one.of, other.of),
    ),
    ...compareNamed('sequence', spec.sequences, database.sequences, () => []),
    ...compareObjects(spec, database),
  ];
  const rank = ({ class: of }: Difference): number => DIFFERENCE_CLASSES.indexOf(of);
  return found.sort((one, other) => rank(one) - rank(other));
}
