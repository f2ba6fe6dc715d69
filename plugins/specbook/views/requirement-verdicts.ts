/** Verdicts of several requirements. */
import { joined, type Content } from '../markup/mdast.ts';
import type { Requirement } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';
import type { RequirementVerdict } from '../model/verdicts/requirement-verdict.ts';
import { verdictsOf } from '../model/verdicts/verdicts.ts';
import { tally } from './verdict.ts';

/** Verdicts of some requirements, in the order of the specification. */
export function verdictsOfRequirements(
  spec: Spec,
  requirements: readonly Requirement[],
): RequirementVerdict[] {
  const all = verdictsOf(spec).requirements;
  return requirements.flatMap(({ key }) => all.get(key) ?? []);
}

/** How many there are of each verdict, for facts and cells. */
export function requirementTally(spec: Spec, found: readonly RequirementVerdict[]): Content {
  const verdicts = found.map(({ verdict }) => verdict);
  return joined(tally(spec, 'requirement', verdicts));
}
