/** Which types a database compares without a word, so that a key of one may point to a key of the other. */
import type { Spec } from '../spec.ts';
import { databaseType, parseType, typeOrigin } from './data-type.ts';
import type { TypeFamily } from './database-types.ts';

/** Families whose values are compared with each other. PostgreSQL 17, operator families of `btree`. */
const COMPARED: Partial<Record<TypeFamily, string>> = {
  integer: 'number',
  decimal: 'number',
  float: 'number',
  text: 'text',
  date: 'moment',
  timestamp: 'moment',
};

/** The type that a domain restricts, however many domains lie between; any other type as it is. */
export function baseType(spec: Spec, type: string): string {
  const domains = spec.info.database?.domains ?? [];
  let base = type;
  // A domain may not be made of itself, but a file may say so.
  for (const _ of domains) {
    const name = parseType(base)?.name;
    const domain = domains.find(({ id }) => id === base || parseType(id)?.name === name);
    if (!domain) break;
    base = domain.type;
  }
  return base;
}

/** True when a database may take a key of one type for a key of the other: it knows both, or we know one too little. */
export function areComparable(spec: Spec, a: string, b: string): boolean {
  if ([a, b].some((type) => typeOrigin(spec, type) === 'listed')) return true;
  const [first, second] = [a, b].map((type) => {
    const family = databaseType(type, spec.info.database?.dialect ?? 'postgres')?.family;
    return parseType(type)?.dimensions === 0 && family ? COMPARED[family] : undefined;
  });
  return first !== undefined && first === second;
}
