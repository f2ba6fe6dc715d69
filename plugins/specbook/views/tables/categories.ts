import { stringsOf } from '../../i18n/index.ts';
import { right } from '../../markup/mdast.ts';
import { linkTo } from '../../markup/prose-links.ts';
import { inlineProse } from '../../markup/prose.ts';
import type { Item, Requirement } from '../../model/item.ts';
import { formatQuantity } from '../../model/quantity.ts';
import { indexSpec } from '../../model/spec-index.ts';
import type { Spec } from '../../model/spec.ts';
import { requirementTally, verdictsOfRequirements } from '../requirement-verdicts.ts';
import type { Columns } from './register.ts';

/** Requirements of a category of the API, or those of none. */
export interface CategoryGroup {
  category?: Item<'category'>;
  requirements: readonly Requirement[];
}

/** The categories, and what belongs to none where there is something. */
export function categoryGroups(spec: Spec): CategoryGroup[] {
  const groups = indexSpec(spec).requirementsByCategory;
  const others = groups.get('') ?? [];
  return [
    ...spec.categories.map((category) => ({
      category,
      requirements: groups.get(category.key) ?? [],
    })),
    ...(others.length > 0 ? [{ requirements: others }] : []),
  ];
}

/** Columns of categories of the API. */
export const categoryColumns = (spec: Spec) => {
  const { nouns, performance, terms } = stringsOf(spec);
  const { categories: t } = performance;
  return {
    category: {
      label: terms.category,
      cell: ({ category }) => (category ? linkTo(category) : t.none),
    },
    purpose: {
      label: terms.purpose,
      cell: ({ category }) => (category ? inlineProse(spec, category.data.purpose) : t.nonePurpose),
    },
    requirements: {
      ...right(nouns.requirements.label),
      cell: ({ requirements }) => String(requirements.length),
    },
    tightestP95: {
      label: t.tightestP95,
      cell: ({ category, requirements }) => category && tightestP95(spec, requirements),
    },
    verdicts: {
      label: terms.verdicts,
      cell: ({ requirements }) =>
        requirementTally(spec, verdictsOfRequirements(spec, requirements)),
    },
  } satisfies Columns<CategoryGroup>;
};

/** The lowest p95 target of some requirements. */
export function tightestP95(spec: Spec, requirements: readonly Requirement[]): string | undefined {
  const targets = requirements.flatMap(({ data }) =>
    data.kind === 'response-time' && data.targets.p95 ? [data.targets.p95] : [],
  );
  const [least] = targets.sort((a, b) => a.base - b.base);
  return least && formatQuantity(least, spec);
}
