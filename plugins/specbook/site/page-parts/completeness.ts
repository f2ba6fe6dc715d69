/** How complete a specification is, in numbers that a reader can follow up. */
import { coverageOf, isProvable, type Promised } from '../../model/verdicts/coverage.ts';
import type { Key } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { verdictsOf } from '../../model/verdicts/verdicts.ts';
import { CRITERION_KINDS } from '../../schema/acceptance.ts';

/** One measure: how many of how many. */
export interface Measure {
  title: string;
  /** Where the rest is found. */
  path: string;
  done: number;
  /** Never 0. */
  of: number;
}

function measure<T>(
  title: string,
  path: string,
  items: readonly T[],
  isDone: (item: T) => boolean,
): Measure[] {
  if (items.length === 0) return [];
  return [{ title, path, done: items.filter(isDone).length, of: items.length }];
}

/** The measures that apply: those of kinds of which there is at least one item. */
export function measuresOf(spec: Spec): Measure[] {
  const fields = spec.entities.flatMap(({ data }) => data.fields);
  const { requirements, criteria } = verdictsOf(spec);
  const isMet = ({ key }: { key: Key }): boolean =>
    (requirements.get(key) ?? criteria.get(key))?.verdict === 'met';
  const isCovered = (item: Promised): boolean => coverageOf(spec, item).state === 'covered';
  const cells = spec.areas.flatMap(({ key }) => CRITERION_KINDS.map((kind) => ({ key, kind })));
  const filled = new Set(spec.criteria.map(({ parent, data }) => `${parent ?? ''} ${data.kind}`));
  return [
    ...measure('Fields described', '/entities/', fields, (field) => isDescribed(field)),
    ...measure(
      'Entities with a volume',
      '/entities/',
      spec.entities,
      ({ data }) => data.volume !== undefined,
    ),
    ...measure(
      'Entities with an audit trail stated',
      '/entities/',
      spec.entities,
      ({ data }) => data.audit !== undefined,
    ),
    ...measure(
      'Indexes that serve a requirement',
      '/data-model/',
      spec.entities.flatMap(({ data }) => data.indexes ?? []),
      ({ serves }) => serves !== undefined,
    ),
    ...measure('Business rules verified', '/traceability/', spec.rules, isCovered),
    ...measure('Requirements met', '/performance/', spec.requirements, isMet),
    ...measure('Criteria met', '/acceptance/', spec.criteria, isMet),
    ...measure('Requirements verified', '/traceability/', spec.requirements, isCovered),
    ...measure(
      'Constraints with guidance',
      '/constraints/',
      spec.constraints,
      ({ data }) => data.guidance !== undefined,
    ),
    ...measure('Criteria whose proof is named', '/acceptance/', spec.criteria, isProvable),
    ...measure('Areas by kinds of criteria', '/acceptance/', cells, ({ key, kind }) =>
      filled.has(`${key} ${kind}`),
    ),
    ...measure(
      'Considerations settled',
      '/considerations/',
      spec.considerations,
      ({ data }) => data.status !== 'open',
    ),
  ];
}

/** A field says what it means, or what it is: a key, a reference and an enumeration do so by themselves. */
function isDescribed(field: Spec['entities'][number]['data']['fields'][number]): boolean {
  return (
    field.description !== undefined || field.references !== undefined || field.key === 'primary'
  );
}
