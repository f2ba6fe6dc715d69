import type { Key } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';
import type { DiffOptions } from './diff-specs.ts';

/** What `changes:` of spec.yaml says, for a comparison with an older state. */
export function settingsOfSpec({ info }: Pick<Spec, 'info'>): DiffOptions {
  const { severities = [], renames = [], acknowledged = [] } = info.changes ?? {};
  return {
    rules: Object.fromEntries(severities.map(({ id, class: ofTeam }) => [id, ofTeam])),
    // An address that no item has renames nothing.
    renames: new Map(renames.map(({ id, to }) => [id as Key, to as Key])),
    acknowledged: new Map(acknowledged.map(({ id, reason }) => [id, reason])),
  };
}
