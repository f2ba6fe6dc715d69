/** What stands in front of every document: what it is, who approved it, how to read it, and what is still open. */
import type { List, RootContent } from 'mdast';
import type { AnyItem, Consideration, Key } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';
import {
  code,
  facts,
  heading,
  inline,
  joined,
  list,
  paragraph,
  routeLink,
  table,
  webLink,
  type Content,
  type Row,
} from '../markup/mdast.ts';
import { changeHistory, sinceApproval } from './history.ts';
import type { ContentsEntry, SectionLocation } from './number.ts';
import { linkTo } from '../markup/prose-links.ts';
import { considerationStatus } from '../views/consideration.ts';
import { reference } from '../views/lifecycle.ts';
import { DOCUMENTS, type DocumentKind, type DocumentSlug } from '../model/documents.ts';
import { wording } from '../views/statement.ts';
import { counted } from '../markup/plural.ts';

/** Address of a numbered section within its document: `/§5.2.1`. Only the document itself resolves it. */
export const SECTION = '/§';

/** The front matter of one document, but for its title. */
export function frontMatter(
  spec: Spec,
  document: DocumentKind & { id: string },
  contents: readonly ContentsEntry[],
  places: ReadonlyMap<Key, SectionLocation>,
): RootContent[] {
  const here = itemsAt(spec, places);
  const drafts = draftsAmong(here);
  return [
    ...facts([
      ['Document', document.id],
      ['Platform', spec.info.title],
      ['Revision', spec.info.revision],
      ['Date', spec.revision?.at.slice(0, 10) ?? spec.now],
      ['Commit', spec.revision && code(spec.revision.commit.slice(0, 10))],
      ['Status', status(spec, drafts)],
      ['Owner', reference(spec, 'team', spec.info.owner)],
    ]),
    ...approvals(spec, document.slug, places),
    ...changeHistory(spec, document.slug, places),
    ...references(spec, document.slug),
    heading(2, 'Contents', 'contents'),
    ...contentsList(contents),
    heading(2, 'How to read this document', 'how-to-read'),
    list([...COMMON_NOTES, ...NOTES[document.slug]]),
    heading(2, 'State', 'state'),
    ...state(here, drafts, spec),
  ];
}

function itemsAt(spec: Spec, places: ReadonlyMap<Key, SectionLocation>): AnyItem[] {
  return [...places.keys()].flatMap((key) => spec.items.get(key) ?? []);
}

function draftsAmong(items: readonly AnyItem[]): AnyItem[] {
  return items.filter((item) => statusOf(item) === 'draft');
}

/**
 * Whether a document is issued, or why it is a draft.
 *
 * @example 'DRAFT: 2 items are drafts'
 */
export function documentStatus(spec: Spec, places: ReadonlyMap<Key, SectionLocation>): string {
  return status(spec, draftsAmong(itemsAt(spec, places)));
}

/** The lifecycle status of an item, where it has one. */
export function statusOf({ data }: AnyItem): string | undefined {
  return 'status' in data ? data.status : undefined;
}

function status(spec: Spec, drafts: readonly AnyItem[]): string {
  const reasons = [
    ...(drafts.length > 0 ? [counted(drafts.length, 'item is a draft', 'items are drafts')] : []),
    ...(spec.revision?.dirty === true ? ['there are uncommitted changes'] : []),
  ];
  return reasons.length === 0 ? 'Issued' : `DRAFT: ${reasons.join(', ')}`;
}

function approvals(
  spec: Spec,
  slug: DocumentSlug,
  places: ReadonlyMap<Key, SectionLocation>,
): RootContent[] {
  const stated = spec.info.documents?.[slug]?.approvals ?? [];
  const rows = stated.map(({ role, name, revision, on }): Row => [
    role,
    name,
    revision,
    on,
    sinceApproval(spec, slug, revision, places),
  ]);
  const title = heading(2, 'Approvals', 'approvals');
  if (rows.length === 0) return [title, paragraph('Nobody has approved this document yet.')];
  return [
    title,
    table({
      caption: 'Approvals',
      columns: ['Role', 'Name', 'Approved at revision', 'On', 'Since then'],
      rows,
    }),
  ];
}

