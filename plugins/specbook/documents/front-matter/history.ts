/** The history of a document: the revisions it had, and what has changed since somebody approved one. */
import type { RootContent } from 'mdast';
import { idOf, kindOf, type Key } from '../../model/item.ts';
import type { ChangedItems, PastRevision, Spec } from '../../model/spec.ts';
import {
  code,
  heading,
  joined,
  paragraph,
  table,
  type Content,
  type Row,
} from '../../markup/mdast.ts';
import type { SectionLocation } from '../number.ts';
import { bareReference } from '../../views/lifecycle.ts';
import { few } from '../../views/tables/item-links.ts';
import { documentOf } from '../../model/document-of.ts';
import type { DocumentSlug } from '../../model/documents.ts';
import { stringsOf } from '../../i18n/index.ts';

/** Names of items that one line of the history shows; the rest is counted. Nothing else lists them on paper. */
const MOST_NAMES = 500;

/** The changes that affect one document. */
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
 * How many items of a document have changed since a revision; undefined if git does not know.
 *
 * @example changesSince(spec, '05-data-models', '2.2.0', places) // 7
 */
export function changesSince(
  spec: Spec,
  slug: DocumentSlug,
  revision: string,
  places: ReadonlyMap<Key, SectionLocation>,
): number | undefined {
  const past = spec.history?.revisions.find((candidate) => candidate.revision === revision);
  if (past?.since) return total(changesIn(slug, past.since, places));
  return revision === spec.info.revision ? 0 : undefined;
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
  const { since: t } = stringsOf(spec).documents.frontMatter;
  const count = changesSince(spec, slug, revision, places);
  if (count === undefined) return t.unknown({ revision });
  if (count > 0) return t.changed({ count });
  const isKnown = spec.history?.revisions.some((past) => past.revision === revision) === true;
  return isKnown ? t.nothing : t.thisRevision;
}

/** Links to the first items, and how many more there are; nothing where there is none. */
function linksTo(spec: Spec, keys: readonly Key[]): Content {
  if (keys.length === 0) return undefined;
  const links = keys.map((key) => bareReference(spec, kindOf(key), idOf(key)));
  return few(spec, links, { most: MOST_NAMES });
}

function described(spec: Spec, changes: ChangedItems): Content {
  const { history: t } = stringsOf(spec).documents.frontMatter;
  const parts = (['added', 'changed', 'removed'] as const).flatMap((how): Content[] => {
    const items = linksTo(spec, changes[how]);
    return items === undefined ? [] : [t[how]({ items })];
  });
  return parts.length === 0 ? t.nothing : [joined(parts, '. '), '.'];
}

/** The chapter of every document that lists the revisions, newest first. */
export function changeHistory(
  spec: Spec,
  slug: DocumentSlug,
  places: ReadonlyMap<Key, SectionLocation>,
): RootContent[] {
  const { columns, documents, shell } = stringsOf(spec);
  const { history: t } = documents.frontMatter;
  const title = heading(2, t.title, 'change-history');
  const { history } = spec;
  if (!history || history.revisions.length === 0) return [title, paragraph(t.none)];
  const [newest] = history.revisions;
  const pending = newest?.since && changesIn(slug, newest.since, places);
  const rows: Row[] = [
    ...(newest && pending && total(pending) > 0
      ? [[t.after({ revision: newest.revision }), spec.now, undefined, described(spec, pending)]]
      : []),
    ...history.revisions.map((past): Row => [
      past.revision,
      past.at.slice(0, 10),
      code(past.commit.slice(0, 10)),
      changesOf(spec, past, slug, places),
    ]),
  ];
  return [
    title,
    table({
      caption: t.title,
      columns: [shell.revision, columns.date, shell.commit, t.changes],
      rows,
    }),
    ...(history.shallow ? [paragraph(t.shallow)] : []),
  ];
}

function changesOf(
  spec: Spec,
  { brought }: PastRevision,
  slug: DocumentSlug,
  places: ReadonlyMap<Key, SectionLocation>,
): Content {
  const { history: t } = stringsOf(spec).documents.frontMatter;
  if (brought) return described(spec, changesIn(slug, brought, places));
  return spec.history?.shallow ? t.older : t.first;
}
