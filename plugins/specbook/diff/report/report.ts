/** What every report of a diff says, in its own form. */
import type { Strings } from '../../i18n/index.ts';
import { documentOf } from '../../model/document-of.ts';
import { idOf, type Key } from '../../model/item.ts';
import { DOCUMENT_SLUGS, type DocumentSlug } from '../../model/documents.ts';
import type { Change, SpecDiff } from '../../model/changes/change.ts';
import { CHANGE_CLASSES, type ChangeClass } from '../../schema/changes/change-class.ts';

/** A diff, with what its reports need beside it. */
export interface DiffReport extends SpecDiff {
  /** The words of the language of the specification. */
  strings: Strings;
  /** Names of the two sides, as the reader knows them. @example ['main', 'working tree'] */
  sides: readonly [before: string, after: string];
  /** Path of a file of the content folder, as the reader knows it. */
  pathOf: (file: string) => string;
}

/** The noun and id of an item, and the part of it. @example 'field patient.email, type' */
export function subjectOf({ kind, item, path }: Change, { kinds }: Strings): string {
  const part = path.length > 0 ? `, ${path.join(' › ')}` : '';
  return `${kinds[kind].noun} ${idOf(item)}${part}`;
}

/** How often each class occurs, in words. @example '3 changes: 1 breaking, 2 compatible.' */
export function summarize(changes: readonly Change[], { changes: t }: Strings): string {
  if (changes.length === 0) return t.noChanges;
  const counts = countClasses(changes);
  const parts = CHANGE_CLASSES.filter((one) => counts[one] > 0).map(
    (one) => `${counts[one]} ${t.classes[one].toLowerCase()}`,
  );
  return t.summary({ count: changes.length, parts: parts.join(', ') });
}

/** How often each class occurs. */
export function countClasses(changes: readonly Change[]): Record<ChangeClass, number> {
  const counts = Object.fromEntries(CHANGE_CLASSES.map((one) => [one, 0])) as Record<
    ChangeClass,
    number
  >;
  for (const change of changes) counts[change.class] += 1;
  return counts;
}

/** Changes of one document, graver classes first. */
export interface DocumentChanges {
  document: DocumentSlug;
  changes: readonly Change[];
}

/** Changes by document, in the order of the documents; within one, by class and item. */
export function groupByDocument(changes: readonly Change[]): DocumentChanges[] {
  const groups = Map.groupBy(changes, ({ item }) => documentOf(item));
  return DOCUMENT_SLUGS.flatMap((document) => {
    const ofDocument = groups.get(document);
    if (!ofDocument) return [];
    const rank = (change: Change): number => CHANGE_CLASSES.indexOf(change.class);
    return [{ document, changes: ofDocument.toSorted((a, b) => rank(a) - rank(b)) }];
  });
}

/** So many names are listed at most. */
const MAX_NAMES = 20;

/**
 * The sentence on what was not compared; undefined where everything was.
 *
 * @param mark how an id is written
 */
export function describeNotCompared(
  keys: readonly Key[],
  { changes }: Strings,
  mark = (id: string): string => id,
): string | undefined {
  if (keys.length === 0) return undefined;
  const names = keys.slice(0, MAX_NAMES).map((key) => mark(idOf(key)));
  const left = keys.length - names.length;
  const items = [...names, ...(left > 0 ? [changes.more({ count: left })] : [])].join(', ');
  return changes.notCompared({ count: keys.length, items });
}

/** Characters of the common beginning that stay in front of the first difference. */
const LEAD = 12;

/** Where two texts begin to differ, at the start of a word. */
function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a.charAt(at) === b.charAt(at)) at += 1;
  return at;
}

/**
 * Both values in one line each, cut so that what differs stays in sight.
 *
 * @example shortenValues({ before: `${long} a`, after: `${long} b` }, 40)
 */
export function shortenValues(
  { before, after }: Pick<Change, 'before' | 'after'>,
  max: number,
): { before?: string; after?: string } {
  const [old, now] = [before, after].map((text) => text?.replace(/\s+/gu, ' ').trim());
  const isLong = Math.max(old?.length ?? 0, now?.length ?? 0) > max;
  const start = isLong ? Math.max(0, firstDifference(old ?? '', now ?? '') - LEAD) : 0;
  const cut = (text: string): string => {
    const rest = start > LEAD ? `…${text.slice(start)}` : text;
    return rest.length > max ? `${rest.slice(0, max - 1)}…` : rest;
  };
  return {
    ...(old !== undefined && { before: cut(old) }),
    ...(now !== undefined && { after: cut(now) }),
  };
}
