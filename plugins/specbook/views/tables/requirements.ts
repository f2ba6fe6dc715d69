/** Performance requirements as tables: each kind has columns of its own, so that numbers stand below each other. */
import type { Table } from 'mdast';
import { stringsOf } from '../../i18n/index.ts';
import { code, joined, type Content } from '../../markup/mdast.ts';
import type { Requirement } from '../../model/item.ts';
import { formatQuantity } from '../../model/quantity.ts';
import type { Spec } from '../../model/spec.ts';
import type { RequirementKind } from '../../schema/requirement.ts';
import { reference } from '../lifecycle.ts';
import { targetsInShort } from '../requirement.ts';
import { verdictFact, verdictOf } from '../requirement-evidence.ts';
import { reasonOfRequirement } from '../reasons/requirement.ts';
import { verdictMark } from '../verdict.ts';
import { named } from './item-links.ts';
import { ownerColumn } from './owner.ts';
import { labelsByCode, registerTable, type Columns } from './register.ts';
import { targetColumns } from './target-columns.ts';

/** Columns of performance requirements. */
export const requirementColumns = (spec: Spec) => {
  const { columns: t, labels, terms, verdicts } = stringsOf(spec);
  return {
    requirement: { label: terms.requirement, cell: named },
    title: { label: terms.title, cell: ({ title }) => title },
    subject: { label: terms.title, cell: subjectOf },
    verdict: {
      label: terms.verdict,
      filter: {
        name: 'verdict',
        codes: (requirement) => verdictOf(spec, requirement)?.verdict,
        labels: verdicts.requirement,
      },
      cell: (requirement) => {
        const verdict = verdictOf(spec, requirement)?.verdict;
        return verdict && verdictMark(spec, verdict);
      },
    },
    standing: { label: terms.verdict, cell: (requirement) => verdictFact(spec, requirement) },
    reason: {
      label: t.reason,
      cell: (requirement) => {
        const found = verdictOf(spec, requirement);
        return found && reasonOfRequirement(spec, found);
      },
    },
    kind: {
      label: terms.kind,
      filter: {
        name: 'kind',
        codes: ({ data }) => data.kind,
        labels: labelsByCode(labels.requirementKind),
        collapses: true,
      },
      cell: ({ data }) => labels.requirementKind[data.kind].label,
    },
    targets: {
      label: terms.targets,
      cell: ({ data }) => targetsInShort(spec, data),
    },
    ...targetColumns(spec),
    category: {
      label: terms.category,
      filter: { name: 'category', codes: ({ data }) => data.category },
      cell: ({ data }) => reference(spec, 'category', data.category),
    },
    service: {
      label: terms.service,
      filter: { name: 'service', codes: ({ data }) => data.service },
      cell: ({ data }) => reference(spec, 'service', data.service),
    },
    environment: {
      label: terms.environment,
      cell: ({ data }) => reference(spec, 'environment', data.under?.environment),
    },
    validity: {
      label: t.validity,
      cell: ({ data }) => data.validFor && formatQuantity(data.validFor, spec),
    },
    owner: {
      ...ownerColumn(spec),
      filter: { name: 'owner', codes: ({ data }) => data.owner },
    },
  } satisfies Columns<Requirement>;
};

/** A column of requirements. */
export type RequirementColumn = keyof ReturnType<typeof requirementColumns>;

/** What requirements of one kind ask for. */
const TARGETS: Record<RequirementKind, readonly RequirementColumn[]> = {
  'response-time': ['p50', 'p95', 'p99', 'otherTargets', 'errors', 'load'],
  throughput: ['sustained', 'peak', 'users', 'errors', 'thinkTime'],
  'data-volume': ['rows', 'storage', 'horizon', 'entities'],
  availability: ['availability', 'window', 'recoveryTime', 'recoveryPoint', 'dependsOn'],
  scalability: ['now', 'growth', 'trigger', 'triggerDate', 'scalingState'],
};

/**
 * Requirements as lists show them: with the targets of their kind where they are of one kind, else with all on one line.
 *
 * @param more the last columns: what the page does not say already
 */
export function requirementTable(
  spec: Spec,
  id: string,
  caption: string,
  rows: readonly Requirement[],
  more: readonly RequirementColumn[],
): Table {
  const [kind, ...others] = new Set(rows.map(({ data }) => data.kind));
  const targets = kind !== undefined && others.length === 0 ? TARGETS[kind] : ['targets' as const];
  const columns = ['requirement', 'subject', 'verdict', 'kind', ...targets, ...more] as const;
  return registerTable(requirementColumns(spec), { id, caption, columns, rows });
}

/** What a requirement is about: its own title, else its operations, else what grows, else its made-up title. */
function subjectOf({ title, data }: Requirement): Content {
  if (data.title !== undefined) return data.title;
  if (data.endpoints) return joined(data.endpoints.map((endpoint) => code(endpoint)));
  return data.kind === 'scalability' ? data.metric : title;
}
