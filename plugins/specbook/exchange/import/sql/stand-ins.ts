/** Roles, collations, and types and functions of extensions, that the embedded database lacks: others take their places, and keep their names. */
import { physicalText } from '../items/physical-names.ts';
import { STAND_IN_COMMENT, STAND_IN_SCHEMA } from '../postgres/type-names.ts';
import type { Query } from '../postgres/query.ts';

const EXTENSION =
  /^create\s+extension\s+(?:if\s+not\s+exists\s+)?("?)([\w-]+)\1(?:\s+with)?(?:\s+schema\s+("?)([^\s";]+)\3)?/iu;

/** An extension, with its schema where that is not the usual one. @example extensionText({ schema: 'gis', name: 'postgis' }) // 'gis.postgis' */
export function extensionText({ schema, name }: { schema: string; name: string }): string {
  const isUsual = schema === 'public' || schema === 'pg_catalog';
  return physicalText({ schema: isUsual ? null : schema, name });
}

/** The extension that a statement creates. */
export function extensionIn(statement: string): string | undefined {
  const [, , name, , schema = 'public'] = EXTENSION.exec(statement.trim()) ?? [];
  return name === undefined ? undefined : extensionText({ schema, name });
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}

async function attempt(query: Query, sql: string): Promise<boolean> {
  try {
    await query(sql);
    return true;
  } catch {
    // The statement that needs it fails again, and is reported with its own error.
    return false;
  }
}

/** `type "geometry" does not exist`: every spelling of it in the statement becomes a domain of that name. */
async function typeStandIn(text: string, name: string, query: Query): Promise<string | undefined> {
  const plain = name.replace(/^.*\./u, '').replaceAll('"', '').replace(/\(.*$/u, '');
  const spelling = new RegExp(
    `(?<![\\w."])(?:(?:"?\\w+"?)\\.)?"?${literally(plain)}"?(\\s*\\([^()]*\\))?(?![\\w"(])`,
    'giu',
  );
  const spellings = new Set<string>();
  const next = text.replace(spelling, (found: string) => {
    const type = found
      .replace(/^\w+\./u, '')
      .replaceAll('"', '')
      .replaceAll(/\s*,\s*/gu, ',');
    spellings.add(type);
    return `${STAND_IN_SCHEMA}.${quoted(type)}`;
  });
  await attempt(query, `create schema if not exists ${STAND_IN_SCHEMA}`);
  for (const type of spellings)
    await attempt(query, `create domain ${STAND_IN_SCHEMA}.${quoted(type)} as text`);
  return next === text ? undefined : next;
}

/** `function f(integer, unknown) does not exist`: one that returns nothing takes its place. */
async function functionStandIn(signature: string, query: Query): Promise<boolean> {
  const [, name = '', args = ''] = /^(.*?)\((.*)\)$/su.exec(signature) ?? [];
  const types = args.replaceAll(/\bunknown\b/gu, 'text');
  const schema = name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : undefined;
  if (schema !== undefined) await attempt(query, `create schema if not exists ${schema}`);
  const returns = /uuid/iu.test(name)
    ? 'uuid'
    : /count|length|distance|area/iu.test(name)
      ? 'float8'
      : 'text';
  return attempt(
    query,
    `create function ${name}(${types}) returns ${returns} language sql immutable as 'select null::${returns}'; comment on function ${name}(${types}) is '${STAND_IN_COMMENT}'`,
  );
}

/** `collation "de-x-icu" for encoding "UTF8" does not exist`: one that sorts by bytes takes its place. */
async function collationStandIn(name: string, query: Query): Promise<boolean> {
  const [first, ...rest] = name.split('.');
  const full = rest.length > 0 ? [first ?? '', rest.join('.')] : [name];
  const collation = full.map(quoted).join('.');
  return attempt(
    query,
    `create collation ${collation} from "C"; comment on collation ${collation} is '${STAND_IN_COMMENT}'`,
  );
}

/** An access method and an operator class have no stand-in: they are reported. */
const NO_TYPE = '42704';
const NO_FUNCTION = '42883';

/**
 * The statement to try next, after one that failed because of a missing type or function.
 *
 * @param message of the error
 * @param code of the error, SQLSTATE
 */
export async function standIn(
  text: string,
  message: string,
  code: string | undefined,
  query: Query,
): Promise<string | undefined> {
  const [, type] = /^type "?(.+?)"? does not exist/u.exec(message) ?? [];
  if (code === NO_TYPE && type !== undefined) return typeStandIn(text, type, query);
  const [, role] = /^role "(.+)" does not exist/u.exec(message) ?? [];
  if (code === NO_TYPE && role !== undefined)
    return (await attempt(query, `create role ${quoted(role)}`)) ? text : undefined;
  const [, collation] = /^collation "(.+)" for encoding/u.exec(message) ?? [];
  if (code === NO_TYPE && collation !== undefined)
    return (await collationStandIn(collation, query)) ? text : undefined;
  const [, signature] = /^function (.+) does not exist/u.exec(message) ?? [];
  if (code === NO_FUNCTION && signature !== undefined)
    return (await functionStandIn(signature, query)) ? text : undefined;
  return undefined;
}
