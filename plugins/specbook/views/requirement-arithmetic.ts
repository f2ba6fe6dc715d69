/** What follows from a performance requirement by arithmetic: downtime, requests of users, days of triggers. */
import type { RootContent } from 'mdast';
import { availabilityBudget, type AvailabilityBudget } from '../model/performance/availability.ts';
import { derivationsOf } from '../model/performance/derivations.ts';
import { scalingOutlook } from '../model/performance/growth.ts';
import type { Requirement } from '../model/item.ts';
import { userLoad } from '../model/performance/littles-law.ts';
import {
  formatBytes,
  formatCount,
  formatDuration,
  formatExactDuration,
  formatNumber,
  formatQuantity,
  formatShare,
} from '../model/quantity.ts';
import type { Spec } from '../model/spec.ts';
import { expectedVolume } from '../model/data/storage.ts';
import { derivationFolds } from './derivation.ts';
import { day, inline, joined, paragraph, table, type Content } from '../markup/mdast.ts';
import type { SectionDeclaration } from './section.ts';
import { linkTo } from '../markup/prose-links.ts';

/** The arithmetic of one requirement; it exists where something follows. */
export function arithmeticOf(spec: Spec, requirement: Requirement): SectionDeclaration {
  const nodes = [
    ...downtime(spec, requirement),
    ...requestsOfUsers(spec, requirement),
    ...volume(spec, requirement),
    ...trigger(spec, requirement),
  ];
  return {
    id: 'sec.arithmetic',
    title: 'What follows',
    exists: nodes.length > 0,
    blocks: () => [
      ...nodes,
      ...derivationFolds(spec, requirement, derivationsOf(spec, requirement)),
    ],
  };
}

function downtime(spec: Spec, requirement: Requirement): RootContent[] {
  const budget = availabilityBudget(spec, requirement);
  if (!budget) return [];
  const { windowMs, windowStated, downtimeMs } = budget;
  const window =
    formatDuration(windowMs) + (windowStated ? '' : ' (the usual window, as none is stated)');
  const nodes: RootContent[] = [
    paragraph(
      `${formatShare(budget.target)} over ${window} allows ${formatExactDuration(downtimeMs)} of downtime.`,
    ),
  ];
  if (budget.dependencies.length > 0)
    nodes.push(dependencies(requirement, budget), ceiling(budget));
  return nodes;
}

function dependencies({ id }: Requirement, budget: AvailabilityBudget): RootContent {
  return table({
    caption: `Dependencies of ${id}`,
    columns: [
      'Depends on',
      { label: 'Promised', align: 'right' },
      { label: 'Copies', align: 'right' },
      { label: 'Together', align: 'right' },
    ],
    rows: budget.dependencies.map(({ service, promised, copies, effective }) => [
      linkTo(service),
      promised === undefined ? 'nothing promised' : formatShare(promised),
      String(copies),
      effective === undefined ? undefined : formatShare(effective),
    ]),
  });
}

function ceiling({ ceiling: share, target, reachable }: AvailabilityBudget): RootContent {
  if (share === undefined)
    return paragraph('None of them promises an availability, so none limits it on paper.');
  const room = reachable
    ? 'which leaves room for the target'
    : `which is less than the target of ${formatShare(target)}: it cannot be reached`;
  return paragraph(`All of them are up at most ${formatShare(share)} of the time, ${room}.`);
}

/** What users and pause make of the rate, and whether that is the rate that is asked for. */
function requestsOfUsers(spec: Spec, requirement: Requirement): RootContent[] {
  const load = userLoad(spec, requirement);
  if (!load) return [];
  const { users, rate, rateOfUsers = 0, usersOfRate = 0, pauseMs, answer, agrees } = load;
  const cycle = `a pause of ${formatDuration(pauseMs)}${answer ? ` and answers of ${formatDuration(answer.ms)}` : ''}`;
  if (!users) {
    const people = formatCount(usersOfRate);
    return [paragraph(`The rate is that of about ${people} users with ${cycle}.`)];
  }
  const made = `${formatQuantity(users)} users with ${cycle} make about ${formatNumber(rateOfUsers)} requests a second`;
  if (!rate) return [paragraph(`${made}.`)];
  const verdict = agrees ? 'which agrees with' : 'which contradicts';
  return [paragraph(`${made}, ${verdict} the ${formatQuantity(rate)} asked for.`)];
}

function trigger(spec: Spec, requirement: Requirement): RootContent[] {
  const { data } = requirement;
  const outlook = scalingOutlook(spec, requirement);
  if (!outlook || data.kind !== 'scalability') return [];
  const value =
    data.now.dimension === 'ratio'
      ? formatShare(outlook.today)
      : formatCount((outlook.today / data.now.base) * data.now.value) +
        (data.now.unit === '' ? '' : ` ${data.now.unit}`);
  const today = inline(`By this growth it is ${value} on `, day(spec.now), '. ');
  if (outlook.reachedOn === undefined) return [paragraph(today, 'The trigger is never reached.')];
  return [paragraph(today, TRIGGERS[outlook.state](day(outlook.reachedOn)), begin(data, outlook))];
}

type Outlook = NonNullable<ReturnType<typeof scalingOutlook>>;

const TRIGGERS: Record<Outlook['state'], (day: Content) => Content> = {
  far: (on) => ['The trigger is reached on ', on, '.'],
  'within lead time': (on) => [
    'The trigger is reached on ',
    on,
    ', which is within the lead time.',
  ],
  reached: (by) => ['The trigger was reached by ', by, '.'],
};

/** By when work must begin, where it is said how long it takes. */
function begin({ leadTime }: { leadTime?: unknown }, { beginBy, state }: Outlook): Content {
  if (leadTime === undefined || beginBy === undefined) return undefined;
  return [` Work ${state === 'far' ? 'must' : 'had to'} begin by `, day(beginBy), '.'];
}

/** Rows and storage that the model expects at the horizon, beside what the targets hold. */
function volume(spec: Spec, requirement: Requirement): RootContent[] {
  const expected = expectedVolume(spec, requirement);
  if (!expected || expected.entities.length === 0) return [];
  const {
    day: end,
    horizonStated,
    entities,
    rows,
    bytes,
    unknown,
    holdsRecords,
    holdsStorage,
  } = expected;
  const usual = horizonStated ? '' : ' (in three years, as no horizon is stated)';
  const sum = `${usual} the model expects ${formatCount(rows)} rows and ${formatBytes(bytes)}, indexes included`;
  const held = [holdsRecords, holdsStorage].filter((holds) => holds !== undefined);
  const verdict =
    held.length === 0
      ? '.'
      : held.every(Boolean)
        ? ', which the targets hold.'
        : ', which the targets do not hold.';
  const nodes: RootContent[] = [paragraph('On ', day(end), sum + verdict)];
  if (requirement.data.kind === 'data-volume' && requirement.data.entities && entities.length > 1) {
    nodes.push(
      table({
        caption: `Expected volume of ${requirement.id}`,
        columns: [
          'Entity',
          { label: 'Rows', align: 'right' },
          { label: 'Storage', align: 'right' },
        ],
        rows: entities.map(({ entity, storage }) => [
          linkTo(entity),
          formatCount(storage.rows),
          formatBytes(storage.bytes),
        ]),
      }),
    );
  }
  if (unknown.length > 0) {
    nodes.push(
      paragraph(
        'Not counted, as they state no volume: ',
        joined(unknown.map((entity) => linkTo(entity))),
        '.',
      ),
    );
  }
  return nodes;
}
