/** Requirements by kind, as lists and facts have them. */
import type { Requirement } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { formatQuantity } from '../../schema/format-quantity.ts';
import { REQUIREMENT_KINDS } from '../../schema/requirement.ts';
import type { ListGroup } from './listing.ts';
import { requirementTable } from '../../views/tables/requirement-tables.ts';
import { REQUIREMENT_KIND_LABELS } from '../../model/sub-kinds.ts';

/** The five groups of a list of requirements. */
export function requirementGroups(
  spec: Spec,
  requirements: readonly Requirement[],
  withCategory: boolean,
): ListGroup[] {
  const groups = Map.groupBy(requirements, ({ data }) => data.kind);
  return REQUIREMENT_KINDS.map((kind) => {
    const inside = groups.get(kind) ?? [];
    const title = REQUIREMENT_KIND_LABELS[kind].heading;
    return {
      id: kind,
      title,
      size: inside.length,
      rows: (from, to) => [
        requirementTable(spec, title, inside.slice(from, to), { withCategory, withOwner: true }),
      ],
    };
  });
}

/** The lowest p95 that is asked for in a category. */
export function strictest(requirements: readonly Requirement[]): string | undefined {
  const targets = requirements.flatMap(({ data }) =>
    data.kind === 'response-time' && data.targets.p95 ? [data.targets.p95] : [],
  );
  const [least] = targets.sort((a, b) => a.base - b.base);
  return least && formatQuantity(least);
}
