/** Titles and labels of the charts of items. */
export const itemCharts = {
  criteriaByArea: 'Criteria by area and verdict',
  criteriaOfArea: 'Criteria of {area}',
  /** Of a chart that shows one of several things of an item. */
  ofItem: '{item}: {aspect}',
  /** What a chart of several targets measures, by unit. */
  aspect: {
    duration: 'response time',
    rate: 'throughput',
    bytes: 'storage',
    count: 'counts',
    share: 'error rate',
  },
  /** Of targets whose name is too long for a bar. */
  shortTarget: {
    concurrentUsers: 'concurrent users',
    recoveryPoint: 'RPO',
    recoveryTime: 'RTO',
    storage: 'storage',
  },
  downtimeIn: 'downtime in {window}',
  downtime: 'downtime',
  dependenciesAlone: 'dependency downtime',
  expectedByGrowth: 'expected by growth',
  trigger: 'trigger',
  /** Of a trigger beyond the end of the chart. */
  triggerOn: 'trigger, reached on {day}:',
  triggerOf: '{id} trigger',
  targetOf: '{id} {target}',
  overRuns: '{target} over runs',
  today: 'today',
  begin: 'start by',
  reached: 'trigger date',
  storageOf: 'Storage of {entity}',
  storageOfOthers: {
    one: 'Storage of the other entity',
    other: 'Storage of the other {count} entities',
  },
} as const;
