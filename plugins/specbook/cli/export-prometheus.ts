import { exportPrometheus, PROMETHEUS_FILE } from '../exchange/export/prometheus.ts';
import { gateCommand } from './export-gate.ts';
import { METRIC_OPTIONS, metricsOf } from './metric-options.ts';

/** `specbook export prometheus`: alerts on the burn of error budgets. */
export const exportPrometheusRules = gateCommand({
  name: 'prometheus',
  summary: 'write alert rules for Prometheus',
  description: [
    'Writes recording rules (the share of bad requests over each window) and alerts on how quickly the error budget of each',
    'availability, percentile and share of errors burns: over two windows at several rates, scaled to the window of the',
    'requirement. They read a histogram of durations in seconds.',
  ],
  file: PROMETHEUS_FILE,
  endings: ['.yaml', '.yml'],
  options: METRIC_OPTIONS,
  compose: (spec, values) => exportPrometheus(spec, metricsOf(values)),
});
