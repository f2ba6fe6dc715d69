/** How complete a specification is, in numbers that a reader can follow up. */
import type { Strings } from '../../i18n/index.ts';
import { coverageOf, isProvable, type Promised } from '../../model/verdicts/coverage.ts';
import type { Key } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import type { Verdict } from '../../model/verdicts/verdict.ts';
import { verdictsOf } from '../../model/verdicts/verdicts.ts';
import { CRITERION_KINDS } from '../../schema/acceptance.ts';

/** One measure: how many of how many. */
export interface Measure {
  id: keyof Strings['home']['measure'];
  /** Where the rest is found. */
  path: string;
  done: number;
  /** Never 0. */
  of: number;
}

function measure<T>(
  id: Measure['id'],
  path: string,
  items: readonly T[],
  isDone: (item: T) => boolean,
): Measure[] {
  if (items.length === 0) return [];
  return [{ id, path, done: items.filter(isDone).length, of: items.length }];
}

/** The measures that apply: those of kinds of which there is at least one item. */
export function measuresOf(spec: Spec): Measure[] {
  const fields = spec.entities.flatMap(({ data }) => data.fields);
  const { requirements, criteria } = verdictsOf(spec);
  const verdictOf = ({ key }: { key: Key }): Verdict | undefined =>
    (requirements.get(key) ?? criteria.get(key))?.verdict;
  const isMet = (item: { key: Key }): boolean => verdictOf(item) === 'met';
  // A trigger that is on track leaves nothing to be met.
  const canBeMet = (item: { key: Key }): boolean => verdictOf(item) !== 'on-track';
  const isCovered = (item: Promised): boolean => coverageOf(spec, item).state === 'covered';
  const cells = spec.areas.flatMap(({ key }) => CRITERION_KINDS.map((kind) => ({ key, kind })));
  const filled = new Set(spec.criteria.map(({ parent, data }) => `${parent ?? ''} ${data.kind}`));
  return [
    ...measure('fields', '/entities/', fields, (field) => isDescribed(field)),
    ...measure(
      'purposes',
      '/entities/',
      [...spec.entities, ...spec.enums],
      ({ data }) => data.purpose !== undefined,
    ),
    ...measure(
      'meanings',
      '/data-model/',
      spec.enums.flatMap(({ data }) => data.values),
      ({ description }) => description !== undefined,
    ),
    ...measure('volume', '/entities/', spec.entities, ({ data }) => data.volume !== undefined),
    ...measure('audit', '/entities/', spec.entities, ({ data }) => data.audit !== undefined),
    ...measure(
      'indexes',
      '/data-model/',
      spec.entities.flatMap(({ data }) => data.indexes ?? []),
      ({ serves }) => serves !== undefined,
    ),
    ...measure('rulesCovered', '/traceability/', spec.rules, isCovered),
    ...measure('requirementsMet', '/performance/', spec.requirements.filter(canBeMet), isMet),
    ...measure('criteriaMet', '/acceptance/', spec.criteria.filter(canBeMet), isMet),
    ...measure('requirementsCovered', '/traceability/', spec.requirements, isCovered),
    ...measure(
      'guidance',
      '/constraints/',
      spec.constraints,
      ({ data }) => data.guidance !== undefined,
    ),
    ...measure('linkedTests', '/acceptance/', spec.criteria, isProvable),
    ...measure('coverage', '/acceptance/', cells, ({ key, kind }) => filled.has(`${key} ${kind}`)),
    ...measure(
      'resolved',
      '/considerations/',
      spec.considerations,
      ({ data }) => data.status !== 'open',
    ),
  ];
}

/** A field says what it means, or what it is: a primary key and a reference do so by themselves. */
function isDescribed(field: Spec['entities'][number]['data']['fields'][number]): boolean {
  return (
    field.description !== undefined || field.references !== undefined || field.key === 'primary'
  );
}
