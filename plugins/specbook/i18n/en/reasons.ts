/** Why a verdict is what it is, in sentences without a full stop. */
export const reasons = {
  /** Of a requirement, a target or a criterion: whose reason it is. */
  of: '{name}: {reason}',
  /** Of a target. */
  target: {
    measured: {
      upper: 'measured {value}, target at most {target}',
      lower: 'measured {value}, target at least {target}',
    },
    load: {
      heavier: '{measured}, but the load was heavier: {actual} instead of {required}',
      lighter: '{measured}, but the load was lighter: {actual} instead of {required}',
    },
    noResult: 'no result holds {target}',
  },
  /** What a result file lacks. */
  lack: {
    'no-series': '{file} holds no series {series}',
    'no-value': '{file} holds no {target} of {series}',
    'no-unit': '{file} holds {target} of {series} as a number without a unit',
    'too-few-samples': {
      one: '{target} of {samples} sample in {file}; it needs at least {needed}',
      other: '{target} of {samples} samples in {file}; it needs at least {needed}',
    },
    misread: '{series} of {file} {reason}',
  },
  /** What a series is instead of the quantity that it is mapped to: `checks is a share of successes`. */
  misreading: {
    'share-of-failures': 'is a share of failures',
    'share-of-successes': 'is a share of successes',
    'initialised-users': 'is the number of initialised users, not of active ones',
    'counts-failures':
      'counts failed requests too: {total} of the whole run failed, and no threshold on {failures} says how many of these',
  },
  condition: {
    load: 'load',
    environment: 'environment',
    volume: 'rows of {entity}',
    scope: 'scope',
    atLeast: 'at least {value}',
    notStated: 'not stated',
    mismatch: '{label} {actual}, wanted {required}',
    /** What a requirement is on. */
    on: {
      category: 'the category {id}',
      service: 'the service {id}',
      system: 'the whole system',
    },
    everything: 'everything in the run ({series})',
    part: '{covers} ({series})',
  },
  /** How old a result is. */
  staleness: {
    requirement: 'measured on {day}, and a result is valid for {validFor}',
    criterion: 'it is of {day}, and a result is valid for {validFor}',
    targetChanged: 'measured on {day}, when the target was {before}',
  },
  requirement: {
    noRun: 'no run measures it',
    differentUnits: 'value and trigger have different units',
    onTrack: 'the trigger is reached on {day}',
    never: 'the trigger is never reached',
    due: 'begin work: {delay}; the trigger is reached on {day}, work had to begin by {begin}',
    today: 'today',
    late: { one: '{count} day late', other: '{count} days late' },
    reached: 'the trigger was reached on {day}',
    reachedBefore: 'the trigger was reached on or before {day}',
  },
  criterion: {
    noProof: 'it names no test, and no review or result names it',
    noResult: 'no result holds it',
    allMet: 'all targets met',
    targets: '{targets} {verdict}',
    review: { passed: 'passed on {day}', failed: 'failed on {day}' },
  },
  /** How the tests of one name ended. */
  tests: {
    one: { passed: 'passed', failed: 'failed', skipped: 'skipped' },
    many: {
      passed: 'all {total} passed',
      failed: '{number} of {total} failed',
      skipped: '{number} of {total} skipped',
    },
    message: '{result}: {message}',
    attempt: '{result} on attempt {attempt}',
    someOnAttempt: '{result}, {number} of them on attempt {attempt}',
    someOnAttempts: '{result}, {number} of them on attempt 2 to {attempt}',
  },
} as const;
