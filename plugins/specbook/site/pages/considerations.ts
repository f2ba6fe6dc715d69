/** `/considerations/`: what was asked, the open questions first. */
import { paragraph } from '../../markup/mdast.ts';
import type { Consideration } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { CONSIDERATION_STATUSES } from '../../schema/consideration.ts';
import { listEntries, type ListGroup } from '../page-parts/listing.ts';
import type { PageFamily } from '../page-parts/page-entry.ts';
import { documentsSidebar } from '../page-parts/sidebar.ts';
import { isOverdue } from '../../views/consideration.ts';
import { considerationTable } from '../../views/tables/tables.ts';
import { capitalise, count } from '../../views/labels.ts';

/** `/considerations/`. */
export const considerationsPages: PageFamily = {
  patterns: ['/considerations', '/considerations/all/[...group]'],
  entries: ({ spec }) =>
    listEntries(
      '/considerations/',
      () => statusGroups(spec),
      (groups) => ({
        page: {
          path: '/considerations/',
          title: 'Considerations',
          area: 'documents',
          crumbs: [],
          lede: [
            paragraph(
              `${count(spec.considerations.length, 'question')} raised on the way, and what became of each.`,
            ),
          ],
          facts: [
            ...CONSIDERATION_STATUSES.map(
              (status) => [capitalise(status), String(inStatus(spec, status).length)] as const,
            ),
            ['Overdue', String(spec.considerations.filter((item) => isOverdue(spec, item)).length)],
          ],
          tree: { type: 'root', children: [] },
          aside: [],
          sidebar: documentsSidebar(spec, '/considerations/'),
          description: `Questions raised about ${spec.info.title}, and their decisions.`,
        },
        groups,
        noun: 'Considerations',
        folder: 'considerations/',
      }),
    ),
};

/** Considerations in one status; open ones by the day they are due, those without a day last. */
function inStatus(spec: Spec, status: string): Consideration[] {
  const due = ({ data }: Consideration): string => data.due ?? '9999-12-31';
  return spec.considerations
    .filter(({ data }) => data.status === status)
    .sort((a, b) => (status !== 'open' || due(a) === due(b) ? 0 : due(a) < due(b) ? -1 : 1));
}

function statusGroups(spec: Spec): ListGroup[] {
  return CONSIDERATION_STATUSES.map((status) => {
    const inside = inStatus(spec, status);
    const title = capitalise(status);
    return {
      id: status,
      title,
      size: inside.length,
      rows: (from, to) => [
        considerationTable(spec, `Considerations: ${status}`, inside.slice(from, to)),
      ],
    };
  });
}
