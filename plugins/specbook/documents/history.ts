/** What became of a document: the revisions it had, and what has changed since somebody approved one. */
import type { RootContent } from 'mdast';
import { idOf, type Key } from '../model/item.ts';
import type { ChangedItems, PastRevision, Spec } from '../model/spec.ts';
import {
  code,
  heading,
  joined,
  paragraph,
  table,
  type Content,
  type Row,
} from '../markup/mdast.ts';
import type { SectionLocation } from './number.ts';
import { linkTo } from '../markup/prose-links.ts';
import { documentOf } from '../model/document-of.ts';
import type { DocumentSlug } from '../model/documents.ts';
import { counted } from '../markup/plural.ts';

/** Names of items that one line of the history shows; the rest is counted. */
const MOST_NAMES = 12;

/** The changes that bear on one document. */
export function changesIn(
  slug: DocumentSlug,
  changes: ChangedItems,
  places: ReadonlyMap<Key, SectionLocation>,
): ChangedItems {
  const isHere = (key: Key): boolean => places.has(key);
  const wasHere = (key: Key): boolean => documentOf(key) === slug;
  return {
    added: changes.added.filter(isHere),
    changed: changes.changed.filter(isHere),
    removed: changes.removed.filter(wasHere),
  };
}

function total({ added, changed, removed }: ChangedItems): number {
  return added.length + changed.length + removed.length;
}

/**
 * What an approval still covers.
 *
 * @example '7 items changed since'
 */
export function sinceApproval(
  spec: Spec,
  slug: DocumentSlug,
  revision: string,
  places: ReadonlyMap<Key, SectionLocation>,
): string {
  const past = spec.history?.revisions.find((candidate) => candidate.revision === revision);
  if (past?.since) {
    const count = total(changesIn(slug, past.since, places));
    return count === 0 ? 'nothing changed since' : `${counted(count, 'item')} changed since`;
  }
  if (revision === spec.info.revision) return 'this revision';
  return `this is ${spec.info.revision}, and git holds no revision ${revision} to compare it with`;
}

function names(spec: Spec, label: string, keys: readonly Key[]): Content {
  if (keys.length === 0) return undefined;
  const shown = keys.slice(0, MOST_NAMES).map((key): Content => {
    const item = spec.items.get(key);
    return item ? linkTo(item) : code(idOf(key));
  });
  const rest = keys.length - shown.length;
  return [`${label} `, joined(shown), rest > 0 ? ` and ${rest} more` : ''];
}

function described(spec: Spec, changes: ChangedItems): Content {
  const parts = [
    names(spec, 'Added', changes.added),
    names(spec, 'Changed', changes.changed),
    names(spec, 'Removed', changes.removed),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? 'Nothing in this document.' : [joined(parts, '. '), '.'];
}

/** The chapter of every document that lists the revisions, newest first. */
export function changeHistory(
  spec: Spec,
  slug: DocumentSlug,
  places: ReadonlyMap<Key, SectionLocation>,
): RootContent[] {
  const title = heading(2, 'Change history', 'change-history');
  const { history } = spec;
  if (!history || history.revisions.length === 0) {
    return [title, paragraph('History unknown: git knows no revision of this specification.')];
  }
  const [newest] = history.revisions;
  const pending = newest?.since && changesIn(slug, newest.since, places);
  const rows: Row[] = [
    ...(newest && pending && total(pending) > 0
      ? [[`after ${newest.revision}`, spec.now, undefined, described(spec, pending)]]
      : []),
    ...history.revisions.map((past): Row => [
      past.revision,
      past.at.slice(0, 10),
      code(past.commit.slice(0, 10)),
      brought(spec, past, slug, places),
    ]),
  ];
  return [
    title,
    table({
      caption: 'Change history',
      columns: ['Revision', 'On', 'Commit', 'What changed'],
      rows,
    }),
    ...(history.shallow
      ? [paragraph('Older history unknown: this was made from a shallow clone.')]
      : []),
  ];
}

function brought(
  spec: Spec,
  past: PastRevision,
  slug: DocumentSlug,
  places: ReadonlyMap<Key, SectionLocation>,
): Content {
  if (past.brought) return described(spec, changesIn(slug, past.brought, places));
  return spec.history?.shallow
    ? 'Unknown: older commits are not in this clone.'
    : 'The first revision that git knows.';
}
