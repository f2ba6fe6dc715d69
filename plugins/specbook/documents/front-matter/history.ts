/** The history of a document: the revisions it had, and what has changed since somebody approved one. */
import type { RootContent } from 'mdast';
import type { Change } from '../../model/changes/change.ts';
import type { Key } from '../../model/item.ts';
import type { ChangedItems, PastRevision, Spec } from '../../model/spec.ts';
import {
  code,
  heading,
  lines,
  list,
  paragraph,
  table,
  type Content,
  type Row,
} from '../../markup/mdast.ts';
import type { SectionLocation } from '../number.ts';
import { describeChanges } from './changed-items.ts';
import { changeTable, describeClasses } from '../../views/changes/change-tables.ts';
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
    changed: changes.changed.filter(({ key }) => isHere(key)),
    removed: changes.removed.filter(wasHere),
  };
}

function total({ added, changed, removed }: ChangedItems): number {
  return added.length + changed.length + removed.length;
}

/**
 * How many items of a document have changed since a revision, or how many changes there are; undefined if git does not know.
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
  if (past?.changes) return classifiedSince(spec, slug, revision).length;
  if (past?.since) return total(changesIn(slug, past.since, places));
  return revision === spec.info.revision ? 0 : undefined;
}

/** What has changed in a document since a revision that was approved, classified; nothing where git does not know. */
export function classifiedSince(spec: Spec, slug: DocumentSlug, revision: string): Change[] {
  const past = spec.history?.revisions.find((candidate) => candidate.revision === revision);
  return (past?.changes ?? []).filter(({ item }) => documentOf(item) === slug);
}

/**
 * What an approval still covers.
 *
 * @example '7 items changed since: 2 breaking, 5 compatible'
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
  const changes = classifiedSince(spec, slug, revision);
  if (changes.length > 0) return t.classified({ count, classes: describeClasses(spec, changes) });
  if (count > 0) return t.changed({ count });
  const isKnown = spec.history?.revisions.some((past) => past.revision === revision) === true;
  return isKnown ? t.nothing : t.thisRevision;
}

/** What differs between two states of a document, in lines. */
function described(spec: Spec, changes: ChangedItems): Content {
  const { history: t } = stringsOf(spec).documents.frontMatter;
  const by = describeChanges(spec, changes);
  const found = (['added', 'changed', 'removed'] as const).flatMap((how): Content[] =>
    by[how].length === 0
      ? []
      : [[t[how]({ items: few(spec, by[how], { most: MOST_NAMES }) }), '.']],
  );
  return found.length === 0 ? t.nothing : lines(...found);
}

/** What has changed in a document since each approved revision, item by item, for those who approved it. */
export function changesSinceApprovals(
  spec: Spec,
  slug: DocumentSlug,
  places: ReadonlyMap<Key, SectionLocation>,
): RootContent[] {
  const { since: t, history } = stringsOf(spec).documents.frontMatter;
  const stated = spec.info.documents?.[slug]?.approvals ?? [];
  const byRevision = Map.groupBy(stated, ({ revision }) => revision);
  return [...byRevision].flatMap(([revision, approvals]): RootContent[] => {
    const past = spec.history?.revisions.find((one) => one.revision === revision);
    const changes = past?.since && changesIn(slug, past.since, places);
    if (!changes || total(changes) === 0) return [];
    const by = describeChanges(spec, changes);
    const classified = classifiedSince(spec, slug, revision);
    const title = t.title({ revision });
    const approvers = approvals.map(({ name, role, on }) => t.approver({ name, role, day: on }));
    return [
      heading(2, title, `changes-since-${revision}`),
      paragraph(t.intro({ revision, approvers: approvers.join(', ') })),
      classified.length > 0
        ? changeTable(spec, classified, { caption: title })
        : list(
            (['added', 'changed', 'removed'] as const).flatMap((how) =>
              by[how].map((line): Content => history[how]<Content>({ items: line })),
            ),
          ),
    ];
  });
}

/** The chapter of every document that lists the revisions, newest first: those of git, then those that spec.yaml adds. */
export function changeHistory(
  spec: Spec,
  slug: DocumentSlug,
  places: ReadonlyMap<Key, SectionLocation>,
): RootContent[] {
  const { columns, documents, shell } = stringsOf(spec);
  const { history: t } = documents.frontMatter;
  const title = heading(2, t.title, 'change-history');
  const { revisions = [], shallow = false } = spec.history ?? {};
  const stated = spec.info.history ?? [];
  if (revisions.length + stated.length === 0) return [title, paragraph(t.none)];
  const [newest] = revisions;
  const pending = newest?.since && changesIn(slug, newest.since, places);
  const rows: Row[] = [
    ...(newest && pending && total(pending) > 0
      ? [
          [
            t.after({ revision: newest.revision }),
            spec.now,
            undefined,
            undefined,
            described(spec, pending),
          ],
        ]
      : []),
    ...revisions.map((past): Row => {
      const { by, summary } = stated.find(({ revision }) => revision === past.revision) ?? {};
      const changes = changesOf(spec, past, slug, places);
      return [
        past.revision,
        past.at.slice(0, 10),
        by ?? past.author,
        code(past.commit.slice(0, 10)),
        summary === undefined ? changes : lines(summary, changes),
      ];
    }),
    ...stated
      .filter(({ revision }) => !revisions.some((past) => past.revision === revision))
      .map(({ revision, on, by, summary }): Row => [revision, on, by, undefined, summary]),
  ];
  return [
    title,
    table({
      caption: t.title,
      columns: [shell.revision, columns.date, t.author, shell.commit, t.changes],
      rows,
    }),
    ...(shallow ? [paragraph(t.shallow)] : []),
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
