/** What stands in front of every document: what it is, who approved it, how to read it, and what is still open. */
import type { List, RootContent } from 'mdast';
import type { AnyItem, Consideration, Key } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import {
  code,
  facts,
  heading,
  joined,
  list,
  paragraph,
  routeLink,
  table,
  webLink,
  type Row,
} from '../../markup/mdast.ts';
import { stringsOf } from '../../i18n/index.ts';
import { approvalColumns, approvalsOf, type Approval } from './approvals.ts';
import { definitions } from './definitions.ts';
import { documentStatus } from './document-status.ts';
import { changeHistory, changesSinceApprovals } from './history.ts';
import { readingNotes } from './how-to-read.ts';
import type { ContentsEntry, SectionLocation } from '../number.ts';
import { peopleOf, signatures } from './people.ts';
import { linkTo } from '../../markup/prose-links.ts';
import { claimOf } from '../../views/state.ts';
import { reference } from '../../views/lifecycle.ts';
import { DOCUMENTS, type DocumentSlug } from '../../model/documents.ts';
import { statusOf } from '../../views/tables/item-links.ts';
import { considerationColumns } from '../../views/tables/considerations.ts';
import { registerTable } from '../../views/tables/register.ts';

/** Address of a numbered section within its document: `/§5.2.1`. Only the document itself resolves it. */
export const SECTION = '/§';

/** The front matter of one document, but for its title. */
export function frontMatter(
  spec: Spec,
  document: Approval['document'],
  contents: readonly ContentsEntry[],
  places: ReadonlyMap<Key, SectionLocation>,
): RootContent[] {
  const { columns, documents, shell, terms } = stringsOf(spec);
  const { frontMatter: t } = documents;
  const here = itemsAt(spec, places);
  const drafts = draftsAmong(here);
  return [
    ...facts([
      [t.document, document.id],
      [t.platform, spec.info.title],
      [shell.revision, spec.info.revision],
      [columns.date, spec.revision?.at.slice(0, 10) ?? spec.now],
      [shell.commit, spec.revision && code(spec.revision.commit.slice(0, 10))],
      [terms.status, documentStatus(spec, document.slug, places)],
      [terms.owner, reference(spec, 'team', spec.info.owner)],
    ]),
    ...approvals(spec, document, places),
    ...signatures(spec, document.slug),
    ...peopleOf(spec, document.slug),
    ...changeHistory(spec, document.slug, places),
    ...changesSinceApprovals(spec, document.slug, places),
    ...references(spec, document.slug),
    heading(2, documents.contents, 'contents'),
    ...contentsList(contents),
    heading(2, t.howToRead, 'how-to-read'),
    list(readingNotes(spec, document.slug)),
    ...definitions(spec),
    heading(2, t.state.title, 'state'),
    ...state(here, drafts, spec),
  ];
}

function itemsAt(spec: Spec, places: ReadonlyMap<Key, SectionLocation>): AnyItem[] {
  return [...places.keys()].flatMap((key) => spec.items.get(key) ?? []);
}

function draftsAmong(items: readonly AnyItem[]): AnyItem[] {
  return items.filter((item) => statusOf(item) === 'draft');
}

function approvals(
  spec: Spec,
  document: Approval['document'],
  places: ReadonlyMap<Key, SectionLocation>,
): RootContent[] {
  const { documents: t } = stringsOf(spec);
  const rows = approvalsOf(spec, document, places);
  return [
    heading(2, t.approvals, 'approvals'),
    rows.length === 0
      ? paragraph(t.frontMatter.notApproved)
      : registerTable(approvalColumns(spec), {
          caption: t.approvals,
          columns: ['role', 'name', 'revision', 'date', 'since'],
          rows,
        }),
  ];
}

/** The other documents, and where all four are kept. It has no anchor: an item of that name keeps its own. */
function references(spec: Spec, slug: DocumentSlug): RootContent[] {
  const { documents, terms } = stringsOf(spec);
  const { references: t } = documents.frontMatter;
  const { repository, documents: declared } = spec.info;
  return [
    heading(2, t.title),
    table({
      caption: t.title,
      columns: [terms.document, terms.title, t.contents, terms.file],
      rows: DOCUMENTS.filter((other) => other.slug !== slug).map((other): Row => [
        declared?.[other.slug]?.id ?? t.document({ number: other.slug.slice(0, 2) }),
        documents.name[other.slug],
        t.about[other.slug],
        code(other.fileName),
      ]),
    }),
    ...(repository ? [paragraph(t.source({ address: webLink(repository.url) }))] : []),
  ];
}

function contentsList(entries: readonly ContentsEntry[]): List[] {
  const lists: List[] = [];
  const open: List[] = [];
  for (const { number, title, depth } of entries) {
    const line = paragraph(routeLink(SECTION + number, `${number} ${title}`));
    open.length = depth - 1;
    const parent = open.at(-1)?.children.at(-1);
    let current = parent?.children.find((child): child is List => child.type === 'list');
    if (!current && !parent) current = lists[0];
    if (!current) {
      current = {
        type: 'list',
        ordered: false,
        spread: false,
        children: [],
        data: { classes: ['sb-contents'] },
      };
      if (parent) parent.children.push(current);
      else lists.push(current);
    }
    current.children.push({ type: 'listItem', spread: false, children: [line] });
    open.push(current);
  }
  return lists;
}

function state(here: readonly AnyItem[], drafts: readonly AnyItem[], spec: Spec): RootContent[] {
  const { state: t } = stringsOf(spec).documents.frontMatter;
  const rows = here.filter(
    (item): item is Consideration => item.kind === 'consideration' && item.data.status === 'open',
  );
  const { length: count } = drafts;
  return [
    paragraph(
      count === 0
        ? t.noDrafts
        : t.drafts({
            count,
            items: joined(drafts.map((item) => joined([linkTo(item), claimOf(spec, item)], ' '))),
          }),
    ),
    rows.length === 0
      ? paragraph(t.noneOpen)
      : registerTable(considerationColumns(spec), {
          caption: t.open,
          columns: ['consideration', 'question', 'status', 'due'],
          rows,
        }),
  ];
}
