const SRE =
  'Beyer et al., Site Reliability Engineering, O\u2019Reilly 2016, chapter 3 and appendix A';

/** Document 06, and operations of the API without a target, which pages list too. */
export const performanceRequirements = {
  measurement: 'Measurement',
  workload: {
    title: 'Workload',
    intro:
      'The load of a requirement is the rate of its own endpoints, with all others under load at the same time.',
  },
  validity: {
    title: 'Validity of results',
    validFor: 'Results older than {age} are stale.',
    own: 'Requirements with a validity of their own',
    shallow:
      'History unknown: built from a shallow clone, so no result is called stale because its target has changed since.',
  },
  summary: { title: 'Summary of targets', status: 'Status on {day}: {verdicts}.' },
  attention: 'Requirements that are not met, or not known to be',
  responseTimes: {
    all: 'All response times',
    none: 'No response-time requirement in this category.',
    others: 'Other requirements in this category: {requirements}.',
  },
  services: {
    title: 'Services and dependencies',
    users: 'Requirements and constraints that reference it:',
  },
  operations: {
    title: 'Operations without a response-time target',
    byCategory: 'Operations without a response-time target, by category',
    /** All of them. */
    inFile: 'in {file}',
    ofCategory: 'of this category in {file}',
    allMet: {
      one: 'The one operation {where} has a response-time target.',
      other: 'All {count} operations {where} have a response-time target.',
    },
    without: {
      one: '{count} of {total} operations {where} has no response-time target.',
      other: '{count} of {total} operations {where} have no response-time target.',
    },
    operation: 'Operation',
    summary: 'Summary',
    count: 'Without target',
    operations: 'Operations',
  },
  formulas: {
    title: 'Formulas',
    quantity: 'Quantity',
    formula: 'Formula',
    source: 'Source',
    downtime: {
      quantity: 'Downtime that an availability allows',
      formula: '(1 - availability) × window',
      source: SRE,
    },
    serial: {
      quantity: 'Availability of services that are all needed',
      formula: 'a1 × a2 × … × an',
      source: SRE,
    },
    parallel: {
      quantity: 'Availability of n replicas of which one is enough',
      formula: '1 - (1 - a)^n',
      source: SRE,
    },
    burnRate: {
      quantity: 'Burn rate of an error budget',
      formula: '(1 - measured) ÷ (1 - availability)',
      source: 'Beyer et al., The Site Reliability Workbook, O\u2019Reilly 2018, chapter 5',
    },
    littlesLaw: {
      quantity: 'Users, rate, response time and think time',
      formula: 'users = rate × (answer + pause)',
      source:
        'J. D. C. Little, A Proof for the Queuing Formula L = λW, Operations Research 9, 1961; the declared ones may differ by a tenth',
    },
    compound: {
      quantity: 'Compound growth',
      formula: 'value × (1 + rate)^periods',
      source: 'definition',
    },
    linear: {
      quantity: 'Linear growth',
      formula: 'value + amount × periods',
      source: 'definition',
    },
    storage: {
      quantity: 'Storage of a table',
      formula: 'rows ÷ rows per page × page size, and the same for each index',
    },
  },
} as const;
