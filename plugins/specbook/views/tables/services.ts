import { stringsOf } from '../../i18n/index.ts';
import { right } from '../../markup/mdast.ts';
import { linkTo } from '../../markup/prose-links.ts';
import { inlineProse } from '../../markup/prose.ts';
import type { Item, Requirement } from '../../model/item.ts';
import { formatQuantity } from '../../model/quantity.ts';
import { pointingTo } from '../../model/spec-index.ts';
import type { Spec } from '../../model/spec.ts';
import { ownerColumn } from './owner.ts';
import type { Columns } from './register.ts';

/** Columns of services, own and external. */
export const serviceColumns = (spec: Spec) => {
  const { nouns, performance, terms } = stringsOf(spec);
  const { services: t } = performance;
  return {
    service: { label: terms.service, cell: (service) => linkTo(service) },
    purpose: { label: terms.purpose, cell: ({ data }) => inlineProse(spec, data.purpose) },
    owner: ownerColumn(spec),
    operatedBy: {
      label: terms.operatedBy,
      cell: ({ data }) => terms.operator[data.external ? 'external' : 'internal'],
    },
    sla: {
      label: terms.sla,
      cell: ({ data }) => data.availability && formatQuantity(data.availability, spec),
    },
    /** Where the lack of one matters. */
    slaOrNone: {
      label: terms.sla,
      cell: ({ data }) => (data.availability ? formatQuantity(data.availability, spec) : t.noSla),
    },
    replicas: {
      ...right(t.replicas),
      cell: ({ data }) => (data.redundant === undefined ? undefined : String(data.redundant)),
    },
    requirements: {
      ...right(nouns.requirements.label),
      cell: ({ key }) =>
        String(pointingTo<Requirement>(spec, key, ['service', 'dependsOn'], 'requirement').length),
    },
  } satisfies Columns<Item<'service'>>;
};
