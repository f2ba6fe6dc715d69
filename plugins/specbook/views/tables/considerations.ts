import { stringsOf } from '../../i18n/index.ts';
import { mark } from '../../markup/mdast.ts';
import { linkTo } from '../../markup/prose-links.ts';
import { inlineProse } from '../../markup/prose.ts';
import type { Consideration } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { isOverdue } from '../../model/verdicts/expiry.ts';
import { day, linked } from './item-links.ts';
import type { Columns } from './register.ts';

/** Columns of considerations: what was asked, and what became of it. */
export const considerationColumns = (spec: Spec) => {
  const { columns: t, labels, terms } = stringsOf(spec);
  return {
    consideration: { label: t.consideration, cell: (item) => linkTo(item) },
    question: { label: t.question, cell: ({ data }) => inlineProse(spec, data.question) },
    status: {
      label: terms.status,
      filter: {
        name: 'status',
        codes: ({ data }) => data.status,
        labels: labels.considerationStatus,
        collapses: true,
      },
      cell: ({ data }) => labels.considerationStatus[data.status],
    },
    decision: { label: terms.decision, cell: ({ data }) => inlineProse(spec, data.decision) },
    raised: { label: t.raised, cell: ({ data }) => day(data.raised) },
    due: {
      label: t.due,
      cell: (item) => [
        day(item.data.due),
        isOverdue(spec, item) ? [' ', mark(t.cell.overdue, 'missed')] : undefined,
      ],
    },
    decided: { label: t.decided, cell: ({ data }) => day(data.decided) },
    affects: { label: t.affects, cell: ({ key }) => linked(spec, key, 'affects') },
  } satisfies Columns<Consideration>;
};
