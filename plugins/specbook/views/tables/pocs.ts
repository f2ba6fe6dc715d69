import { stringsOf } from '../../i18n/index.ts';
import { mark, right } from '../../markup/mdast.ts';
import { inlineProse } from '../../markup/prose.ts';
import type { Poc } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { isExpired } from '../../model/verdicts/expiry.ts';
import { day, named } from './item-links.ts';
import type { Columns } from './register.ts';

/** Columns of proofs of concept: what was tested, and how long that holds. */
export const pocColumns = (spec: Spec) => {
  const { columns: t, labels, terms } = stringsOf(spec);
  return {
    poc: { label: t.poc, cell: named },
    title: { label: terms.title, cell: ({ title }) => title },
    question: { label: t.question, cell: ({ data }) => inlineProse(spec, data.question) },
    verdict: {
      label: terms.verdict,
      filter: {
        name: 'verdict',
        codes: ({ data }) => data.verdict,
        labels: labels.pocVerdict,
        collapses: true,
      },
      cell: ({ data }) => labels.pocVerdict[data.verdict],
    },
    date: { label: t.date, cell: ({ data }) => day(data.date) },
    expires: {
      label: t.expires,
      cell: (poc) => [
        day(poc.data.expires),
        isExpired(spec, poc) ? [' ', mark(t.cell.expired, 'stale')] : undefined,
      ],
    },
    usedBy: { ...right(t.usedBy), cell: (poc) => String(dependents(spec, poc)) },
  } satisfies Columns<Poc>;
};

function dependents(spec: Spec, { key }: Poc): number {
  const links = spec.linksTo(key).filter(({ relation }) => relation === 'validatedBy');
  return new Set(links.map(({ from }) => from)).size;
}