/** What each document holds, for a reader of the other three. */
const HOLDS: Record<DocumentSlug, string> = {
  '05-data-models': 'Entities, fields, relationships, business rules, records and storage',
  '06-performance-requirements': 'Targets, what was measured of them, services and their promises',
  '07-technical-constraints': 'What screens can do, what limits them and what it costs',
  '08-acceptance-criteria': 'Criteria, what proves them, standards and the sign-off',
};

/** The other documents, and where all four are kept. It has no anchor: an item of that name keeps its own. */
function references({ info }: Spec, slug: DocumentSlug): RootContent[] {
  const { repository } = info;
  return [
    heading(2, 'References'),
    table({
      caption: 'References',
      columns: ['Document', 'Title', 'What it holds', 'File'],
      rows: DOCUMENTS.filter((other) => other.slug !== slug).map((other): Row => [
        info.documents?.[other.slug]?.id ?? `document ${other.slug.slice(0, 2)}`,
        other.title,
        HOLDS[other.slug],
        code(other.fileName),
      ]),
    }),
    ...(repository
      ? [
          paragraph(
            'All four are made from the specification kept at ',
            webLink(repository.url),
            '.',
          ),
        ]
      : []),
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

const COMMON_NOTES: readonly Content[] = [
  inline(
    'A sign such as §5.2 leads to a section of this document; with the number of a document before it, to that document.',
  ),
  'Every item stands in full in one place and is referred to elsewhere by its id or name.',
  'Items are draft, proposed, approved or deprecated. A deprecated one is on its way out.',
];

const NOTES: Record<DocumentSlug, readonly Content[]> = {
  '05-data-models': [
    inline(
      code('1'),
      ' is exactly one row, ',
      code('0..1'),
      ' at most one, ',
      code('1..*'),
      ' one or more, ',
      code('0..*'),
      ' any number (UML 2.5).',
    ),
    'PK marks a field of the primary key, FK a field of a foreign key. A field that is not required may be empty.',
    'Rules that follow from fields, keys, checks and the audit trail are listed below those that are stated.',
    'Rows and storage are computed from the stated volume, growth and types; they are estimates.',
  ],
  '06-performance-requirements': [
    'p95 at most 250 ms: of all answers, 95 % take 250 ms or less.',
    'A target holds under its conditions: a result under others proves nothing.',
    'A growth of 4 %/month compounds; +20k/month adds the same number every month.',
  ],
  '07-technical-constraints': [
    'A feature counts as possible only with a proof of concept behind it that has not expired.',
    'Times that a screen waits are those of the performance requirement that they name.',
    'Costs are per month of a twelfth of a year: price times expected use.',
  ],
  '08-acceptance-criteria': [
    'Criteria with the priority must have to hold before acceptance, should unless the sign-off says why not, could where it is cheap.',
    'A test is named as suite > name; an asterisk stands for any name.',
  ],
};

function state(here: readonly AnyItem[], drafts: readonly AnyItem[], spec: Spec): RootContent[] {
  const open = here.filter(
    (item): item is Consideration => item.kind === 'consideration' && item.data.status === 'open',
  );
  const nodes: RootContent[] = [
    paragraph(
      drafts.length === 0
        ? 'No item of this document is a draft.'
        : inline(
            `${counted(drafts.length, 'draft')}: `,
            joined(drafts.map((item) => linkTo(item))),
            '.',
          ),
    ),
  ];
  if (open.length === 0) return [...nodes, paragraph('No consideration is open.')];
  const rows = open.map((item): Row => [
    linkTo(item),
    wording(spec, item),
    considerationStatus(spec, item),
    item.data.due,
  ]);
  return [
    ...nodes,
    table({ caption: 'Open considerations', columns: ['Id', 'Question', 'Status', 'Due'], rows }),
  ];
}
