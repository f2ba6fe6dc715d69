/** Titles of items that state none. */
export const titles = {
  /** Of a criterion that only verifies others: what they state holds, or is measured. */
  verified: {
    holds: '{first} holds',
    meets: '{first} meets its targets',
    bothHold: '{first} and {second} hold',
    bothMeet: '{first} and {second} meet their targets',
    several: '{first} and {others} others are met',
  },
  /** Of a requirement: its category or service, and its main target. */
  requirement: '{name}, {target}',
  growth: '{metric} to {trigger}',
  target: '{target} {value}',
  targets: {
    concurrentUsers: 'users',
    recoveryTime: 'recovery time',
    recoveryPoint: 'recovery point',
    layoutShift: 'layout shift',
  },
} as const;
