/** Approvals of the documents, as their front matter and the page of all four list them. */
import { stringsOf } from '../../i18n/index.ts';
import { routeLink } from '../../markup/mdast.ts';
import type { DocumentSlug } from '../../model/documents.ts';
import type { Key } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import type { Columns } from '../../views/tables/register.ts';
import { sinceApproval } from './history.ts';
import type { SectionLocation } from '../number.ts';

type Declared = NonNullable<NonNullable<Spec['info']['documents']>[DocumentSlug]>['approvals'];

/** One approval of a document. */
export interface Approval {
  document: { slug: DocumentSlug; id: string; title: string };
  /** Everything that stands in the document in full. */
  locations: ReadonlyMap<Key, SectionLocation>;
  approval: NonNullable<Declared>[number];
}

/** The approvals of one document. */
export function approvalsOf(
  spec: Spec,
  document: Approval['document'],
  locations: Approval['locations'],
): Approval[] {
  const declared = spec.info.documents?.[document.slug]?.approvals ?? [];
  return declared.map((approval) => ({ document, locations, approval }));
}

/** Columns of approvals. */
export const approvalColumns = (spec: Spec) => {
  const { columns, documents: t, terms } = stringsOf(spec);
  return {
    document: {
      label: terms.document,
      cell: ({ document: { slug, id, title } }) =>
        routeLink(`/documents/${slug}/`, `${id} ${title}`),
    },
    role: { label: t.role, cell: ({ approval }) => approval.role },
    name: { label: t.approver, cell: ({ approval }) => approval.name },
    revision: { label: terms.revision, cell: ({ approval }) => approval.revision },
    date: { label: columns.date, cell: ({ approval }) => approval.on },
    since: {
      label: t.since,
      cell: ({ document, locations, approval }) =>
        sinceApproval(spec, document.slug, approval.revision, locations),
    },
  } satisfies Columns<Approval>;
};
