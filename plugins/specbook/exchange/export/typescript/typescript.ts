/** The data model as types of TypeScript: one interface for the rows of each entity, one union for each enumeration. */
import type { Entity, Enum, Field } from '../../../model/item.ts';
import type { Spec } from '../../../model/spec.ts';
import { columnTypeOf, isRequired, type ColumnType } from '../data-model/column-type.ts';
import { documentationOf } from '../data-model/documentation.ts';
import { isInexact, jsonValueOf } from '../data-model/json-value.ts';
import { columnOf } from '../data-model/physical-names.ts';
import { namesOf, unsaidOfDatabase, unsaidParts } from '../data-model/unsaid.ts';
import { counted, headLines, type ExportedFormat } from '../exported-format.ts';
import { docComment, stringLiteral } from '../javascript.ts';
import { assignNames, pascalCase } from '../unique-names.ts';

/** Default file name. */
export const TYPESCRIPT_FILE = 'data-model.ts';

/** Names that a type cannot have, or that would hide a global one that is used here. */
const RESERVED = new Set([
  'Any',
  'Array',
  'Date',
  'Object',
  'String',
  'Number',
  'Boolean',
  'Symbol',
]);

/** Names of all types of a file. */
type Names = ReadonlyMap<string, string>;

function typeText(spec: Spec, type: ColumnType, names: Names): string {
  const value = jsonValueOf(spec, type);
  const plain = {
    integer: 'number',
    number: 'number',
    boolean: 'boolean',
    string: 'string',
    object: 'Record<string, unknown>',
    any: 'unknown',
  };
  const element =
    value.kind === 'enum' ? (names.get(value.enumeration.key) ?? 'string') : plain[value.kind];
  return `${element}${'[]'.repeat(type.dimensions)}`;
}

function propertyLines(spec: Spec, field: Field, names: Names): string[] {
  const { data } = field;
  const type = columnTypeOf(spec, data.type);
  // `unknown` holds null already.
  const text = typeText(spec, type, names);
  const nullable = isRequired(field) || text === 'unknown' ? text : `${text} | null`;
  return [
    ...docComment(documentationOf(data), '  '),
    `  ${stringLiteral(columnOf(field))}: ${nullable};`,
  ];
}

function interfaceOf(spec: Spec, entity: Entity, names: Names): string {
  const fields = spec.fields.get(entity.id) ?? [];
  const lines = fields.flatMap((field) => propertyLines(spec, field, names));
  return [
    ...docComment(documentationOf(entity.data) ?? entity.title, ''),
    `export interface ${names.get(entity.key) ?? entity.id} {`,
    ...lines,
    '}',
  ].join('\n');
}

function unionOf(list: Enum, names: Names): string {
  const name = names.get(list.key) ?? list.id;
  const values = list.data.values.map(({ id, ...value }) =>
    [...docComment(documentationOf(value), '  '), `  | ${stringLiteral(id)}`].join('\n'),
  );
  return [
    ...docComment(documentationOf(list.data) ?? list.title, ''),
    values.length > 0
      ? `export type ${name} =\n${values.join('\n')};`
      : `export type ${name} = never;`,
  ].join('\n');
}

function omissionsOf(spec: Spec): string[] {
  const inexact = [...spec.fields.values()]
    .flat()
    .filter(({ data }) => isInexact(columnTypeOf(spec, data.type)))
    .map(({ id }) => id);
  return [
    'keys, lengths and formats of values',
    ...(inexact.length > 0
      ? [`digits beyond those of a number, of 64-bit integers and decimals: ${namesOf(inexact)}`]
      : []),
    ...unsaidParts(spec, [
      'unique',
      'checks',
      'exclude',
      'foreignKeys',
      'indexes',
      'partitions',
      'triggers',
    ]),
    ...unsaidOfDatabase(spec, ['functions', 'sequences', 'objects', 'rules']),
  ];
}

/** The data model as a module of types. Properties have the names of the columns. */
export function exportTypeScript(spec: Spec): ExportedFormat<string> {
  const items = [...spec.enums, ...spec.entities];
  const names = assignNames(
    items.map(({ key }) => key),
    (key) => pascalCase(key.slice(key.indexOf(':') + 1)),
    RESERVED,
  );
  const omitted = omissionsOf(spec);
  const head = [
    ...headLines(spec, 'typescript', omitted),
    'A row as JSON: dates and times are texts of ISO 8601, other types that JSON does not have are texts of the database.',
  ].map((line) => `// ${line}`);
  const types = [
    ...spec.enums.map((list) => unionOf(list, names)),
    ...spec.entities.map((entity) => interfaceOf(spec, entity, names)),
  ];
  return {
    content: `${[head.join('\n'), ...types, ...(types.length > 0 ? [] : ['export {};'])].join('\n\n')}\n`,
    holds: `${counted(spec.entities.length, 'entity', 'entities')} and ${counted(spec.enums.length, 'enumeration')}`,
    omitted,
  };
}
