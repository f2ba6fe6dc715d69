/**
 * Little's law: `users = rate × (answer + pause)`. Source: J. D. C. Little, A Proof for the Queuing Formula L = λW,
 * Operations Research 9 (1961); with the pause as in Lazowska et al., Quantitative System Performance (Prentice-Hall
 * 1984), chapter 3 (Response Time Law). It holds of averages over a long time, therefore for the sustained rate.
 */
import type { Requirement } from '../item.ts';
import type { Quantity } from '../quantity.ts';
import type { Spec } from '../spec.ts';

/**
 * By how much users and rate may disagree, as a share of the larger: targets are rounded, and the median stands in for
 * a mean that nobody stated.
 */
export const USER_TOLERANCE = 0.1;
/**
 * The longest answer that a person waits for without turning to something else, where no response time is stated.
 * Source: J. Nielsen, Usability Engineering (Academic Press 1993), chapter 5.
 */
export const LONGEST_ANSWER_MS = 10_000;

/** How long an answer takes, by the targets of response times. */
export interface AnswerTime {
  ms: number;
  /** The targets that it is the mean of, each weighted by its load where all state one. */
  targets: {
    requirement: Requirement;
    part: 'mean' | 'p50';
    quantity: Quantity;
    load?: Quantity;
  }[];
}

/** Users, rate and pause of a throughput requirement, and what follows from two of them for the third. */
export interface UserLoad {
  /** Users at work at the same time, where stated. */
  users?: Quantity;
  /** The sustained rate, else the peak, where stated. */
  rate?: Quantity;
  /** Which of the two it is. */
  ratePart?: 'sustained' | 'peak';
  /** Pause of one user between two requests, in ms. */
  pauseMs: number;
  /** Absent where no response time of the category, or of the service, is stated. */
  answer?: AnswerTime;
  /** From one request of a user to the next, in ms: answer and pause. */
  cycleMs: number;
  /** Users that make the stated rate; absent without one. */
  usersOfRate?: number;
  /** Requests a second that the stated users make; absent without them. */
  rateOfUsers?: number;
  /** The answer that users and rate imply, in ms: `users / rate - pause`; absent without both. */
  impliedAnswerMs?: number;
  /** By how much users and rate disagree, as a share of the larger; absent without both. */
  difference?: number;
  /** False when users and rate contradict each other. */
  agrees: boolean;
}

/** Response times of the same category, where it has one, else of the same service. */
function answerTime(spec: Spec, { data }: Requirement): AnswerTime | undefined {
  const targets = spec.requirements.flatMap((requirement): AnswerTime['targets'] => {
    const { data: other } = requirement;
    if (other.kind !== 'response-time' || other.status === 'deprecated') return [];
    const same =
      data.category === undefined
        ? data.service !== undefined && other.service === data.service
        : other.category === data.category;
    const part = other.targets.mean ? 'mean' : 'p50';
    const quantity = other.targets[part];
    if (!same || !quantity) return [];
    const load = other.under?.load;
    return [{ requirement, part, quantity, ...(load && { load }) }];
  });
  if (targets.length === 0) return undefined;
  const weighted = targets.every(({ load }) => load !== undefined && load.base > 0);
  const weights = targets.map(({ load }) => (weighted ? (load?.base ?? 1) : 1));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const ms = targets.reduce(
    (sum, { quantity }, index) => sum + (quantity.base * (weights[index] ?? 1)) / all,
    0,
  );
  return { ms, targets };
}

/**
 * What Little's law says of a throughput requirement; undefined for others, and where it states no pause.
 *
 * @example userLoad(spec, requirement)?.usersOfRate // 2 840 of 400 rps, a pause of 7 s and answers of 100 ms
 */
export function userLoad(spec: Spec, requirement: Requirement): UserLoad | undefined {
  const { data } = requirement;
  if (data.kind !== 'throughput' || !data.thinkTime) return undefined;
  const { concurrentUsers: users, sustained, peak } = data.targets;
  const rate = sustained ?? peak;
  const pauseMs = data.thinkTime.base;
  const answer = answerTime(spec, requirement);
  const cycleMs = pauseMs + (answer?.ms ?? 0);
  if ((!users && !rate) || cycleMs <= 0) return undefined;
  const usersOfRate = rate && (rate.base * cycleMs) / 1000;
  const load: UserLoad = {
    ...(users && { users, rateOfUsers: (users.base * 1000) / cycleMs }),
    ...(rate && { rate, ratePart: sustained ? 'sustained' : 'peak' }),
    pauseMs,
    ...(answer && { answer }),
    cycleMs,
    ...(usersOfRate !== undefined && { usersOfRate }),
    agrees: true,
  };
  if (!users || !rate || usersOfRate === undefined || rate.base <= 0 || users.base <= 0)
    return load;
  const impliedAnswerMs = (users.base * 1000) / rate.base - pauseMs;
  const difference = Math.abs(users.base - usersOfRate) / Math.max(users.base, usersOfRate);
  // Without a stated answer more users than the pause explains only mean longer answers, as long as a person waits.
  const explained =
    answer === undefined && impliedAnswerMs >= 0 && impliedAnswerMs <= LONGEST_ANSWER_MS;
  return {
    ...load,
    impliedAnswerMs,
    difference,
    agrees: difference <= USER_TOLERANCE || explained,
  };
}
