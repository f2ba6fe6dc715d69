/** `/considerations/`: what was asked, the open questions first. */
import { stringsOf } from '../../i18n/index.ts';
import { paragraph } from '../../markup/mdast.ts';
import type { Consideration } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { CONSIDERATION_STATUSES } from '../../schema/consideration.ts';
import { listEntries, type ListGroup } from '../page-parts/listing.ts';
import type { PageData } from '../page-parts/page-data.ts';
import type { PageFamily } from '../page-parts/page-entry.ts';
import { documentsSidebar } from '../page-parts/sidebar.ts';
import { isOverdue } from '../../model/verdicts/expiry.ts';
import { considerationColumns } from '../../views/tables/considerations.ts';
import { registerTable } from '../../views/tables/register.ts';

/** `/considerations/`. */
export const considerationsPages: PageFamily = {
  patterns: ['/considerations', '/considerations/all/[...group]'],
  entries: ({ spec }) =>
    listEntries(
      spec,
      '/considerations/',
      () => statusGroups(spec),
      (groups) => ({
        page: considerationsPage(spec),
        groups,
        noun: 'considerations',
        starter: 'consideration',
      }),
      true,
    ),
};

function considerationsPage(spec: Spec): PageData {
  const { documents, labels, nouns } = stringsOf(spec);
  const t = documents.considerations;
  const { length: count } = spec.considerations;
  const overdue = spec.considerations.filter((item) => isOverdue(spec, item));
  return {
    path: '/considerations/',
    title: t.title,
    area: 'documents',
    crumbs: [],
    lede: [paragraph(t.lede({ considerations: nouns.considerations.counted({ count }) }))],
    facts: [
      ...CONSIDERATION_STATUSES.map(
        (status) =>
          [labels.considerationStatus[status], String(inStatus(spec, status).length)] as const,
      ),
      [t.overdue, String(overdue.length)],
    ],
    sections: [],
    aside: [],
    sidebar: documentsSidebar(spec, '/considerations/'),
    description: t.description({ title: spec.info.title }),
  };
}

/** Considerations in one status; open ones by the day they are due, those without a day last. */
function inStatus(spec: Spec, status: string): Consideration[] {
  const due = ({ data }: Consideration): string => data.due ?? '9999-12-31';
  return spec.considerations
    .filter(({ data }) => data.status === status)
    .sort((a, b) => (status !== 'open' || due(a) === due(b) ? 0 : due(a) < due(b) ? -1 : 1));
}

function statusGroups(spec: Spec): ListGroup[] {
  const { documents, labels } = stringsOf(spec);
  return CONSIDERATION_STATUSES.map((status) => {
    const inside = inStatus(spec, status);
    const title = labels.considerationStatus[status];
    const caption = documents.considerations.caption({ status: title });
    return {
      id: status,
      title,
      size: inside.length,
      rows: (from, to) => [
        registerTable(considerationColumns(spec), {
          id: `considerations-${status}`,
          caption,
          columns: [
            ...(['consideration', 'question', 'status', 'decision'] as const),
            ...(['raised', 'due', 'decided', 'affects'] as const),
          ],
          rows: inside.slice(from, to),
        }),
      ],
    };
  });
}
