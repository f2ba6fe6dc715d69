import { exportPrometheus, PROMETHEUS_FILE } from '../../exchange/export/prometheus.ts';
import { gateCommand } from './gate.ts';
import { METRIC_OPTIONS, parseMetricOptions } from '../metric-options.ts';

/** `specbook export prometheus`: burn rate alerts on error budgets. */
export const exportPrometheusRules = gateCommand({
  name: 'prometheus',
  summary: 'write Prometheus alerting rules',
  description: [
    'Writes recording rules (the error ratio over each window) and multi-window, multi-burn-rate alerts on the error budget of',
    'each availability, percentile and error rate target, scaled to the window of the requirement. The rules query a',
    'histogram of durations in seconds.',
  ],
  file: PROMETHEUS_FILE,
  extensions: ['.yaml', '.yml'],
  options: METRIC_OPTIONS,
  compose: (spec, values) => exportPrometheus(spec, parseMetricOptions(values)),
});
