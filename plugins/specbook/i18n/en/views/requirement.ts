/** A performance requirement in full. */
export const requirement = {
  touches: 'Touches',
  rowsOf: 'Rows of',
  everyEntity: 'every entity with a volume',
  horizon: 'Horizon',
  window: 'Window',
  dependsOn: 'Depends on',
  metric: 'Metric',
  validFor: 'Results valid for',
  targets: 'Targets',
  targetsTable: {
    caption: 'Targets of {id}',
    target: 'Target',
    measured: 'Measured',
    margin: 'Margin',
    marginAndShare: '{margin} ({share}\u202f%)',
    /** Percentage points. */
    points: '{value}\u202fpp',
    trend: 'Trend',
    conditions: 'Conditions',
    asRequired: 'as required',
  },
  conditions: 'These hold {conditions}.',
  excludes: 'Exclusions',
  endpoints: 'Endpoints',
  notes: 'Notes',
  growth: 'Growth and trigger',
  value: 'The value is {value}, growing by {growth}.',
  valueOn: 'The value is {value} on {day}, growing by {growth}.',
  trigger: 'The trigger is {trigger}.',
  triggerLeadTime: 'The trigger is {trigger}, with a lead time of {leadTime}.',
  action: 'Scaling action',
  /** On one line. */
  triggerInShort: '{metric}: trigger {trigger}',
} as const;

/** What results say of a requirement. */
export const evidence = {
  title: 'Evidence',
  none: 'No run measures it.',
  caption: 'Targets and results of {id}',
  target: 'Target',
  measured: 'Measured',
  required: 'Required',
  series: 'Series',
  difference: 'by {value}',
  conditions: {
    caption: 'Required and actual conditions of {id}',
    condition: 'Condition',
    actual: 'Actual',
    match: 'Match',
    matches: {
      same: 'yes',
      heavier: 'heavier: can only prove that the target is met',
      lighter: 'lighter: can only prove a breach',
      different: 'no: inconclusive',
    },
    difference: '{label} {actual} instead of {required}',
    /** Below the table: a total of a run, and a requirement on a part of the system. */
    coverage:
      'If the run sent no other requests, state {key} for the result in run.yaml. Otherwise measure these requests on their own: k6 writes a series by tag where a threshold names it.',
  },
  inconclusive: '{run} is inconclusive for {targets}: {reason}.',
  flag: {
    passed:
      'The tool reports {expression} as passed. The verdict here is computed from value and target.',
    failed:
      'The tool reports {expression} as failed. The verdict here is computed from value and target.',
  },
  history: {
    title: 'History',
    caption: 'Results of {id} by run',
    older: { one: 'And {count} older run.', other: 'And {count} older runs.' },
  },
  targetHistory: {
    title: 'Target history',
    caption: 'Target history of {id}',
    commit: 'Commit',
  },
} as const;

/** What follows from a requirement by arithmetic. */
export const arithmetic = {
  downtime: '{target} over {window} allows {downtime} of downtime.',
  usualWindow: '{window} (the default window)',
  dependencies: {
    caption: 'Dependencies of {id}',
    dependsOn: 'Depends on',
    sla: 'SLA',
    noSla: 'none',
    replicas: 'Replicas',
    combined: 'Combined',
  },
  ceiling: {
    none: 'None of them has an SLA, so there is no upper bound.',
    reachable: 'Upper bound from dependencies {ceiling}: target reachable.',
    unreachable:
      'Upper bound from dependencies {ceiling}, below the target of {target}: unreachable.',
  },
  load: {
    /** Of one user: from one request to the next. */
    pause: 'a think time of {pause}',
    pauseAndAnswer: 'a think time of {pause} and a response time of {answer}',
    usersOfRate: 'The rate implies about {users} users with {cycle}.',
    rateOfUsers: '{users} users with {cycle} make about {rate} requests a second.',
    agrees:
      '{users} users with {cycle} make about {rate} requests a second, which matches the required {required}.',
    contradicts:
      '{users} users with {cycle} make about {rate} requests a second, which contradicts the required {required}.',
  },
  trigger: {
    today: 'By this growth it is {value} on {day}.',
    never: 'The trigger is never reached.',
    'on-track': 'The trigger is reached on {day}.',
    reachedBefore: 'The trigger was reached on or before {day}.',
    due: 'The trigger is reached on {day}, which is within the lead time.',
    reached: 'The trigger was reached by {day}.',
    begin: 'Work must begin by {day}.',
    begun: 'Work had to begin by {day}.',
  },
  volume: {
    /** `{horizon}`: one of the next two. */
    expected: '{horizon} the model expects {rows} rows and {size}, indexes included.',
    holds:
      '{horizon} the model expects {rows} rows and {size}, indexes included: within the targets.',
    exceeds:
      '{horizon} the model expects {rows} rows and {size}, indexes included: above the targets.',
    on: 'On {day}',
    onUsual: 'On {day} (the default horizon of three years)',
    caption: 'Expected volume of {id}',
    rows: 'Rows',
    storage: 'Storage',
    unknown: 'Not counted, no volume declared: {entities}.',
  },
} as const;
