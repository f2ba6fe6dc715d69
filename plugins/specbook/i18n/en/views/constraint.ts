/** A technical constraint in full. */
export const constraint = {
  guidance: 'Design guidance',
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
  /** A proof of concept and its verdict, in a column. */
  proof: '{poc}: {verdict}',
  atMost: 'at most {value}',
  /** While data is loaded: how long, by which requirement, and what is shown. */
  timing: {
    time: 'at most {time}',
    timeFrom: 'at most {time} ({requirement})',
    from: '({requirement})',
    shown: '{time}, placeholder: {pattern}',
    shownOnly: 'placeholder: {pattern}',
    patterns: {
      none: 'none',
      spinner: 'spinner',
      skeleton: 'skeleton',
      progress: 'progress',
      optimistic: 'expected outcome (optimistic)',
      background: 'none (in the background)',
    },
  },
  offlineModes: {
    none: 'Not available offline',
    'read-only': 'Read only',
    queued: 'Changes are queued',
    full: 'Fully available offline',
  },
  updateModes: { push: 'Push', polling: 'Polling', 'on-demand': 'On demand' },
  every: '{mode}, every {interval}',
} as const;

/** A proof of concept in full. */
export const poc = {
  date: 'Date',
  expires: 'Expires',
  expired: 'expired',
  /** A verdict that holds under conditions. */
  onlyIf: '{verdict}: {conditions}',
  validates: 'Validates',
  conditions: 'Conditions',
  measured: 'Measured',
  caption: 'Measured: {title}',
  subject: 'Subject',
  result: 'Result',
  limitations: 'Limitations',
} as const;

/** A consideration in full. */
export const consideration = {
  overdue: 'overdue',
  raised: 'Raised',
  due: 'Due',
  decided: 'Decided',
  affects: 'Affects',
  decision: 'Decision',
  whyRejected: 'Reason for rejection',
} as const;
