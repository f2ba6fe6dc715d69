/** Risks: what is open, overdue, expired, contradicted or unverified. */
import type { Strings } from '../../i18n/index.ts';
import type { Content } from '../../markup/mdast.ts';
import { linkTo } from '../../markup/prose-links.ts';
import { isExpired, isOverdue } from '../../model/verdicts/expiry.ts';
import { availabilityBudget } from '../../model/performance/availability.ts';
import { monthlyCost } from '../../model/performance/cost.ts';
import { coverageOf, owedCoverage } from '../../model/verdicts/coverage.ts';
import { scalingOutlook } from '../../model/performance/growth.ts';
import type { AnyItem } from '../../model/item.ts';
import type { Problem } from '../../model/problem.ts';
import type { Spec } from '../../model/spec.ts';
import type { Verdict } from '../../model/verdicts/verdict.ts';
import { verdictsOf } from '../../model/verdicts/verdicts.ts';
import { linkWithState } from '../../views/state.ts';
import { draftsOf } from './drafts.ts';
import { listed, listOf } from './filtered-lists.ts';
import { problemSummary } from './problem-summary.ts';

/** One kind of risk, and the items that bear it. */
export interface Risk {
  id: keyof Strings['home']['risk'];
  items: readonly Content[];
  /** Where to read on. */
  path?: string;
  /** The number, where no items are named. */
  size?: number;
  /** What stands there instead of items. */
  summary?: string;
}

/** The risks that there are, the most pressing first. */
export function risksOf(spec: Spec, problems: readonly Problem[]): Risk[] {
  const poc = (id: string | undefined): AnyItem | undefined => spec.items.get(`poc:${id ?? ''}`);
  const { requirements, criteria } = verdictsOf(spec);
  const judged = (id: Risk['id'], verdict: Verdict): Risk[] =>
    risk(
      id,
      spec.requirements.filter(({ key }) => requirements.get(key)?.verdict === verdict),
      listOf(spec, 'requirement', { verdict }),
    );
  const failing = spec.criteria.filter(({ key }) => criteria.get(key)?.verdict === 'missed');
  const open = spec.considerations.filter(({ data }) => data.status === 'open');
  const outlooks = spec.requirements.flatMap((item) => {
    const outlook = scalingOutlook(spec, item);
    return outlook ? [{ item, state: outlook.state }] : [];
  });
  const risk = (id: Risk['id'], items: readonly AnyItem[], path?: string): Risk[] =>
    items.length === 0
      ? []
      : [{ id, items: items.map((item) => linkIn(id, item)), ...(path !== undefined && { path }) }];
  // The name of the risk says how the items stand, but not by how much a target is breached.
  const linkIn = (id: Risk['id'], item: AnyItem): Content =>
    id === 'breached' ? linkWithState(spec, item) : linkTo(item);
  const inFiles: Risk[] = [
    {
      id: 'problems',
      items: [],
      path: '/problems/',
      size: problems.length,
      summary: problemSummary(spec, problems),
    },
  ];
  const growth = listed(spec.requirements, '/performance/', { kind: 'scalability' });
  const openOnes = listed(spec.considerations, '/considerations/', { status: 'open' });
  const hasErrors = problems.some(({ severity }) => severity === 'error');
  return [
    ...(hasErrors ? inFiles : []),
    ...judged('breached', 'missed'),
    ...risk('failed', failing, listOf(spec, 'criterion', { verdict: 'missed' })),
    ...judged('inconclusive', 'wrong-conditions'),
    ...judged('stale', 'stale'),
    ...judged('notMeasured', 'not-measured'),
    ...risk(
      'overdue',
      open.filter((item) => isOverdue(spec, item)),
      openOnes,
    ),
    ...risk('open', open, openOnes),
    ...risk(
      'refuted',
      spec.constraints.filter(({ data }) => {
        const proof = data.kind === 'possible' ? poc(data.validatedBy) : undefined;
        return proof?.kind === 'poc' && proof.data.verdict === 'no-go';
      }),
    ),
    ...risk(
      'expired',
      spec.pocs.filter((item) => isExpired(spec, item)),
      '/pocs/',
    ),
    ...risk(
      'unreachable',
      spec.requirements.filter((item) => availabilityBudget(spec, item)?.reachable === false),
      listed(spec.requirements, '/performance/', { kind: 'availability' }),
    ),
    ...risk(
      'triggered',
      outlooks.filter(({ state }) => state === 'reached').map(({ item }) => item),
      growth,
    ),
    ...risk(
      'dueToScale',
      outlooks.filter(({ state }) => state === 'due').map(({ item }) => item),
      growth,
    ),
    ...risk(
      'overBudget',
      spec.constraints.filter((item) => monthlyCost(item)?.overBudget === true),
      listed(spec.constraints, '/constraints/', { kind: 'cost' }),
    ),
    ...risk(
      'notCovered',
      owedCoverage(spec).filter((item) => coverageOf(spec, item).state === 'not-covered'),
      listed([...spec.rules, ...spec.requirements], '/traceability/', { coverage: 'not-covered' }),
    ),
    ...risk('drafts', draftsOf(spec)),
    ...(hasErrors || problems.length === 0 ? [] : inFiles),
  ];
}
