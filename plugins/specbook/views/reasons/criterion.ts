/** Why a criterion, or one of its proofs, has its verdict, in sentences without a full stop. */
import { labelOfTarget } from '../../model/performance/requirement-words.ts';
import { stringsOf } from '../../i18n/index.ts';
import type { Spec } from '../../model/spec.ts';
import type {
  CriterionVerdict,
  Proof,
  ProofReason,
} from '../../model/verdicts/criterion-verdict.ts';
import type { MeasuredTest } from '../../model/verdicts/measurement.ts';
import type { RequirementVerdict } from '../../model/verdicts/requirement-verdict.ts';
import { reasonOfRequirement, reasonOfTarget } from './requirement.ts';
import { withStaleness } from './staleness.ts';

/** Why a criterion has its verdict: the proofs that have it too, with their reasons. */
export function reasonOfCriterion(spec: Spec, { verdict, proofs }: CriterionVerdict): string {
  const { of, criterion: t } = stringsOf(spec).reasons;
  if (proofs.length === 0) return t.noProof;
  return proofs
    .filter((proof) => proof.verdict === verdict)
    .map((proof) => of({ name: proof.name, reason: reasonOfProof(spec, proof) }))
    .join('; ');
}

/** Why a proof has its verdict. */
export function reasonOfProof(spec: Spec, { reason, staleness }: Proof): string {
  return withStaleness(spec, 'criterion', describeReason(spec, reason), staleness);
}

function describeReason(spec: Spec, reason: ProofReason): string {
  const { criterion: t } = stringsOf(spec).reasons;
  switch (reason.code) {
    case 'no-result':
      return t.noResult;
    case 'tests':
      return describeTests(spec, reason.tests);
    case 'review':
      return t.review[reason.outcome]({ day: reason.day });
    case 'requirement':
      return describeVerdict(spec, reason.of);
    case 'target':
      return reasonOfTarget(spec, reason.of);
  }
}

/** The verdict of a requirement without its reasons, which are on its own page: `p95, p99 stale`. */
function describeVerdict(spec: Spec, found: RequirementVerdict): string {
  const { reasons, verdicts } = stringsOf(spec);
  const { verdict, targets } = found;
  if (targets.every(({ decidedBy }) => decidedBy === undefined))
    return reasonOfRequirement(spec, found);
  if (verdict === 'met') return reasons.criterion.allMet;
  const labels = targets.flatMap((one) =>
    one.verdict === verdict ? labelOfTarget(spec, one.target) : [],
  );
  return reasons.criterion.targets({
    targets: labels.join(', '),
    verdict: verdicts.requirement[verdict],
  });
}

/** How the tests of one name ended: `1 of 3 failed: expected locked`. */
function describeTests(spec: Spec, tests: readonly MeasuredTest[]): string {
  const { tests: t } = stringsOf(spec).reasons;
  const ended = (outcome: MeasuredTest['outcome']): readonly MeasuredTest[] =>
    tests.filter((test) => test.outcome === outcome);
  const failed = ended('failed');
  const skipped = ended('skipped');
  const outcome = failed.length > 0 ? 'failed' : skipped.length > 0 ? 'skipped' : 'passed';
  const total = String(tests.length);
  const number = String(ended(outcome).length);
  const result = tests.length === 1 ? t.one[outcome] : t.many[outcome]({ number, total });
  if (outcome === 'passed') return withAttempts(spec, result, tests);
  const message = failed.find((test) => test.message !== undefined)?.message;
  return message === undefined ? result : t.message({ result, message });
}

/** @example withAttempts(spec, 'passed', [retried]) // 'passed on attempt 2' */
function withAttempts(spec: Spec, result: string, tests: readonly MeasuredTest[]): string {
  const { tests: t } = stringsOf(spec).reasons;
  const retries = tests.flatMap(({ attempts = 1 }) => (attempts > 1 ? attempts : []));
  if (retries.length === 0) return result;
  const most = Math.max(...retries);
  const [number, attempt] = [String(retries.length), String(most)];
  if (tests.length === 1) return t.attempt({ result, attempt });
  return t[most === 2 ? 'someOnAttempt' : 'someOnAttempts']({ result, number, attempt });
}
