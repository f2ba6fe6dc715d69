/** Requirements by kind, as lists and facts have them. */
import { stringsOf } from '../../i18n/index.ts';
import type { Requirement } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { REQUIREMENT_KINDS } from '../../schema/requirement.ts';
import type { ListGroup } from './listing.ts';
import { requirementTable, type RequirementColumn } from '../../views/tables/requirements.ts';

/** The five groups of a list of requirements. @param more the last columns of their tables */
export function requirementGroups(
  spec: Spec,
  requirements: readonly Requirement[],
  more: readonly RequirementColumn[],
): ListGroup[] {
  const { requirementKind: labels } = stringsOf(spec).labels;
  const groups = Map.groupBy(requirements, ({ data }) => data.kind);
  return REQUIREMENT_KINDS.map((kind) => {
    const inside = groups.get(kind) ?? [];
    const title = labels[kind].heading;
    return {
      id: kind,
      title,
      size: inside.length,
      rows: (from, to) => [
        requirementTable(spec, `requirements-${kind}`, title, inside.slice(from, to), more),
      ],
    };
  });
}
