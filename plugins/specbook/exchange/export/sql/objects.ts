/** Collations, objects of text search, aggregates, operators and casts in PostgreSQL. */
import type { Spec } from '../../../model/spec.ts';
import { nameParts, splitName } from '../data-model/physical-names.ts';
import { commentOn } from './comments.ts';

/** An object of `database.objects`. */
export type DatabaseObject = NonNullable<NonNullable<Spec['info']['database']>['objects']>[number];

const NAME = String.raw`(?:"(?:[^"]|"")*"|[^\s"(.]+)`;
const ID = new RegExp(`^[a-z ]+? ((?:${NAME}\\.)?${NAME})(?:\\s*\\(.*)?$`, 'isu');
/** What types may need, in the order in which each may need the ones before. */
const BEFORE_TYPES = [
  /^collation\s/iu,
  /^text search (?:parser|template|dictionary)\s/iu,
  /^text search\s/iu,
];

/** True where a statement creates the object. */
export function isObjectCreated({ sql }: DatabaseObject): boolean {
  return /^create\s/iu.test(sql);
}

/** The name of an object, with its schema; undefined for a cast, which has none. */
export function objectName({ id }: Pick<DatabaseObject, 'id'>): string | undefined {
  return ID.exec(id)?.[1];
}

/** The schema of an object; undefined where its name has none. */
export function objectSchema(one: Pick<DatabaseObject, 'id'>): string | undefined {
  const parts = splitName(objectName(one) ?? '');
  return parts.length > 1 ? parts[0] : undefined;
}

/** Symbols of the operators. */
export function operatorSymbols({ info }: Spec): string[] {
  return (info.database?.objects ?? []).flatMap((one) =>
    /^operator\s/iu.test(one.id) ? [nameParts(objectName(one) ?? '').name] : [],
  );
}

/** The statements of an object. */
export function statementsOfObject({ id, sql, comment, description }: DatabaseObject): string[] {
  return [`${sql.replace(/;\s*$/u, '')};`, ...commentOn(id, comment, description)];
}

function rankOf({ id }: DatabaseObject): number {
  return BEFORE_TYPES.findIndex((pattern) => pattern.test(id));
}

/** Objects that types may need. */
export function objectsBeforeTypes({ info }: Spec): DatabaseObject[] {
  return (info.database?.objects ?? [])
    .filter((one) => isObjectCreated(one) && rankOf(one) !== -1)
    .sort((one, other) => rankOf(one) - rankOf(other));
}

/** Objects that need functions. */
export function objectsWithFunctions({ info }: Spec): DatabaseObject[] {
  return (info.database?.objects ?? []).filter((one) => isObjectCreated(one) && rankOf(one) === -1);
}
