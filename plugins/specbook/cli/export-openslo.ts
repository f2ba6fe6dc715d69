import { exportOpenSlo, OPENSLO_FILE } from '../exchange/export/openslo.ts';
import { gateCommand } from './export-gate.ts';
import { METRIC_OPTIONS, metricsOf } from './metric-options.ts';

/** `specbook export openslo`: availability, latency and error shares as service-level objectives. */
export const exportOpenSloObjectives = gateCommand({
  name: 'openslo',
  summary: 'write service-level objectives as OpenSLO v1',
  description: [
    'Writes one Service for each service, and one SLO for each availability, percentile and share of errors: p95 at most',
    '250 ms stands as 95 % of requests within 250 ms. The queries are PromQL over a histogram of durations in seconds.',
  ],
  file: OPENSLO_FILE,
  endings: ['.yaml', '.yml'],
  options: METRIC_OPTIONS,
  compose: (spec, values) => exportOpenSlo(spec, metricsOf(values)),
});
