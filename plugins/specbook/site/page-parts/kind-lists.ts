/** What many items of a kind are called, and the page that lists them. */
import type { Kind } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { enumsPath } from '../pages/data-model.ts';

/** One kind of item. */
export interface KindList {
  kind: Kind;
  /** In the plural: `Business rules`. */
  name: string;
  /** Where they are listed, without base and prefix. */
  path: string;
}

/** Kinds in the order of the four documents. */
export function kindLists(spec: Pick<Spec, 'enums'>): readonly KindList[] {
  return [
    { kind: 'domain', name: 'Domains', path: '/data-model/' },
    { kind: 'entity', name: 'Entities', path: '/entities/' },
    { kind: 'enum', name: 'Enumerations', path: enumsPath(spec) },
    { kind: 'rule', name: 'Business rules', path: '/traceability/' },
    { kind: 'category', name: 'API categories', path: '/performance/' },
    { kind: 'requirement', name: 'Performance requirements', path: '/performance/' },
    { kind: 'service', name: 'Services', path: '/performance/' },
    { kind: 'constraint', name: 'Technical constraints', path: '/constraints/' },
    { kind: 'screen', name: 'Screens', path: '/constraints/' },
    { kind: 'poc', name: 'Proofs of concept', path: '/pocs/' },
    { kind: 'area', name: 'Acceptance areas', path: '/acceptance/' },
    { kind: 'criterion', name: 'Acceptance criteria', path: '/acceptance/' },
    { kind: 'consideration', name: 'Considerations', path: '/considerations/' },
    { kind: 'run', name: 'Runs of evidence', path: '/performance/#sec.evidence' },
  ];
}
