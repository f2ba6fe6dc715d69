/** How users, rate and pause of a throughput requirement hang together. */
import type { Derivation, DerivedInput } from './derivation.ts';
import type { Requirement } from '../item.ts';
import { userLoad, type UserLoad } from './littles-law.ts';
import { formatCount, formatDuration, formatNumber, formatQuantity } from '../quantity.ts';
import type { Spec } from '../spec.ts';

const LITTLE =
  'J. D. C. Little, A Proof for the Queuing Formula L = λW, Operations Research 9, 1961; with a pause: Lazowska et al., Quantitative System Performance, Prentice-Hall 1984, chapter 3';

function answerOf({ answer }: UserLoad): DerivedInput {
  if (!answer) return { name: 'answer', value: '0 s', because: 'no response time is stated' };
  const inputs = answer.targets.map(({ requirement, part, quantity, load }): DerivedInput => ({
    name: requirement.id,
    value: formatQuantity(quantity) + (load ? ` at ${formatQuantity(load)}` : ''),
    from: { key: requirement.key, part },
    ...(part === 'p50' && { because: 'the median, as no mean is stated' }),
  }));
  const [only] = inputs;
  const value = formatDuration(answer.ms);
  if (only && inputs.length === 1) return { ...only, name: 'answer', value };
  const weighted = answer.targets.every(({ load }) => load !== undefined);
  return {
    name: 'answer',
    value,
    derivation: {
      id: 'answer',
      what: 'Mean answer',
      value,
      formula: weighted ? 'sum of answer × load ÷ sum of loads' : 'mean of the answers',
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
  const pause: DerivedInput = { name: 'pause', value: formatDuration(pauseMs), from: { key } };
  const answer = answerOf(load);
  const usersInput: DerivedInput | undefined = users && {
    name: 'users',
    value: formatQuantity(users),
    from: { key, part: 'concurrentUsers' },
  };
  const rateInput: DerivedInput | undefined = rate && {
    name: 'rate',
    value: formatQuantity(rate),
    from: { key, ...(ratePart && { part: ratePart }) },
  };
  const found: Derivation[] = [];
  if (usersInput && rateOfUsers !== undefined) {
    found.push({
      id: 'rate-of-users',
      what: 'Requests a second that these users make',
      value: `${formatNumber(rateOfUsers)}\u202frps`,
      formula: 'users ÷ (answer + pause)',
      source: LITTLE,
      inputs: [usersInput, answer, pause],
    });
  }
  if (rateInput && usersOfRate !== undefined) {
    const ofRate: Derivation = {
      id: 'users-of-rate',
      what: `Users that make the ${ratePart === 'peak' ? 'peak' : 'sustained rate'}`,
      value: formatCount(usersOfRate),
      formula: 'rate × (answer + pause)',
      source: LITTLE,
      inputs: [rateInput, answer, pause],
    };
    found.push(ofRate);
    if (usersInput && difference !== undefined) {
      found.push({
        id: 'users-difference',
        what: 'By how much users and rate disagree',
        value: `${formatNumber(difference * 100)}\u202f%`,
        formula: '|users - users of the rate| ÷ the larger of both',
        inputs: [
          usersInput,
          { name: 'users of the rate', value: ofRate.value, derivation: ofRate },
        ],
      });
    }
  }
  return found;
}
