/**
 * How an item stands that another one leans on: the one place that says it. Tables, pages, documents and Markdown show
 * it beside every link to the item.
 */
import type { PhrasingContent, Text } from 'mdast';
import { stringsOf } from '../i18n/index.ts';
import {
  keyOf,
  type AnyItem,
  type Constraint,
  type Consideration,
  type Poc,
  type Rule,
} from '../model/item.ts';
import { monthlyCost } from '../model/performance/cost.ts';
import { labelOfTarget } from '../model/performance/requirement-words.ts';
import { formatNumber, formatQuantity } from '../model/quantity.ts';
import type { Spec } from '../model/spec.ts';
import { coverageOf } from '../model/verdicts/coverage.ts';
import { describeMeasurement } from '../model/verdicts/describe-measurement.ts';
import { isExpired, isOverdue } from '../model/verdicts/expiry.ts';
import type { RequirementVerdict, TargetVerdict } from '../model/verdicts/requirement-verdict.ts';
import { worst, type Verdict } from '../model/verdicts/verdict.ts';
import { verdictsOf } from '../model/verdicts/verdicts.ts';
import { joined, mark, type Content } from '../markup/mdast.ts';
import { linkTo } from '../markup/prose-links.ts';
import { standingMark, verdictMark } from './verdict.ts';

/**
 * How an item stands; nothing for one of which nothing is claimed.
 *
 * @param part the target of a requirement that is meant
 * @example stateOf(spec, requirement, 'p95') // ▲ breached, now 618 ms
 * @example stateOf(spec, poc) // ◐ proof expired 2026-10-01
 * @example stateOf(spec, cost) // ▲ over budget by 1,900 EUR
 */
export function stateOf(spec: Spec, item: AnyItem, part?: string): PhrasingContent[] {
  return joined([claimOf(spec, item, part), lifecycleMark(spec, item)], ' ');
}

/** A link to an item, what its part requires, and how it stands. @example `PERF-RT-002 p95 ≤ 250 ms ▲ breached, now 281 ms` */
export function linkWithState(spec: Spec, item: AnyItem, part?: string): PhrasingContent[] {
  return joined([linkTo(item, part), boundOf(spec, item, part), stateOf(spec, item, part)], ' ');
}

/** What a target of a requirement requires. @example boundOf(spec, requirement, 'p95') // '≤ 250 ms' */
export function boundOf(spec: Spec, item: AnyItem, part: string | undefined): string | undefined {
  const target = targetOf(verdictsOf(spec).requirements.get(item.key), part)?.target;
  if (!target) return undefined;
  const { state: t } = stringsOf(spec).verdicts;
  return t[target.bound]({ value: formatQuantity(target.quantity, spec) });
}

/** How far what it claims is borne out, whatever its status. */
export function claimOf(spec: Spec, item: AnyItem, part?: string): Content {
  switch (item.kind) {
    case 'requirement':
      return requirementState(spec, verdictsOf(spec).requirements.get(item.key), part);
    case 'criterion': {
      const found = verdictsOf(spec).criteria.get(item.key);
      return found && verdictMark(spec, found.verdict, { of: 'criterion' });
    }
    case 'poc':
      return pocState(spec, item);
    case 'constraint':
      return constraintState(spec, item);
    case 'rule':
      return ruleState(spec, item);
    case 'consideration':
      return considerationState(spec, item);
    default:
      return undefined;
  }
}

function targetOf(
  found: RequirementVerdict | undefined,
  part: string | undefined,
): TargetVerdict | undefined {
  return part === undefined ? undefined : found?.targets.find(({ target }) => target.id === part);
}

/** The verdict; of a breach also the value, with the name of its target where none is meant. */
function requirementState(
  spec: Spec,
  found: RequirementVerdict | undefined,
  part: string | undefined,
): Content {
  if (!found) return undefined;
  const { requirement: words, state: t } = stringsOf(spec).verdicts;
  const named = targetOf(found, part);
  const target = named ?? found.targets.find(({ verdict }) => verdict === found.verdict);
  const measured = target?.decidedBy?.measured;
  const verdict = named?.verdict ?? found.verdict;
  const hasValue = verdict === 'missed' || (named && verdict === 'met');
  if (!target || !measured || !hasValue)
    return named ? verdictMark(spec, verdict) : standingMark(spec, found);
  const value = describeMeasurement(spec, measured, target.target.quantity);
  const now = { verdict: words[verdict], value };
  const label =
    named || found.targets.length === 1
      ? t.now(now)
      : t.nowOf({ ...now, target: labelOfTarget(spec, target.target) });
  return verdictMark(spec, verdict, { label });
}

