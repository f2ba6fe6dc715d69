/** How alike two items are, to recognise one that was renamed. */
import { distance } from 'fastest-levenshtein';
import type { AnyItem } from '../model/item.ts';
import { hasOwnId } from '../model/kind-lists.ts';
import { normalName } from '../model/closest.ts';
import { fingerprintText } from '../model/changes/edits.ts';
import { databaseName } from './database-name.ts';

/** An item, prepared for many comparisons. */
export interface Signature {
  item: AnyItem;
  name: string;
  /** Its values, each with its key. */
  facts: ReadonlySet<string>;
}

/** Keys that say nothing of what an item is. */
const WEAK: ReadonlySet<string> = new Set(['id', 'owner', 'status', 'since', 'tags', 'kind']);

function* factsOf(data: object): Generator<string> {
  for (const [key, value] of Object.entries(data)) {
    if (WEAK.has(key) || value === undefined) continue;
    if (!Array.isArray(value)) yield `${key} ${fingerprintText(value)}`;
    else for (const one of value) yield `${key} ${fingerprintText(one)}`;
  }
}

/** The signature of an item. */
export function signatureOf(item: AnyItem): Signature {
  const name = normalName(item.kind === 'field' ? item.data.id : item.id).slice(0, 80);
  return { item, name, facts: new Set(factsOf(item.data)) };
}

/** Share of the facts of both that both have. */
function sharedFacts(a: Signature, b: Signature): number {
  const shared = [...a.facts].filter((fact) => b.facts.has(fact)).length;
  const all = a.facts.size + b.facts.size - shared;
  return all === 0 ? 0 : shared / all;
}

function nameLikeness(a: Signature, b: Signature): number {
  if (a.item.kind !== 'field' && a.item.title === b.item.title) return 1;
  const longest = Math.max(a.name.length, b.name.length, 1);
  return 1 - distance(a.name, b.name) / longest;
}

/** The same table, column or type of the database. */
function isSameInDatabase(a: AnyItem, b: AnyItem): boolean {
  const name = databaseName(a)?.name;
  return name !== undefined && name === databaseName(b)?.name;
}

/** From here on, an item that went and one that came are taken as one with another id. */
export const RENAMED_FROM = 0.6;

/**
 * How alike two items are, from 0 to 1: what they say counts twice as much as their names. Items that say little are as
 * alike as their names; ids such as `BR-APT-003` are alike whatever they stand for, and do not count.
 */
export function similarity(a: Signature, b: Signature): number {
  if (isSameInDatabase(a.item, b.item)) return 1;
  const facts = sharedFacts(a, b);
  if (facts === 0 || hasOwnId(a.item.kind)) return facts;
  const name = nameLikeness(a, b);
  const isPoor = Math.min(a.facts.size, b.facts.size) < 3;
  return isPoor ? Math.min(name, facts) : (2 * facts + name) / 3;
}
