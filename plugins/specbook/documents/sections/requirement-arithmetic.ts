/** What follows from a performance requirement by arithmetic: downtime, requests of users, days of triggers. */
import type { RootContent } from 'mdast';
import { availabilityBudget, type AvailabilityBudget } from '../../model/availability.ts';
import { scalingOutlook } from '../../model/growth.ts';
import type { Requirement } from '../../model/item.ts';
import {
  formatBytes,
  formatCount,
  formatDuration,
  formatNumber,
  formatQuantity,
} from '../../model/quantity.ts';
import type { Spec } from '../../model/spec.ts';
import { expectedVolume } from '../../model/storage.ts';
import { heading, joined, paragraph, table } from '../mdast.ts';
import { linkTo } from '../prose-links.ts';

/** The arithmetic of one requirement under its own heading; nothing where nothing follows. */
export function arithmeticOf(spec: Spec, requirement: Requirement): RootContent[] {
  const nodes = [
    ...downtime(spec, requirement),
    ...requestsOfUsers(requirement),
    ...volume(spec, requirement),
    ...trigger(spec, requirement),
  ];
  return nodes.length === 0 ? [] : [heading(2, 'What follows', 'sec.arithmetic'), ...nodes];
}

/** A share as people read it: `99.95 %`, and never rounded up to 100 %. */
export function percent(share: number): string {
  const down = (1 - share) * 100;
  const digits = down <= 0 ? 0 : Math.min(8, Math.max(2, 2 - Math.floor(Math.log10(down))));
  return `${(share * 100).toFixed(digits).replace(/\.?0+$/u, '')}\u202f%`;
}

function downtime(spec: Spec, requirement: Requirement): RootContent[] {
  const budget = availabilityBudget(spec, requirement);
  if (!budget) return [];
  const { windowMs, windowStated, downtimeMs } = budget;
  const window =
    formatDuration(windowMs) + (windowStated ? '' : ' (the usual window, as none is stated)');
  const nodes: RootContent[] = [
    paragraph(
      `${percent(budget.target)} over ${window} allows ${formatDuration(downtimeMs)} of downtime.`,
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
      promised === undefined ? 'nothing promised' : percent(promised),
      String(copies),
      effective === undefined ? undefined : percent(effective),
    ]),
  });
}

function ceiling({ ceiling: share, target, reachable }: AvailabilityBudget): RootContent {
  if (share === undefined)
    return paragraph('None of them promises an availability, so none limits it on paper.');
  const room = reachable
    ? 'which leaves room for the target'
    : `which is less than the target of ${percent(target)}: it cannot be reached`;
  return paragraph(`All of them are up at most ${percent(share)} of the time, ${room}.`);
}

/**
 * Little's law without the time of the answer, which is short beside the pause: users = rate × pause.
 * Source: J. D. C. Little, A Proof for the Queuing Formula L = λW, Operations Research 9 (1961).
 */
function requestsOfUsers({ data }: Requirement): RootContent[] {
  if (data.kind !== 'throughput' || !data.thinkTime) return [];
  const seconds = data.thinkTime.base / 1000;
  const { concurrentUsers, sustained } = data.targets;
  if (seconds <= 0 || !(concurrentUsers ?? sustained)) return [];
  const pause = `with a pause of ${formatQuantity(data.thinkTime)}`;
  if (concurrentUsers) {
    const rate = formatNumber(concurrentUsers.base / seconds);
    return [
      paragraph(
        `${formatCount(concurrentUsers.base)} users ${pause} make about ${rate} requests a second.`,
      ),
    ];
  }
  const users = formatCount((sustained?.base ?? 0) * seconds);
  return [paragraph(`The sustained rate is that of about ${users} users ${pause}.`)];
}

function trigger(spec: Spec, requirement: Requirement): RootContent[] {
  const { data } = requirement;
  const outlook = scalingOutlook(spec, requirement);
  if (!outlook || data.kind !== 'scalability') return [];
  const value =
    data.now.dimension === 'ratio'
      ? percent(outlook.today)
      : formatCount((outlook.today / data.now.base) * data.now.value) +
        (data.now.unit === '' ? '' : ` ${data.now.unit}`);
  const today = `By this growth it is ${value} on ${spec.now}.`;
  if (outlook.reachedOn === undefined) return [paragraph(`${today} The trigger is never reached.`)];
  return [
    paragraph(`${today} ${TRIGGERS[outlook.state](outlook.reachedOn)}${begin(data, outlook)}`),
  ];
}

type Outlook = NonNullable<ReturnType<typeof scalingOutlook>>;

const TRIGGERS: Record<Outlook['state'], (day: string) => string> = {
  far: (day) => `The trigger is reached on ${day}.`,
  'within lead time': (day) => `The trigger is reached on ${day}, which is within the lead time.`,
  reached: (day) => `The trigger was reached by ${day}.`,
};

/** By when work must begin, where it is said how long it takes. */
function begin({ leadTime }: { leadTime?: unknown }, { beginBy, state }: Outlook): string {
  if (leadTime === undefined || beginBy === undefined) return '';
  return state === 'far' ? ` Work must begin by ${beginBy}.` : ` Work had to begin by ${beginBy}.`;
}

/** Rows and storage that the model expects at the horizon, beside what the targets hold. */
function volume(spec: Spec, requirement: Requirement): RootContent[] {
  const expected = expectedVolume(spec, requirement);
  if (!expected || expected.entities.length === 0) return [];
  const { day, horizonStated, entities, rows, bytes, unknown, holdsRecords, holdsStorage } =
    expected;
  const usual = horizonStated ? '' : ' (in three years, as no horizon is stated)';
  const sum = `On ${day}${usual} the model expects ${formatCount(rows)} rows and ${formatBytes(bytes)}, indexes included`;
  const held = [holdsRecords, holdsStorage].filter((holds) => holds !== undefined);
  const verdict =
    held.length === 0
      ? '.'
      : held.every(Boolean)
        ? ', which the targets hold.'
        : ', which the targets do not hold.';
  const nodes: RootContent[] = [paragraph(sum + verdict)];
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
