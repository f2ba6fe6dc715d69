/** What follows from a performance requirement by arithmetic: downtime, requests of users, days of triggers. */
import type { RootContent } from 'mdast';
import { formatMessage } from '../i18n/coded-message.ts';
import { stringsOf } from '../i18n/index.ts';
import { availabilityBudget, type AvailabilityBudget } from '../model/performance/availability.ts';
import { windowLength } from '../model/performance/derive-availability.ts';
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
import { expectedVolume, type ExpectedVolume } from '../model/data/storage.ts';
import { derivationFolds } from './derivation.ts';
import { day, joined, paragraph, right, table, type Content } from '../markup/mdast.ts';
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
    title: stringsOf(spec).views.items.derived.title,
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
  const { arithmetic: t, derivation } = stringsOf(spec).views;
  const { windowStated, downtimeMs } = budget;
  const window = formatMessage(derivation.value, windowLength(spec, budget));
  const nodes: RootContent[] = [
    paragraph(
      t.downtime({
        target: formatShare(budget.target, spec),
        window: windowStated ? window : t.usualWindow({ window }),
        downtime: formatExactDuration(downtimeMs, spec),
      }),
    ),
  ];
  if (budget.dependencies.length > 0)
    nodes.push(dependencies(spec, requirement, budget), ceiling(spec, budget));
  return nodes;
}

function dependencies(spec: Spec, { id }: Requirement, budget: AvailabilityBudget): RootContent {
  const { dependencies: t } = stringsOf(spec).views.arithmetic;
  return table({
    caption: t.caption({ id }),
    columns: [t.dependsOn, right(t.sla), right(t.replicas), right(t.combined)],
    rows: budget.dependencies.map(({ service, promised, copies, effective }) => [
      linkTo(service),
      promised === undefined ? t.noSla : formatShare(promised, spec),
      String(copies),
      effective === undefined ? undefined : formatShare(effective, spec),
    ]),
  });
}

function ceiling(
  spec: Spec,
  { ceiling: share, target, reachable }: AvailabilityBudget,
): RootContent {
  const { ceiling: t } = stringsOf(spec).views.arithmetic;
  if (share === undefined) return paragraph(t.none);
  const values = { ceiling: formatShare(share, spec), target: formatShare(target, spec) };
  return paragraph(reachable ? t.reachable(values) : t.unreachable(values));
}

/** What users and pause make of the rate, and whether that is the rate that is required. */
function requestsOfUsers(spec: Spec, requirement: Requirement): RootContent[] {
  const load = userLoad(spec, requirement);
  if (!load) return [];
  const { load: t } = stringsOf(spec).views.arithmetic;
  const { users, rate, rateOfUsers = 0, usersOfRate = 0, pauseMs, answer, agrees } = load;
  const pause = formatDuration(pauseMs, spec);
  const cycle = answer
    ? t.pauseAndAnswer({ pause, answer: formatDuration(answer.ms, spec) })
    : t.pause({ pause });
  if (!users) return [paragraph(t.usersOfRate({ users: formatCount(usersOfRate, spec), cycle }))];
  const made = { users: formatQuantity(users, spec), cycle, rate: formatNumber(rateOfUsers, spec) };
  if (!rate) return [paragraph(t.rateOfUsers(made))];
  const compared = { ...made, required: formatQuantity(rate, spec) };
  return [paragraph(agrees ? t.agrees(compared) : t.contradicts(compared))];
}

function trigger(spec: Spec, requirement: Requirement): RootContent[] {
  const { data } = requirement;
  const outlook = scalingOutlook(spec, requirement);
  if (!outlook || data.kind !== 'scalability') return [];
  const value =
    data.now.dimension === 'ratio'
      ? formatShare(outlook.today, spec)
      : formatCount((outlook.today / data.now.base) * data.now.value, spec) +
        (data.now.unit === '' ? '' : ` ${data.now.unit}`);
  const { trigger: t } = stringsOf(spec).views.arithmetic;
  const { reachedOn, reachedBefore, beginBy, state } = outlook;
  const sentences: Content[] = [t.today({ value, day: day(spec.now) })];
  if (reachedOn === undefined) sentences.push(t.never);
  else {
    sentences.push(t[reachedBefore ? 'reachedBefore' : state]({ day: day(reachedOn) }));
    if (data.leadTime && beginBy !== undefined)
      sentences.push((state === 'on-track' ? t.begin : t.begun)({ day: day(beginBy) }));
  }
  return [paragraph(joined(sentences, ' '))];
}

/** Rows and storage that the model expects at the horizon, beside what the targets hold. */
function volume(spec: Spec, requirement: Requirement): RootContent[] {
  const expected = expectedVolume(spec, requirement);
  if (!expected || expected.entities.length === 0) return [];
  const { volume: t } = stringsOf(spec).views.arithmetic;
  const { unknown } = expected;
  const nodes: RootContent[] = [paragraph(expectation(spec, expected))];
  if (requirement.data.kind === 'data-volume' && requirement.data.entities)
    nodes.push(...volumeTable(spec, requirement, expected));
  if (unknown.length > 0)
    nodes.push(paragraph(t.unknown({ entities: joined(unknown.map((entity) => linkTo(entity))) })));
  return nodes;
}

function expectation(spec: Spec, expected: ExpectedVolume): Content {
  const { volume: t } = stringsOf(spec).views.arithmetic;
  const { rows, bytes, holdsRecords, holdsStorage } = expected;
  const at = expected.horizonStated ? t.on : t.onUsual;
  const values = {
    horizon: at({ day: day(expected.day) }),
    rows: formatCount(rows, spec),
    size: formatBytes(bytes, spec),
  };
  const held = [holdsRecords, holdsStorage].filter((holds) => holds !== undefined);
  if (held.length === 0) return t.expected(values);
  return held.every(Boolean) ? t.holds(values) : t.exceeds(values);
}

/** The entities of a requirement on several. */
function volumeTable(spec: Spec, { id }: Requirement, { entities }: ExpectedVolume): RootContent[] {
  if (entities.length < 2) return [];
  const { terms, views } = stringsOf(spec);
  const { volume: t } = views.arithmetic;
  return [
    table({
      caption: t.caption({ id }),
      columns: [terms.entity, right(t.rows), right(t.storage)],
      rows: entities.map(({ entity, storage }) => [
        linkTo(entity),
        formatCount(storage.rows, spec),
        formatBytes(storage.bytes, spec),
      ]),
    }),
  ];
}
