import { stringsOf } from '../../i18n/index.ts';
import { code, joined } from '../../markup/mdast.ts';
import { idOf, type Criterion } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { verdictsOf } from '../../model/verdicts/verdicts.ts';
import { criterionMark } from '../criterion-evidence.ts';
import { wording } from '../statement.ts';
import { linkToKey, named, linked } from './item-links.ts';
import { labelsByCode, type Columns } from './register.ts';

/** Columns of acceptance criteria: what must hold, and what proves it. */
export const criterionColumns = (spec: Spec) => {
  const { columns: t, labels, terms, verdicts } = stringsOf(spec);
  return {
    criterion: { label: t.criterion, cell: named },
    statement: { label: terms.statement, cell: (criterion) => wording(spec, criterion) },
    verdict: {
      label: terms.verdict,
      filter: {
        name: 'verdict',
        codes: ({ key }) => verdictsOf(spec).criteria.get(key)?.verdict,
        labels: verdicts.criterion,
      },
      cell: (criterion) => criterionMark(spec, criterion),
    },
    area: {
      label: terms.area,
      filter: { name: 'area', codes: ({ parent }) => parent && idOf(parent) },
      cell: ({ parent }) => linkToKey(spec, parent),
    },
    kind: {
      label: terms.kind,
      filter: {
        name: 'kind',
        codes: ({ data }) => data.kind,
        labels: labelsByCode(labels.criterionKind),
        collapses: true,
      },
      cell: ({ data }) => labels.criterionKind[data.kind].label,
    },
    priority: {
      label: t.priority,
      filter: { name: 'priority', codes: ({ data }) => data.priority, labels: labels.priority },
      cell: ({ data }) => data.priority,
    },
    method: {
      label: t.method,
      filter: { name: 'method', codes: ({ data }) => data.method, labels: labels.method },
      cell: ({ data }) => data.method,
    },
    verifies: { label: t.verifies, cell: ({ key }) => linked(spec, key, 'verifies') },
    tests: {
      label: terms.tests,
      cell: ({ data }) => joined((data.tests ?? []).map((test) => code(test))),
    },
    standards: { label: t.standards, cell: ({ data }) => joined(data.standards ?? []) },
  } satisfies Columns<Criterion>;
};
