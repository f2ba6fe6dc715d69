/** Targets of performance requirements, and the conditions under which they hold. */
export const targets = {
  /** By target; percentiles are called by their id. */
  label: {
    mean: 'mean',
    max: 'slowest',
    errors: 'errors',
    sustained: 'sustained',
    peak: 'peak',
    concurrentUsers: 'concurrent users',
    storage: 'storage',
    records: 'records',
    availability: 'availability',
    recoveryTime: 'recovery time objective',
    recoveryPoint: 'recovery point objective',
    trigger: 'trigger',
    layoutShift: 'layout shift',
    score: 'Lighthouse score',
  },
  upper: '{label} at most {value}',
  lower: '{label} at least {value}',
  /** Targets that are more than a name and a bound. */
  own: {
    concurrentUsers: 'at least {value} concurrent users',
    storage: 'holds at least {value}',
    records: 'holds at least {value} rows',
    availability: 'available at least {value} of the time',
    recoveryTime: 'back after at most {value}',
    recoveryPoint: 'at most {value} of data lost',
  },
  noDataLost: 'no data lost',
  trigger: 'to act at {value} {metric}',
  condition: {
    load: 'under {value}',
    environment: 'in the environment {environment}',
    volume: 'with at least {value} rows of {entity}',
    thinkTime: 'with a pause of {value} between two requests of a user',
    window: 'counted over {value}',
    calendarWindow: 'counted over each {value}',
    horizon: 'in {value}',
  },
} as const;
