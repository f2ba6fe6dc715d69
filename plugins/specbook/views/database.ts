/** What belongs to the database and to no single table: schemas, extensions, types, sequences, functions, other objects. */
import type { RootContent } from 'mdast';
import { stringsOf } from '../i18n/index.ts';
import { blockText } from '../model/data/free-text.ts';
import type { Spec } from '../model/spec.ts';
import { code, facts, joined, lines, table, type Content, type Row } from '../markup/mdast.ts';
import { inlineProse } from '../markup/prose.ts';
import {
  databaseRun,
  sequenceRun,
  sqlBlocks,
  sqlOnOneLine,
  type DatabaseFacts,
} from './database-facts.ts';

type Database = NonNullable<Spec['info']['database']>;

/** True where spec.yaml says more of the database than its dialect, version and types. */
export function hasDatabaseFacts({ info: { database } }: Spec): boolean {
  if (!database) return false;
  const { dialect: _, version: __, types: ___, ...more } = database;
  return Object.keys(more).length > 0;
}

/** Things of one sort, with what is said of each. */
export interface DatabaseGroup {
  /** Name in anchors. */
  id: string;
  title: string;
  blocks: () => RootContent[];
}

/** What holds for all tables that say nothing else. */
export function databaseDefaults(spec: Spec): RootContent[] {
  const { characterSet, collation, extensions = [] } = spec.info.database ?? {};
  const { database: t } = stringsOf(spec).views;
  return facts([
    [t.characterSet, characterSet === undefined ? undefined : code(characterSet)],
    [t.collation, collation === undefined ? undefined : code(collation)],
    [t.extensions, joined(extensions.map((extension) => code(extension)))],
  ]);
}

/** All groups of which there is something. */
export function databaseGroups(spec: Spec): DatabaseGroup[] {
  const { database } = spec.info;
  if (!database) return [];
  const { database: t, entity } = stringsOf(spec).views;
  const { fields } = stringsOf(spec).terms;
  const group = (
    id: 'schemas' | 'domains' | 'composites' | 'ranges' | 'sequences' | 'functions' | 'objects',
    columns: readonly string[],
    rows: (spec: Spec, database: Database) => Row[],
  ): DatabaseGroup[] => {
    const things = database[id];
    if (!Array.isArray(things) || things.length === 0) return [];
    const caption = t[id];
    const all = [t.name, ...columns, t.details, entity.meaning];
    return [
      {
        id,
        title: caption,
        blocks: () => [
          table({ caption, columns: all, rows: rows(spec, database) }),
          ...(id === 'functions' || id === 'objects' ? sqlBlocks(database[id] ?? []) : []),
        ],
      },
    ];
  };
  const { other = [] } = database;
  return [
    ...group('schemas', [], schemaRows),
    ...group('domains', [t.of, t.checks], domainRows),
    ...group('composites', [fields], compositeRows),
    ...group('ranges', [t.of], rangeRows),
    ...group('sequences', [], sequenceRows),
    ...group('functions', [t.language, t.returns], functionRows),
    ...group('objects', [], objectRows),
    ...(other.length === 0
      ? []
      : [
          {
            id: 'other',
            title: t.remaining.title,
            blocks: (): RootContent[] => [{ type: 'code', lang: 'yaml', value: blockText(other) }],
          },
        ]),
  ];
}

/** Name, its own cells, facts and meaning of one thing. */
function rowOf(
  spec: Spec,
  one: DatabaseFacts & { id: string; description?: string | undefined },
  cells: readonly Content[],
  ...more: readonly Content[]
): Row {
  return [
    code(one.id),
    ...cells,
    databaseRun(spec, one, ...more),
    inlineProse(spec, one.description),
  ];
}

function schemaRows(spec: Spec, { schemas = [] }: Database): Row[] {
  return schemas.map((one) => rowOf(spec, one, []));
}

function domainRows(spec: Spec, { domains = [] }: Database): Row[] {
  const { facts: t } = stringsOf(spec).views.database;
  return domains.map((one) => {
    const checks = (one.checks ?? []).map((check) => [
      code(check.id),
      ': ',
      code(check.sql),
      ...joined([[], databaseRun(spec, check), inlineProse(spec, check.description)], ' '),
    ]);
    return rowOf(
      spec,
      one,
      [code(one.type), lines(...checks)],
      one.required === true ? t.required : undefined,
      one.default && t.default<Content>({ value: code(one.default.text) }),
    );
  });
}

function compositeRows(spec: Spec, { composites = [] }: Database): Row[] {
  return composites.map((one) => {
    const fields = one.fields.map((field) =>
      joined(
        [
          code(field.id),
          code(field.type),
          databaseRun(spec, field),
          inlineProse(spec, field.description),
        ],
        ' ',
      ),
    );
    return rowOf(spec, one, [lines(...fields)]);
  });
}

function rangeRows(spec: Spec, { ranges = [] }: Database): Row[] {
  return ranges.map((one) => rowOf(spec, one, [code(one.of)]));
}

function sequenceRows(spec: Spec, { sequences = [] }: Database): Row[] {
  const { facts: t } = stringsOf(spec).views.database;
  return sequences.map((one) =>
    rowOf(
      spec,
      one,
      [],
      sequenceRun(spec, one),
      one.ownedBy === undefined ? undefined : t.ownedBy<Content>({ field: code(one.ownedBy) }),
    ),
  );
}

function functionRows(spec: Spec, { functions = [] }: Database): Row[] {
  return functions.map((one) =>
    rowOf(
      spec,
      one,
      [
        one.language === undefined ? undefined : code(one.language),
        one.returns === undefined ? undefined : code(one.returns),
      ],
      sqlOnOneLine(one.sql),
    ),
  );
}

function objectRows(spec: Spec, { objects = [] }: Database): Row[] {
  return objects.map((one) => rowOf(spec, one, [], sqlOnOneLine(one.sql)));
}
