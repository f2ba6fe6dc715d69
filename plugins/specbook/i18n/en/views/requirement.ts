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
  conditions: 'These hold {conditions}.',
  excludes: 'What does not count as down',
  endpoints: 'Endpoints',
  notes: 'Notes',
  growth: 'Growth and trigger',
  value: 'The value is {value}, growing by {growth}.',
  valueOn: 'The value is {value} on {day}, growing by {growth}.',
  trigger: 'At {trigger} it must be acted on.',
  triggerLeadTime: 'At {trigger} it must be acted on, which takes {leadTime}.',
  action: 'What must be done',
  /** On one line. */
  triggerInShort: '{metric}: to act at {trigger}',
} as const;

/** What results say of a requirement. */
export const evidence = {
  title: 'Evidence',
  none: 'No run measures it.',
  caption: 'Targets and results of {id}',
  target: 'Target',
  measured: 'Measured',
  required: 'Asked for',
  series: 'Series',
  difference: 'by {value}',
  conditions: {
    caption: 'Conditions of {id}, as asked for and as they were',
    condition: 'Condition',
    actual: 'In the run',
    match: 'Which is',
    matches: {
      same: 'as asked for',
      heavier: 'heavier: proves only what is met',
      lighter: 'lighter: proves only what is missed',
      different: 'other: proves nothing',
    },
    difference: '{label} {actual} instead of {required}',
  },
  inconclusive: '{run} proves nothing of {targets}: {reason}.',
  flag: {
    passed:
      'The tool itself counts {expression} as passed. The verdict here is by value and target alone.',
    failed:
      'The tool itself counts {expression} as failed. The verdict here is by value and target alone.',
  },
  history: {
    title: 'Run by run',
    caption: 'Results of {id}, run by run',
    older: { one: 'And {count} older run.', other: 'And {count} older runs.' },
  },
  targetHistory: {
    title: 'Targets over time',
    caption: 'Targets of {id} over time',
    commit: 'Commit',
  },
} as const;

/** What follows from a requirement by arithmetic. */
export const arithmetic = {
  downtime: '{target} over {window} allows {downtime} of downtime.',
  usualWindow: '{window} (the usual window, as none is stated)',
  dependencies: {
    caption: 'Dependencies of {id}',
    dependsOn: 'Depends on',
    sla: 'Promised',
    noSla: 'nothing promised',
    replicas: 'Copies',
    combined: 'Together',
  },
  ceiling: {
    none: 'None of them promises an availability, so none limits it on paper.',
    reachable:
      'All of them are up at most {ceiling} of the time, which leaves room for the target.',
    unreachable:
      'All of them are up at most {ceiling} of the time, which is less than the target of {target}: it cannot be reached.',
  },
  load: {
    /** Of one user: from one request to the next. */
    pause: 'a pause of {pause}',
    pauseAndAnswer: 'a pause of {pause} and answers of {answer}',
    usersOfRate: 'The rate is that of about {users} users with {cycle}.',
    rateOfUsers: '{users} users with {cycle} make about {rate} requests a second.',
    agrees:
      '{users} users with {cycle} make about {rate} requests a second, which agrees with the {required} asked for.',
    contradicts:
      '{users} users with {cycle} make about {rate} requests a second, which contradicts the {required} asked for.',
  },
  trigger: {
    today: 'By this growth it is {value} on {day}.',
    never: 'The trigger is never reached.',
    'on track': 'The trigger is reached on {day}.',
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
      '{horizon} the model expects {rows} rows and {size}, indexes included, which the targets hold.',
    exceeds:
      '{horizon} the model expects {rows} rows and {size}, indexes included, which the targets do not hold.',
    on: 'On {day}',
    onUsual: 'On {day} (in three years, as no horizon is stated)',
    caption: 'Expected volume of {id}',
    rows: 'Rows',
    storage: 'Storage',
    unknown: 'Not counted, as they state no volume: {entities}.',
  },
} as const;