/** A proof that failed stays so; one that holds does so until it expires, and under its conditions. */
function pocState(spec: Spec, poc: Poc): Text {
  const { pocVerdict } = stringsOf(spec).labels;
  const { state: t } = stringsOf(spec).verdicts;
  const { verdict, expires = '' } = poc.data;
  if (verdict !== 'no-go' && isExpired(spec, poc))
    return verdictMark(spec, 'stale', { label: t.expired({ day: expires }) });
  return verdictMark(spec, VERDICT_OF_POC[verdict], { label: pocVerdict[verdict] });
}

const VERDICT_OF_POC: Record<Poc['data']['verdict'], Verdict> = {
  go: 'met',
  conditional: 'wrong-conditions',
  'no-go': 'missed',
};

/** A constraint stands as what it leans on: its proof, its budget, the requirement that gives its time. */
function constraintState(spec: Spec, constraint: Constraint): Content {
  const { data } = constraint;
  const { state: t } = stringsOf(spec).verdicts;
  const poc =
    data.validatedBy === undefined ? undefined : spec.items.get(keyOf('poc', data.validatedBy));
  const proof = poc?.kind === 'poc' ? pocState(spec, poc) : undefined;
  switch (data.kind) {
    case 'possible':
      return proof ?? verdictMark(spec, 'not-measured', { label: t.noProof });
    case 'cost':
      return joined([budgetState(spec, constraint), proof], ' ');
    case 'design': {
      const [id = '', ...part] = (data.timing?.from ?? '').split('.');
      const found = verdictsOf(spec).requirements.get(keyOf('requirement', id));
      return joined([requirementState(spec, found, part.join('.') || undefined), proof], ' ');
    }
    case 'limitation':
      return proof;
  }
}

/** How the cost of a month stands to its budget; nothing without either. */
export function budgetState(spec: Spec, constraint: Constraint): Text | undefined {
  const { amount, budget, currency, overBudget } = monthlyCost(constraint) ?? {};
  if (amount === undefined || budget === undefined || currency === undefined) return undefined;
  const { state: t } = stringsOf(spec).verdicts;
  if (!overBudget) return verdictMark(spec, 'met', { label: t.withinBudget });
  const by = `${formatNumber(amount - budget, spec)}\u202f${currency}`;
  return verdictMark(spec, 'missed', { label: t.overBudget({ amount: by }) });
}

/** A rule stands as the criteria that verify it. */
function ruleState(spec: Spec, rule: Rule): Text {
  const { criteria } = coverageOf(spec, rule);
  const { state: t } = stringsOf(spec).verdicts;
  if (criteria.length === 0) return verdictMark(spec, 'not-measured', { label: t.noCriterion });
  const { criteria: known } = verdictsOf(spec);
  const verdict = worst(criteria.map(({ key }) => known.get(key)?.verdict ?? 'not-measured'));
  return verdictMark(spec, verdict, { of: 'criterion' });
}

function considerationState(spec: Spec, item: Consideration): Text {
  const { labels, verdicts, views } = stringsOf(spec);
  const { status, due = '' } = item.data;
  if (isOverdue(spec, item)) {
    const { withValue } = verdicts;
    const label = withValue({ verdict: views.consideration.overdue, value: due });
    return verdictMark(spec, 'missed', { label });
  }
  const label = labels.considerationStatus[status];
  return verdictMark(spec, status === 'open' ? 'not-measured' : 'met', { label });
}

/** A sign for what is not yet, or no longer, to be relied on. */
function lifecycleMark(spec: Spec, { data }: AnyItem): Content {
  const status = 'status' in data ? data.status : undefined;
  if (status !== 'draft' && status !== 'deprecated') return undefined;
  return mark(stringsOf(spec).labels.status[status], status);
}
