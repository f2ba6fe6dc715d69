import { stringsOf } from '../../i18n/index.ts';
import { code, joined, lines, type Content } from '../../markup/mdast.ts';
import type { AnyItem } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { coverageOf, type Promised } from '../../model/verdicts/coverage.ts';
import { reference } from '../lifecycle.ts';
import { linkWithState, stateOf } from '../state.ts';
import { wording } from '../statement.ts';
import { linkToKey, named } from './item-links.ts';
import type { Columns } from './register.ts';

/** Columns of what is required: which criteria verify it, and which tests those name. */
export const traceabilityColumns = (spec: Spec) => {
  const { acceptance, labels, nouns, terms } = stringsOf(spec);
  return {
    requirement: { label: terms.requirement, cell: named },
    statement: { label: terms.statement, cell: (item) => wording(spec, item) },
    state: { label: terms.verdict, cell: (item) => stateOf(spec, item) },
    criteria: {
      label: nouns.criteria.label,
      cell: (item) =>
        joined(coverageOf(spec, item).criteria.map((one) => linkWithState(spec, one))),
    },
    tests: {
      label: terms.tests,
      cell: (item) => lines(...coverageOf(spec, item).tests.map((test) => code(test))),
    },
    coverage: {
      label: terms.coverage,
      filter: {
        name: 'coverage',
        codes: (item) => coverageOf(spec, item).state,
        labels: labels.coverage,
      },
      cell: (item) => labels.coverage[coverageOf(spec, item).state],
    },
    belongsTo: {
      label: acceptance.traceability.belongsTo,
      cell: (item) => containerOf(spec, item),
    },
    owner: { label: terms.owner, cell: (item) => ownerOf(spec, item) },
  } satisfies Columns<Promised>;
};

/** The entity of a rule; the category or the service of a requirement. */
function containerOf(spec: Spec, item: AnyItem): Content {
  if (item.kind === 'rule') return linkToKey(spec, item.parent);
  if (item.kind !== 'requirement') return undefined;
  const { category, service } = item.data;
  return reference(spec, 'category', category) ?? reference(spec, 'service', service);
}

/** Who owns it: for a rule that names nobody, the owner of its entity. */
function ownerOf(spec: Spec, item: Promised): Content {
  const entity = item.kind === 'rule' && item.parent ? spec.items.get(item.parent) : undefined;
  const owner = item.data.owner ?? (entity?.kind === 'entity' ? entity.data.owner : undefined);
  return reference(spec, 'team', owner);
}
