/** What a performance requirement asks for, in words. */
import { formatQuantity } from '../../schema/format-quantity.ts';
import type { Quantity } from '../../schema/quantity.ts';
import { keyOf, type ItemData, type Key, type Requirement } from '../item.ts';
import type { Spec } from '../spec.ts';

type RequirementData = ItemData['requirement'];

/** One target in words. */
export interface TargetDescription {
  /** Its key under `targets`, and the part in a reference: `p95` of `PERF-RT-002.p95`. */
  id: string;
  /** Its name for people, e.g. `p95`, `concurrent users`. */
  label: string;
  /** `upper`: a measured value must not exceed it; `lower`: it must not fall short of it. */
  bound: 'upper' | 'lower';
  quantity: Quantity;
  /** The whole of it: `p95 at most 250 ms`. */
  words: string;
}

/** Wording of the targets that are more than a name and a bound. */
const WORDING: Record<
  string,
  { label: string; words: (value: string, quantity: Quantity) => string }
> = {
  max: { label: 'slowest', words: (value) => `slowest at most ${value}` },
  concurrentUsers: {
    label: 'concurrent users',
    words: (value) => `at least ${value} concurrent users`,
  },
  storage: { label: 'storage', words: (value) => `holds at least ${value}` },
  records: { label: 'records', words: (value) => `holds at least ${value} rows` },
  availability: {
    label: 'availability',
    words: (value) => `available at least ${value} of the time`,
  },
  recoveryTime: {
    label: 'recovery time objective',
    words: (value) => `back after at most ${value}`,
  },
  recoveryPoint: {
    label: 'recovery point objective',
    words: (value, { base }) => (base === 0 ? 'no data lost' : `at most ${value} of data lost`),
  },
};

const LOWER: ReadonlySet<string> = new Set([
  'sustained',
  'peak',
  'concurrentUsers',
  'storage',
  'records',
  'availability',
]);

function inWords(id: string, quantity: Quantity): TargetDescription {
  const value = formatQuantity(quantity);
  const bound = LOWER.has(id) ? 'lower' : 'upper';
  const wording = Object.hasOwn(WORDING, id) ? WORDING[id] : undefined;
  return {
    id,
    label: wording?.label ?? id,
    bound,
    quantity,
    words:
      wording?.words(value, quantity) ??
      `${id} ${bound === 'upper' ? 'at most' : 'at least'} ${value}`,
  };
}

/**
 * The targets of a requirement, in the order of the schema. That of a scalability requirement is its trigger.
 *
 * @example targetsInWords(data).map(({ words }) => words) // ['p50 at most 80 ms', 'p95 at most 250 ms']
 */
export function describeTargets(data: RequirementData): TargetDescription[] {
  if (data.kind === 'scalability') {
    const value = formatQuantity(data.trigger);
    return [
      {
        id: 'trigger',
        label: 'trigger',
        bound: 'upper',
        quantity: data.trigger,
        words: `to act at ${value} ${data.metric}`,
      },
    ];
  }
  const targets: Record<string, Quantity | undefined> = { ...data.targets };
  return Object.entries(targets).flatMap(([id, quantity]) =>
    quantity === undefined ? [] : [inWords(id, quantity)],
  );
}

/** One condition in words, and the item that it names. */
export interface ConditionDescription {
  id: 'load' | 'environment' | 'volume' | 'thinkTime' | 'window' | 'horizon';
  words: string;
  /** The environment or entity that is named. */
  about?: Key;
}

/**
 * The conditions under which the targets hold, for people. Names of environments and entities are those of the model.
 *
 * @example conditionsInWords(spec, requirement).map(({ words }) => words) // ['under 200 rps', 'with at least 1M rows of Appointment']
 */
export function describeConditions(spec: Spec, { data }: Requirement): ConditionDescription[] {
  const found: ConditionDescription[] = [];
  const { load, environment, volume = [] } = data.under ?? {};
  if (load) found.push({ id: 'load', words: `under ${formatQuantity(load)}` });
  if (environment !== undefined) {
    found.push({
      id: 'environment',
      words: `in the environment ${environment}`,
      about: keyOf('environment', environment),
    });
  }
  for (const { id, value } of volume) {
    const about = keyOf('entity', id);
    const name = spec.items.get(about)?.title ?? id;
    found.push({
      id: 'volume',
      words: `with at least ${formatQuantity(value)} rows of ${name}`,
      about,
    });
  }
  if (data.kind === 'throughput' && data.thinkTime) {
    found.push({
      id: 'thinkTime',
      words: `with a pause of ${formatQuantity(data.thinkTime)} between two requests of a user`,
    });
  }
  if (data.kind === 'availability' && data.window) {
    found.push({ id: 'window', words: `counted over ${formatQuantity(data.window)}` });
  }
  if (data.kind === 'data-volume' && data.horizon) {
    found.push({ id: 'horizon', words: `in ${formatQuantity(data.horizon)}` });
  }
  return found;
}
