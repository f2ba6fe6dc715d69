/** How users, rate and pause of a throughput requirement hang together. */
import type { Derivation, DerivedInput } from './derivation.ts';
import type { Requirement } from '../item.ts';
import { userLoad, type UserLoad } from './littles-law.ts';
import { formatCount, formatDuration, formatNumber, formatQuantity } from '../quantity.ts';
import type { Spec } from '../spec.ts';

function answerOf(spec: Spec, { answer }: UserLoad): DerivedInput {
  const name = { code: 'answer' } as const;
  if (!answer) return { name, value: '0 s', because: [{ code: 'no-response-time' }] };
  const inputs = answer.targets.map(({ requirement, part, quantity, load }): DerivedInput => ({
    name: requirement.id,
    value: load
      ? {
          code: 'at-load',
          params: { value: formatQuantity(quantity, spec), load: formatQuantity(load, spec) },
        }
      : formatQuantity(quantity, spec),
    from: { key: requirement.key, part },
    ...(part === 'p50' && { because: [{ code: 'median' as const }] }),
  }));
  const [only] = inputs;
  const value = formatDuration(answer.ms, spec);
  if (only && inputs.length === 1) return { ...only, name, value };
  const weighted = answer.targets.every(({ load }) => load !== undefined);
  return {
    name,
    value,
    derivation: {
      id: 'answer',
      what: { code: 'answer' },
      value,
      formula: { code: weighted ? 'answer-by-load' : 'answer' },
      inputs,
    },
  };
}

/** Users that make the rate, the rate that the users make, and by how much they disagree. */
export function deriveUserLoad(spec: Spec, requirement: Requirement): Derivation[] {
  const load = userLoad(spec, requirement);
  if (!load) return [];
  const { users, rate, ratePart, rateOfUsers, usersOfRate, pauseMs, difference } = load;
  const { key } = requirement;
  const pause: DerivedInput = {
    name: { code: 'pause' },
    value: formatDuration(pauseMs, spec),
    from: { key },
  };
  const answer = answerOf(spec, load);
  const usersInput: DerivedInput | undefined = users && {
    name: { code: 'users' },
    value: formatQuantity(users, spec),
    from: { key, part: 'concurrentUsers' },
  };
  const rateInput: DerivedInput | undefined = rate && {
    name: { code: 'rate' },
    value: formatQuantity(rate, spec),
    from: { key, ...(ratePart && { part: ratePart }) },
  };
  const found: Derivation[] = [];
  if (usersInput && rateOfUsers !== undefined) {
    found.push({
      id: 'rate-of-users',
      what: { code: 'rate-of-users' },
      value: `${formatNumber(rateOfUsers, spec)}\u202frps`,
      formula: { code: 'rate-of-users' },
      source: 'little',
      inputs: [usersInput, answer, pause],
    });
  }
  if (rateInput && usersOfRate !== undefined) {
    const ofRate: Derivation = {
      id: 'users-of-rate',
      what: { code: ratePart === 'peak' ? 'users-of-peak' : 'users-of-sustained' },
      value: formatCount(usersOfRate, spec),
      formula: { code: 'users-of-rate' },
      source: 'little',
      inputs: [rateInput, answer, pause],
    };
    found.push(ofRate);
    if (usersInput && difference !== undefined) {
      found.push({
        id: 'users-difference',
        what: { code: 'users-difference' },
        value: `${formatNumber(difference * 100, spec)}\u202f%`,
        formula: { code: 'users-difference' },
        inputs: [
          usersInput,
          { name: { code: 'users-of-rate' }, value: ofRate.value, derivation: ofRate },
        ],
      });
    }
  }
  return found;
}
