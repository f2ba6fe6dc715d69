/** Entities of documents as tables of a catalogue. */
import {
  emptyCatalogue,
  emptyTable,
  type Catalogue,
  type Column,
  type Enumeration,
  type Index,
  type Loss,
  type Table,
} from '../catalogue.ts';
import { parseDefault } from '../postgres/type-names.ts';
import type { Guess } from '../imported-spec.ts';
import type { ReadEntity, Sentence } from './entities.ts';
import { asProse } from './prose.ts';
import { foreignKeysOf } from './foreign-keys.ts';
import type { ReadField } from './fields.ts';
import { sameName, snakeCase } from './words.ts';

/** What of the documents becomes a catalogue, and what is to be said of it. */
export interface MarkdownCatalogue {
  catalogue: Catalogue;
  /** The table of each entity. */
  tables: Map<ReadEntity, Table>;
  guesses: Guess[];
}

function defaultOf(text: string | undefined, type: string): Pick<Column, 'default'> {
  if (text === undefined || /^null$/iu.test(text)) return {};
  if (/^(?:current_\w+|now)$/iu.test(text)) return { default: { kind: 'expression', text } };
  const isCall = /^[A-Za-z_][\w.]*\(.*\)$/su.test(text);
  if (isCall) return { default: { kind: 'expression', text } };
  const value = parseDefault(text, { type });
  return { default: value?.kind === 'literal' ? value : { kind: 'literal', text } };
}

function columnOf(
  { name, type, facts, description }: ReadField,
  table: string,
  enumerations: Enumeration[],
): Column {
  const column: Column = {
    name,
    type: type.type,
    required: facts.required === true || facts.primary === true,
    ...defaultOf(facts.default, type.type),
    ...(facts.identity && { identity: { when: 'by default' } }),
    ...(description !== undefined && { comment: asProse(description) }),
  };
  if (!type.values) return column;
  const enumeration = { schema: null, name: `${table}_${snakeCase(name)}` };
  enumerations.push({
    ...enumeration,
    values: [...new Set(type.values)].map((value) => ({ name: value })),
  });
  return { ...column, type: enumeration.name, enumeration };
}

