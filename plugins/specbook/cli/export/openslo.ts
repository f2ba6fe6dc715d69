import { exportOpenSlo, OPENSLO_FILE } from '../../exchange/export/openslo.ts';
import { gateCommand } from './gate.ts';
import { METRIC_OPTIONS, parseMetricOptions } from '../metric-options.ts';

/** `specbook export openslo`: availability, latency and error rate targets as service-level objectives. */
export const exportOpenSloObjectives = gateCommand({
  name: 'openslo',
  summary: 'write service-level objectives (OpenSLO v1)',
  description: [
    'Writes one Service for each service, and one SLO for each availability, percentile and error rate target: p95 at most',
    '250 ms becomes 95 % of requests within 250 ms. The queries are PromQL over a histogram of durations in seconds.',
  ],
  file: OPENSLO_FILE,
  extensions: ['.yaml', '.yml'],
  options: METRIC_OPTIONS,
  compose: (spec, values) => exportOpenSlo(spec, parseMetricOptions(values)),
});
