/** `/pocs/`: proofs of concept by verdict. */
import { paragraph } from '../../markup/mdast.ts';
import type { Spec } from '../../model/spec.ts';
import { POC_VERDICTS } from '../../schema/poc.ts';
import { listEntries, type ListGroup } from '../page-parts/listing.ts';
import type { PageFamily } from '../page-parts/page-entry.ts';
import { constraintsSidebar } from '../page-parts/sidebar.ts';
import { isExpired } from '../../views/poc.ts';
import { pocTable } from '../../views/tables/tables.ts';
import { count } from '../../views/labels.ts';

const VERDICT_NAMES = { go: 'Go', conditional: 'Conditional', 'no-go': 'No-go' } as const;

/** `/pocs/`. */
export const pocsPages: PageFamily = {
  patterns: ['/pocs', '/pocs/all/[...group]'],
  entries: ({ spec }) =>
    listEntries(
      '/pocs/',
      () => verdictGroups(spec),
      (groups) => ({
        page: {
          path: '/pocs/',
          title: 'Proofs of concept',
          area: 'constraints',
          crumbs: [{ label: 'Constraints', path: '/constraints/' }],
          lede: [
            paragraph(
              `${count(spec.pocs.length, 'proof', 'proofs')} of concept: what was tried, and what it proved.`,
            ),
          ],
          facts: [
            ...POC_VERDICTS.map(
              (verdict) =>
                [
                  VERDICT_NAMES[verdict],
                  String(spec.pocs.filter(({ data }) => data.verdict === verdict).length),
                ] as const,
            ),
            ['Expired', String(spec.pocs.filter((poc) => isExpired(spec, poc)).length)],
          ],
          tree: { type: 'root', children: [] },
          aside: [],
          sidebar: constraintsSidebar(spec, undefined, '/pocs/'),
          description: `Proofs of concept of ${spec.info.title} and their verdicts.`,
          document: '07-technical-constraints',
        },
        groups,
        noun: 'Proofs of concept',
        folder: 'pocs/',
      }),
    ),
};

function verdictGroups(spec: Spec): ListGroup[] {
  return POC_VERDICTS.map((verdict) => {
    const inside = spec.pocs.filter(({ data }) => data.verdict === verdict);
    const title = VERDICT_NAMES[verdict];
    return {
      id: verdict,
      title,
      size: inside.length,
      rows: (from, to) => [pocTable(spec, `Proofs of concept: ${title}`, inside.slice(from, to))],
    };
  });
}
