/** Verdicts: the one place that names them. */
export const verdicts = {
  /** Of a requirement, a target or a result, by verdict. */
  requirement: {
    missed: 'breached',
    due: 'due',
    'wrong-conditions': 'inconclusive',
    'not-measured': 'not measured',
    stale: 'stale',
    'on-track': 'on track',
    met: 'met',
  },
  /** Of a criterion, a test or a review. */
  criterion: {
    missed: 'failed',
    due: 'due',
    'wrong-conditions': 'inconclusive',
    'not-measured': 'not measured',
    stale: 'stale',
    'on-track': 'on track',
    met: 'met',
  },
  /** Of the trigger of a scalability requirement. */
  trigger: { 'on-track': 'on track', due: 'due', reached: 'reached' },
  withValue: '{verdict}, {value}',
  /** Of a miss, which does not expire. */
  age: {
    one: '{verdict} {count} day ago, not measured since',
    other: '{verdict} {count} days ago, not measured since',
  },
  counted: '{number} {verdict}',
  /** What a target requires; no line breaks within it. */
  atMost: 'at\u00a0most\u00a0{value}',
  atLeast: 'at\u00a0least\u00a0{value}',
  /** How an item stands, beside a link to it. */
  state: {
    /** What one target requires. */
    upper: '≤\u00a0{value}',
    lower: '≥\u00a0{value}',
    now: '{verdict}, now {value}',
    /** With the target that decides. */
    nowOf: '{verdict}, {target} now {value}',
    expired: 'proof expired {day}',
    noProof: 'no proof of concept',
    noCriterion: 'no criterion',
    withinBudget: 'within budget',
    overBudget: 'over budget by {amount}',
  },
} as const;
