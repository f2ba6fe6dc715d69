/** Relationships that a document states in words. */
import type { Table } from '../catalogue.ts';
import { nameKey } from '../catalogue.ts';
import type { Sentence } from './entities.ts';

const WORDS = [
  [/\b(?:many[- ]to[- ]many|n:m|m:n)\b/iu, 'many-to-many'],
  [/\b(?:one[- ]to[- ]many|1:n|has many|hat viele|hat mehrere)\b/iu, 'one-to-many'],
  [/\b(?:many[- ]to[- ]one|n:1|belongs to|gehört zu)\b/iu, 'many-to-one'],
  [/\b(?:one[- ]to[- ]one|1:1|has one|hat genau ein(?:e|en)?|hat ein(?:e|en)?)\b/iu, 'one-to-one'],
] as const;

/** A relationship to a table. */
export interface ReadRelationship {
  to: Table;
  cardinality: (typeof WORDS)[number][1];
  /** A key says it already. */
  isKey: boolean;
}

/** The relationship of a sentence; undefined where it names none. */
export function relationshipOf(
  { text }: Sentence,
  from: Table,
  find: (name: string) => Table | undefined,
): ReadRelationship | undefined {
  const [pattern, cardinality] = WORDS.find(([one]) => one.test(text)) ?? [];
  if (!pattern || !cardinality) return undefined;
  const words = text
    .replace(pattern, ' ')
    .replace(/[^\p{L}\p{N}_ ]+/gu, ' ')
    .trim()
    .split(/\s+/u);
  for (const length of [3, 2, 1])
    for (let at = 0; at + length <= words.length; at += 1) {
      const to = find(words.slice(at, at + length).join(' '));
      if (!to || nameKey(to) === nameKey(from)) continue;
      const points = (one: Table, other: Table) =>
        one.foreignKeys.some((key) => nameKey(key.to) === nameKey(other));
      return {
        to,
        cardinality,
        isKey: cardinality !== 'many-to-many' && (points(from, to) || points(to, from)),
      };
    }
  return undefined;
}
