/** Where items refer to other items, key by key. */
import { KINDS_WITH_IDS } from './kind-lists.ts';
import type { Kind } from './kinds.ts';
import type { Relation } from './spec.ts';

/** A key that holds a reference. */
export interface ReferenceKey {
  /** Steps to it from the data of the item; `*` is every element of a list, a last `id` the key of a keyed list. */
  steps: readonly string[];
  relation: Relation;
  /** Kinds that may be referred to. */
  expected: readonly Kind[];
}

function key(path: string, relation: Relation, ...expected: Kind[]): ReferenceKey {
  return { steps: path.split('.'), relation, expected };
}

/** Keys that items of many kinds share: words of vocabularies. */
const SHARED_KEYS: readonly ReferenceKey[] = [
  key('owner', 'owner', 'team'),
  key('category', 'category', 'category'),
  key('service', 'service', 'service'),
  key('environment', 'environment', 'environment'),
  key('classification', 'classification', 'dataClass'),
];

const VERIFIABLE: readonly Kind[] = [
  ...(['rule', 'requirement', 'constraint', 'poc', 'criterion', 'entity', 'field'] as const),
];
const AFFECTED: readonly Kind[] = [
  ...KINDS_WITH_IDS,
  ...(['entity', 'field', 'enum', 'domain', 'category', 'service', 'screen', 'area'] as const),
];

/** Further keys of each kind, in the order in which its links are listed. */
const OWN_KEYS: Partial<Record<Kind, readonly ReferenceKey[]>> = {
  entity: [
    key('foreignKeys.*.references', 'references', 'entity'),
    key('relationships.*.to.*', 'references', 'entity'),
    key('checks.*.rule', 'enforces', 'rule'),
    key('unique.*.rule', 'enforces', 'rule'),
    key('exclude.*.rule', 'enforces', 'rule'),
    key('triggers.*.rule', 'enforces', 'rule'),
    key('inherits.*', 'references', 'entity'),
    key('indexes.*.serves.*', 'serves', 'requirement'),
  ],
  field: [key('references', 'references', 'field')],
  rule: [key('fields.*', 'fields', 'field')],
  requirement: [
    key('touches.*', 'touches', 'entity'),
    key('under.environment', 'environment', 'environment'),
    key('under.volume.*.id', 'volume', 'entity'),
    key('entities.*', 'entities', 'entity'),
    key('dependsOn.*', 'dependsOn', 'service'),
  ],
  constraint: [
    key('screens.*', 'screen', 'screen'),
    key('validatedBy', 'validatedBy', 'poc'),
    key('timing.from', 'timing', 'requirement'),
  ],
  criterion: [key('verifies.*', 'verifies', ...VERIFIABLE)],
  consideration: [key('affects.*', 'affects', ...AFFECTED)],
  run: [
    key('volume.*.id', 'volume', 'entity'),
    key('results.*.criterion', 'reviews', 'criterion'),
    key('results.*.maps.*.id', 'measures', 'requirement'),
  ],
};

/** All keys by which an item of a kind may refer to others. */
export function referenceKeys(kind: Kind): readonly ReferenceKey[] {
  return [...SHARED_KEYS, ...(OWN_KEYS[kind] ?? [])];
}
