/** Names, types and comments of a specification as the catalogue of PostgreSQL writes them. */
import type { Entity } from '../../../plugins/specbook/model/item.ts';

const RESERVED = new Set(['order', 'user', 'select', 'group', 'default', 'table', 'constructor']);

/** As `quote_ident` of PostgreSQL. */
export function quoted(name: string): string {
  const isPlain =
    /^[a-z_][a-z0-9_$]*$/u.test(name) && !(RESERVED.has(name) && name !== 'constructor');
  return isPlain && !name.includes('$') ? name : `"${name.replaceAll('"', '""')}"`;
}

/** `a."b.c"` is schema `a` and name `b.c`; `public` needs no name. */
export function identity(text: string): string {
  const parts = [...text.matchAll(/"((?:[^"]|"")*)"|[^."]+/gu)].map(
    ([whole, inner]) => inner?.replaceAll('""', '"') ?? whole,
  );
  const [schema = '', name = ''] = parts.length > 1 ? parts : ['public', parts[0]];
  return `${quoted(schema)}.${quoted(name)}`;
}
/** Kind and identity of `aggregate shop.total(a, b)`, as `pg_identify_object` writes them. */
export function objectIdentity(id: string): [kind: string, of: string] {
  const [, kind = '', name = '', args = ''] =
    /^([a-z ]+) ((?:"(?:[^"]|"")*"|[^\s"(])+)(.*)$/su.exec(id) ?? [];
  const own = kind === 'operator' && !name.includes('.') ? `public.${name}` : name;
  const of = kind === 'operator' ? own : identity(name);
  return [kind, of + args.replaceAll(', ', ',').replaceAll('(any', '(pg_catalog.any')];
}
export const tableOf = ({ id, data }: Entity): string => identity(data.table ?? id);
export const schemaOf = (entity: Entity): string =>
  /^(?:"(?:[^"]|"")*"|[^."]+)\./u.exec(tableOf(entity))?.[0] ?? '';
/** The name alone, letter for letter. */
export const plain = (full: string): string => {
  const [, inner] = /"((?:[^"]|"")*)"$/u.exec(full) ?? [];
  return inner?.replaceAll('""', '"') ?? full.slice(full.lastIndexOf('.') + 1);
};

const LONG: readonly (readonly [RegExp, string])[] = [
  [/^varchar\b/u, 'character varying'],
  [/^char\b/u, 'character'],
  [/^timestamptz(\(\d\))?/u, 'timestamp$1 with time zone'],
  [/^timestamp(\(\d\))?(?! with)/u, 'timestamp$1 without time zone'],
  [/^timetz(\(\d\))?/u, 'time$1 with time zone'],
  [/^bigserial$/u, 'bigint'],
  [/^serial$/u, 'integer'],
];
export function longType(type: string): string {
  const [pattern, text] = LONG.find(([one]) => one.test(type)) ?? [];
  return pattern && text !== undefined ? type.replace(pattern, text) : type;
}

const ACTIONS: Readonly<Record<string, string>> = {
  cascade: 'c',
  restrict: 'r',
  'set null': 'n',
  'set default': 'd',
};
export const action = (name: string | undefined): string => ACTIONS[name ?? ''] ?? 'a';
export const when = (value: string | false | undefined): string =>
  value === undefined || value === false
    ? ''
    : value === 'initially deferred'
      ? ' deferrable deferred'
      : ' deferrable';

export interface Described {
  comment?: string | undefined;
  purpose?: string | undefined;
  description?: string | undefined;
}
export const comment = (
  type: string,
  of: string,
  { comment: raw, purpose, description }: Described,
): string[] => {
  const text = raw ?? purpose ?? description;
  return text === undefined ? [] : [`comment ${type} ${of}: ${text}`];
};
