/** Tables of DBML, with their indexes and checks. */
import { enumOf } from '../../../model/data/data-type.ts';
import type { Field } from '../../../model/item.ts';
import { isNumbered } from '../data-model/column-type.ts';
import { documentationOf } from '../data-model/documentation.ts';
import { columnOf, enumTypeOf, nameParts, tableOf } from '../data-model/physical-names.ts';
import { columnNameOf, isPlainField, primaryKeyOf, type Table } from '../data-model/table.ts';
import { elementSql } from '../sql/constraints.ts';
import { noteSetting, qualify, quoteExpression, quoteName, quoteText, settings } from './syntax.ts';

/** Takes a sentence on something that is not in the file. */
export type Unsaid = (sentence: string) => void;

/** Types that need no quotes: a word, with numbers in brackets. */
const SIMPLE_TYPE = /^[A-Za-z_]\w*(?:\(\d+(?:, ?\d+)*\))?$/u;

function typeText({ spec }: Table, type: string): string {
  const list = enumOf(spec, type);
  if (list && !type.includes('[')) return qualify(nameParts(enumTypeOf(list)));
  return SIMPLE_TYPE.test(type) ? type : quoteName(type);
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/u;

function defaultSetting(field: Field, unsaid: Unsaid): string | undefined {
  const { default: value } = field.data;
  if (!value) return undefined;
  const expression = value.kind === 'expression' ? quoteExpression(value.text) : undefined;
  if (expression !== undefined) return `default: ${expression}`;
  if (value.kind === 'expression') unsaid(`the default of ${field.id}`);
  if (value.kind === 'expression') return undefined;
  return `default: ${NUMBER.test(value.text) ? value.text.replace(/^\+/u, '') : quoteText(value.text)}`;
}

function columnLine(table: Table, field: Field, key: readonly string[], unsaid: Unsaid): string {
  const { data } = field;
  const all = settings([
    key.length === 1 && key[0] === data.id ? 'pk' : undefined,
    isNumbered(data) ? 'increment' : undefined,
    data.required && data.key !== 'primary' ? 'not null' : undefined,
    data.unique ? 'unique' : undefined,
    defaultSetting(field, unsaid),
    noteSetting(documentationOf(data)),
  ]);
  return `  ${quoteName(columnOf(field))} ${typeText(table, data.type)}${all}`;
}

interface IndexFacts {
  id: string;
  name?: string | undefined;
  on: readonly string[];
  unique?: boolean | undefined;
  method?: string | undefined;
  where?: string | undefined;
  include?: readonly string[] | undefined;
  comment?: string | undefined;
  description?: string | undefined;
}

/** Index types that DBML takes. */
const METHODS = new Set(['btree', 'hash', 'gin', 'gist', 'brin', 'spgist']);

function indexLine(table: Table, index: IndexFacts, unsaid: Unsaid): string[] {
  const elements = index.on.map((element) =>
    isPlainField(table, element)
      ? quoteName(columnNameOf(table, element))
      : quoteExpression(elementSql(table, element)),
  );
  const at = `${table.entity.id}.${index.id}`;
  if (elements.includes(undefined)) {
    unsaid(`the index ${at}`);
    return [];
  }
  const notes = [
    documentationOf(index),
    index.where === undefined ? undefined : `where ${index.where}`,
    index.include ? `include (${index.include.join(', ')})` : undefined,
  ].filter((note) => note !== undefined);
  const { method } = index;
  const isKnown = method === undefined || METHODS.has(method);
  if (!isKnown) unsaid(`the method ${method} of the index ${at}`);
  const all = settings([
    index.unique ? 'unique' : undefined,
    `name: ${quoteText(index.name ?? index.id)}`,
    isKnown && method !== undefined ? `type: ${method}` : undefined,
    noteSetting(notes.length > 0 ? notes.join('; ') : undefined),
  ]);
  return [`    (${elements.join(', ')})${all}`];
}

function keyLine(table: Table, key: readonly string[]): string[] {
  if (key.length < 2) return [];
  const { name } = table.entity.data.primaryKey ?? {};
  const columns = key.map((id) => quoteName(columnNameOf(table, id))).join(', ');
  return [
    `    (${columns})${settings(['pk', name === undefined ? undefined : `name: ${quoteText(name)}`])}`,
  ];
}

function checkLines({ entity }: Table, unsaid: Unsaid): string[] {
  return (entity.data.checks ?? []).flatMap(({ id, name, sql }) => {
    const expression = quoteExpression(sql);
    if (expression === undefined) unsaid(`the check ${entity.id}.${id}`);
    return expression === undefined ? [] : [`    ${expression} [name: ${quoteText(name ?? id)}]`];
  });
}

function block(name: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [`  ${name} {`, ...lines, '  }'] : [];
}

/** One table. */
export function tableBlock(table: Table, unsaid: Unsaid): string {
  const { entity, fields } = table;
  const key = primaryKeyOf(table);
  const note = documentationOf(entity.data);
  const unique = (entity.data.unique ?? []).map((one) => ({ ...one, unique: true }));
  const indexes = [...unique, ...(entity.data.indexes ?? [])];
  return [
    `Table ${qualify(nameParts(tableOf(entity)))} {`,
    ...fields.map((field) => columnLine(table, field, key, unsaid)),
    ...block('indexes', [
      ...keyLine(table, key),
      ...indexes.flatMap((index) => indexLine(table, index, unsaid)),
    ]),
    ...block('checks', checkLines(table, unsaid)),
    ...(note === undefined ? [] : [`  Note: ${quoteText(note)}`]),
    '}',
  ].join('\n');
}