/** `idx_orders_state on (state, placed_at)`, `email (unique)`: an index over columns of the table. */
function indexOf({ text }: Sentence, columns: readonly string[]): Index | undefined {
  const unique = /\b(?:unique|eindeutig)\b/iu.test(text);
  const plain = text.replaceAll('`', '');
  const [, name, bracket] =
    /^([\w]+)?\s*(?:[:–—-]|\bon\b|\bauf\b)?\s*(?:\w+\s*)?\(([^()]+)\)/iu.exec(plain) ?? [];
  const listed = (bracket ?? plain.replace(/\s[–—-]\s.*$|[:(].*$/su, ''))
    .split(/\s*[,+]\s*/u)
    .map((one) => one.trim());
  const elements = listed.map((one) => /^(\w+)(?:\s+(asc|desc))?$/iu.exec(one));
  const isKnown = elements.every((element) => element && columns.includes(element[1] ?? ''));
  if (!isKnown) return undefined;
  const isName = name !== undefined && bracket !== undefined && !columns.includes(name);
  return {
    ...(isName && { name }),
    elements: elements.map((element) => ({
      column: element?.[1] ?? '',
      ...(element?.[2]?.toLowerCase() === 'desc' && { rest: 'desc' }),
    })),
    unique,
  };
}

function tableOf(entity: ReadEntity, enumerations: Enumeration[]): Table {
  const fields = [...new Map(entity.fields.map((field) => [field.name, field])).values()];
  const columns = fields.map((field) => columnOf(field, entity.table, enumerations));
  const names = columns.map(({ name }) => name);
  const primary = fields.filter(({ facts }) => facts.primary).map(({ name }) => name);
  const indexes = entity.indexes.map((sentence) => ({ sentence, index: indexOf(sentence, names) }));
  for (const { sentence, index } of indexes)
    if (!index) {
      entity.body.push(`- ${sentence.text}`);
      entity.losses.push({
        what: `an index of ${entity.title} stays as prose: “${sentence.text.slice(0, 60)}”`,
        file: entity.file,
        line: sentence.line,
      });
    }
  return {
    ...emptyTable({ schema: null, name: entity.table }),
    ...(entity.purpose !== undefined && { comment: asProse(entity.purpose) }),
    columns,
    ...(primary.length > 0 && { primaryKey: { columns: primary } }),
    unique: fields
      .filter(({ facts }) => facts.unique && !facts.primary)
      .map(({ name }) => ({ columns: [name] })),
    checks: fields.flatMap(({ facts }) =>
      facts.check === undefined ? [] : [{ sql: facts.check }],
    ),
    indexes: indexes.flatMap(({ index }) => index ?? []),
  };
}

/** A table of SQL or DBML, with what only the words say. */
function complete(table: Table, words: Table): Table {
  const comments = new Map(words.columns.map(({ name, comment }) => [sameName(name), comment]));
  const known = new Set(table.columns.map(({ name }) => sameName(name)));
  const own = table.comment ?? words.comment;
  return {
    ...table,
    ...(own !== undefined && { comment: own }),
    columns: [
      ...table.columns.map((column) => {
        const comment = column.comment ?? comments.get(sameName(column.name));
        return comment === undefined ? column : { ...column, comment };
      }),
      ...words.columns.filter(({ name }) => !known.has(sameName(name))),
    ],
  };
}

/** Fields by how their types are written and read. */
function typeGuesses(entities: readonly ReadEntity[]): Guess[] {
  const guessed = entities.flatMap(({ fields }) => fields.filter(({ type }) => type.isGuess));
  return [...Map.groupBy(guessed, ({ written, type }) => `${written} is ${type.type}`)].map(
    ([what, own]) => ({
      what: `type ${what}: ${own.length === 1 ? '1 field' : `${own.length} fields`}`,
    }),
  );
}

/**
 * The catalogue of documents.
 *
 * @param entities that the documents describe in words
 * @param stated what their fences of SQL and DBML make
 */
export function catalogueOfMarkdown(
  entities: readonly ReadEntity[],
  stated: Catalogue = emptyCatalogue('postgres'),
): MarkdownCatalogue {
  const enumerations: Enumeration[] = [];
  const byName = new Map(stated.tables.map((table) => [sameName(table.name), table]));
  const tables = new Map<ReadEntity, Table>();
  const losses: Loss[] = [];
  const guesses: Guess[] = [];
  const types = new Set(stated.types);
  for (const entity of entities) {
    const key = sameName(entity.table);
    const earlier = byName.get(key) ?? byName.get(sameName(entity.title));
    const isKnown = earlier !== undefined;
    if (!isKnown && entity.fields.length === 0) {
      const { title, file, line } = entity;
      losses.push({ what: `${title}: its fence makes no table`, file, line });
      continue;
    }
    const words = tableOf(entity, isKnown ? [] : enumerations);
    const table = isKnown ? complete(earlier, words) : words;
    byName.set(isKnown ? sameName(earlier.name) : key, table);
    tables.set(entity, table);
    if (!isKnown) for (const { type } of entity.fields) if (type.isUnknown) types.add(type.type);
  }
  const titles = new Map(
    entities.map((entity) => [sameName(entity.title), sameName(tables.get(entity)?.name ?? '')]),
  );
  const find = (name: string): Table | undefined =>
    byName.get(sameName(name)) ?? byName.get(titles.get(sameName(name)) ?? '');
  for (const [entity, own] of tables) {
    const table = byName.get(sameName(own.name)) ?? own;
    tables.set(entity, table);
    const has = (column: string) => table.foreignKeys.some(({ columns }) => columns[0] === column);
    table.foreignKeys.push(
      ...foreignKeysOf(entity, table, { find, losses, guesses }).filter(
        ({ columns }) => !has(columns[0] ?? ''),
      ),
    );
  }
  return {
    catalogue: {
      ...stated,
      tables: [...byName.values()],
      enumerations: [...stated.enumerations, ...enumerations],
      types: [...types].sort(),
      losses: [...stated.losses, ...losses],
    },
    tables,
    guesses: [...typeGuesses(entities), ...guesses],
  };
}
