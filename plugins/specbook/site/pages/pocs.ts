/** `/pocs/`: proofs of concept by verdict. */
import { stringsOf } from '../../i18n/index.ts';
import { paragraph } from '../../markup/mdast.ts';
import type { Spec } from '../../model/spec.ts';
import { POC_VERDICTS } from '../../schema/poc.ts';
import { listEntries, type ListGroup } from '../page-parts/listing.ts';
import type { PageData } from '../page-parts/page-data.ts';
import type { PageFamily } from '../page-parts/page-entry.ts';
import { constraintsSidebar } from '../page-parts/sidebar.ts';
import { isExpired } from '../../model/verdicts/expiry.ts';
import { pocColumns } from '../../views/tables/pocs.ts';
import { registerTable } from '../../views/tables/register.ts';

/** `/pocs/`. */
export const pocsPages: PageFamily = {
  patterns: ['/pocs', '/pocs/all/[...group]'],
  entries: ({ spec }) =>
    listEntries(
      spec,
      '/pocs/',
      () => verdictGroups(spec),
      (groups) => ({
        page: pocsPage(spec),
        groups,
        noun: 'pocs',
        starter: 'poc',
      }),
      true,
    ),
};

function pocsPage(spec: Spec): PageData {
  const { constraints, labels, nouns } = stringsOf(spec);
  const t = constraints.pocs;
  const { length: count } = spec.pocs;
  return {
    path: '/pocs/',
    title: t.title,
    area: 'constraints',
    crumbs: [{ label: constraints.title, path: '/constraints/' }],
    lede: [paragraph(t.lede({ pocs: nouns.pocs.counted({ count }) }))],
    facts: [
      ...POC_VERDICTS.map((verdict) => {
        const inside = spec.pocs.filter(({ data }) => data.verdict === verdict);
        return [labels.pocVerdict[verdict], String(inside.length)] as const;
      }),
      [t.expired, String(spec.pocs.filter((poc) => isExpired(spec, poc)).length)],
    ],
    sections: [],
    aside: [],
    sidebar: constraintsSidebar(spec, undefined, '/pocs/'),
    description: t.description({ title: spec.info.title }),
    document: '07-technical-constraints',
  };
}

function verdictGroups(spec: Spec): ListGroup[] {
  const { constraints, labels } = stringsOf(spec);
  return POC_VERDICTS.map((verdict) => {
    const inside = spec.pocs.filter(({ data }) => data.verdict === verdict);
    const title = labels.pocVerdict[verdict];
    const caption = constraints.pocs.caption({ verdict: title });
    return {
      id: verdict,
      title,
      size: inside.length,
      rows: (from, to) => [
        registerTable(pocColumns(spec), {
          id: `pocs-${verdict}`,
          caption,
          columns: ['poc', 'title', 'verdict', 'date', 'expires', 'usedBy'],
          rows: inside.slice(from, to),
        }),
      ],
    };
  });
}
