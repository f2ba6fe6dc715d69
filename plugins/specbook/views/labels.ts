/** Names and words that several pages share. */
import type { Relation } from '../model/spec.ts';

/** How a link reads at the end it points to: what the other item has to do with this one. */
export const RELATION_SEEN_FROM_TARGET: Record<Relation, string> = {
  references: 'points here',
  type: 'has this type',
  classification: 'is of this class',
  domain: 'belongs here',
  category: 'belongs here',
  service: 'concerns it',
  screen: 'bears on it',
  environment: 'holds there',
  owner: 'is owned by it',
  serves: 'has an index for it',
  enforces: 'enforces it by a constraint',
  fields: 'is about it',
  touches: 'reads or writes it',
  volume: 'states how many rows it has',
  entities: 'counts its rows',
  dependsOn: 'depends on it',
  validatedBy: 'relies on it',
  timing: 'takes its time from it',
  verifies: 'verifies it',
  affects: 'bears on it',
  measures: 'measured it',
  reviews: 'reviewed it',
  mentions: 'mentions it',
};

/** First letter in capitals. @example capitalise('no-go') // 'No-go' */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A number before its noun. @example count(1, 'entity', 'entities') // '1 entity' */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
