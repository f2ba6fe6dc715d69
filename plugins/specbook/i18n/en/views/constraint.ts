/** A technical constraint in full. */
export const constraint = {
  guidance: 'What to do',
  limit: 'Limit',
  loading: 'Loading',
  updates: 'Updates',
  offline: 'Offline',
  price: 'Price',
  perUnit: '{price} per {unit}',
  expectedUse: 'Expected use',
  monthlyCost: 'Cost per month',
  overBudget: 'over budget',
  budget: 'Budget',
  validatedBy: 'Validated by',
  validation: '{poc} {title}: {verdict}',
  atMost: 'at most {value}',
  /** While data is loaded: how long, by which requirement, and what is shown. */
  timing: {
    time: 'at most {time}',
    timeFrom: 'at most {time} ({requirement})',
    from: '({requirement})',
    shown: '{time}, meanwhile {pattern}',
    shownOnly: 'shows {pattern}',
    patterns: {
      none: 'nothing is shown',
      spinner: 'a spinner',
      skeleton: 'a skeleton',
      progress: 'progress',
      optimistic: 'the expected outcome (optimistic)',
      background: 'nothing: it happens in the background',
    },
  },
  offlineModes: {
    none: 'Nothing works offline',
    'read-only': 'Read only',
    queued: 'Changes are queued',
    full: 'Everything works offline',
  },
  updateModes: { push: 'Push', polling: 'Polling', 'on-demand': 'On demand' },
  every: '{mode}, every {interval}',
} as const;

/** A proof of concept in full. */
export const poc = {
  date: 'Date',
  expires: 'Expires',
  expired: 'expired',
  validates: 'Backs',
  conditions: 'Conditions',
  measured: 'Measured',
  caption: 'Measured: {title}',
  subject: 'What',
  result: 'Result',
  limitations: 'Limits that were found',
} as const;

/** A consideration in full. */
export const consideration = {
  overdue: 'overdue',
  raised: 'Raised',
  due: 'Due',
  decided: 'Decided',
  affects: 'Affects',
  decision: 'Decision',
  whyRejected: 'Why it was dropped',
} as const;
