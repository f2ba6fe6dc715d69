/** What of the tree of `@mrleebo/prisma-ast` becomes a catalogue, and how its arguments are read. */

/** A value: a text in quotes, a word, a number, a call, a list or a map. */
export type PrismaValue =
  | string
  | number
  | boolean
  | { type: 'function'; name: string; params?: readonly PrismaValue[] }
  | { type: 'array'; args: readonly PrismaValue[] }
  | { type: 'keyValue'; key: string; value: PrismaValue }
  | { type: 'object' };

/** `@name(…)` or `@@name(…)`; `@db.VarChar` has the group `db`. */
export interface PrismaAttribute {
  type: 'attribute';
  name: string;
  group?: string;
  args?: readonly { value: PrismaValue }[];
}

/** A field of a model. */
export interface PrismaField {
  type: 'field';
  name: string;
  fieldType: string | { name: string; params?: readonly PrismaValue[] };
  array?: boolean;
  optional?: boolean;
  attributes?: readonly PrismaAttribute[];
  comment?: string;
}

interface PrismaComment {
  type: 'comment';
  text: string;
}

interface PrismaBreak {
  type: 'break';
}

/** A model, or a view. */
export interface PrismaModel {
  type: 'model' | 'view' | 'type';
  name: string;
  properties: readonly (PrismaField | PrismaAttribute | PrismaComment | PrismaBreak)[];
}

/** An enum. */
export interface PrismaEnum {
  type: 'enum';
  name: string;
  enumerators: readonly (
    | {
        type: 'enumerator';
        name: string;
        attributes?: readonly PrismaAttribute[];
        comment?: string;
      }
    | PrismaAttribute
    | PrismaComment
    | PrismaBreak
  )[];
}

/** Where the data is, or a program that reads the schema. */
export interface PrismaSettings {
  type: 'datasource' | 'generator';
  assignments: readonly (
    { type: 'assignment'; key: string; value: PrismaValue } | PrismaComment | PrismaBreak
  )[];
}

/** A whole schema. */
export interface PrismaSchema {
  list: readonly (PrismaModel | PrismaEnum | PrismaSettings | PrismaComment | PrismaBreak)[];
}

/** The text of a value; quotes are removed. */
export function textOf(value: PrismaValue | undefined): string | undefined {
  if (value === undefined || typeof value === 'object') return undefined;
  const text = String(value);
  if (!text.startsWith('"')) return text;
  try {
    return String(JSON.parse(text));
  } catch {
    return text.slice(1, -1);
  }
}

/** The argument of a name, or of a position among those without one. */
export function argument(
  { args = [] }: PrismaAttribute,
  key: string,
  position?: number,
): PrismaValue | undefined {
  const values = args.map(({ value }) => value);
  for (const value of values)
    if (typeof value === 'object' && value.type === 'keyValue' && value.key === key)
      return value.value;
  if (position === undefined) return undefined;
  return values.filter((value) => typeof value !== 'object' || value.type !== 'keyValue')[position];
}

/** The attribute of a name, without a group. */
export function attribute(
  attributes: readonly PrismaAttribute[],
  name: string,
): PrismaAttribute | undefined {
  return attributes.find((one) => one.name === name && one.group === undefined);
}

/** Elements of a list: fields of a model. */
export function elements(value: PrismaValue | undefined): readonly PrismaValue[] {
  if (value === undefined) return [];
  return typeof value === 'object' && value.type === 'array' ? value.args : [value];
}

/** The lines of a comment that is documentation: `///`. */
export function documentation(text: string | undefined): string | undefined {
  return text?.startsWith('///') === true ? text.slice(3).trim() : undefined;
}

/** Attributes of a block. */
export function blockAttributes({ properties }: PrismaModel): PrismaAttribute[] {
  return properties.filter((one) => one.type === 'attribute');
}
