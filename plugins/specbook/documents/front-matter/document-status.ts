/** The status of a document, which its approvals and its items decide. */
import { stringsOf } from '../../i18n/index.ts';
import type { DocumentSlug } from '../../model/documents.ts';
import type { Key } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { statusOf } from '../../views/tables/item-links.ts';
import { changesSince } from './history.ts';
import type { SectionLocation } from '../number.ts';

/**
 * The status of a document. It is issued only if every role that has to approve it has, every approval covers it as it is
 * now, and no item is a draft or proposed.
 *
 * @example 'DRAFT: 2 items are drafts'
 * @example 'Approved 2.2.0, 12 changes since'
 */
export function documentStatus(
  spec: Spec,
  slug: DocumentSlug,
  places: ReadonlyMap<Key, SectionLocation>,
): string {
  const { status: t } = stringsOf(spec).documents.frontMatter;
  const statuses = [...places.keys()].flatMap((key) => {
    const item = spec.items.get(key);
    return item ? (statusOf(item) ?? []) : [];
  });
  const drafts = statuses.filter((status) => status === 'draft').length;
  const proposed = statuses.filter((status) => status === 'proposed').length;
  const reasons = [
    ...(drafts > 0 ? [t.draftItems({ count: drafts })] : []),
    ...(spec.revision?.dirty === true ? [t.uncommitted] : []),
  ];
  if (places.size === 0) return t.empty;
  if (reasons.length > 0) return t.draft({ reasons: reasons.join(', ') });
  const { approvals: stated = [], signatures = [] } = spec.info.documents?.[slug] ?? {};
  const approvals = stated.map(({ revision }) => ({
    revision,
    count: changesSince(spec, slug, revision, places),
  }));
  const unknown = approvals.find(({ count }) => count === undefined);
  if (unknown) return t.approvedUnknown({ revision: unknown.revision });
  const [oldest] = approvals.sort((a, b) => (b.count ?? 0) - (a.count ?? 0));
  if (oldest?.count) return t.approved({ revision: oldest.revision, count: oldest.count });
  if (proposed > 0) return t.inReview({ count: proposed });
  const missing = signatures
    .map(({ role }) => role)
    .filter((role) => !stated.some((approval) => isSame(approval.role, role)));
  if (oldest && missing.length > 0) return t.missing({ roles: missing.join(', ') });
  return oldest ? t.issued : t.notApproved;
}

function isSame(role: string, other: string): boolean {
  return role.toLowerCase() === other.toLowerCase();
}
