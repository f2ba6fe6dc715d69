import type { Requirement } from '../../model/item.ts';
import { describeTargets } from '../../model/performance/describe-requirement.ts';
import type { Omission } from './omission.ts';

/** Every target of a requirement as left out for one reason. */
export function omitAll(requirement: Requirement, why: string): Omission[] {
  return describeTargets(requirement.data).map(({ words }) => ({ requirement, words, why }));
}

/** Why nothing guards a requirement that is on its way out; undefined for others. */
export function notGuarded({ data }: Requirement): string | undefined {
  return data.status === 'deprecated' ? 'it is deprecated' : undefined;
}
