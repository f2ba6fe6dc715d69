import { exportK6, K6_FILE } from '../../exchange/export/k6/k6.ts';
import { gateCommand } from './gate.ts';

/** `specbook export k6`: response time and throughput targets as load test thresholds. */
export const exportK6Thresholds = gateCommand({
  name: 'k6',
  summary: 'write k6 thresholds',
  description: [
    'Writes an ES module for a k6 script: thresholds, summaryTrendStats (the percentiles that the targets need), tags (for',
    'the requests of each requirement) and scenarios (a suggestion, with the load of each requirement).',
  ],
  file: K6_FILE,
  extensions: ['.js', '.mjs'],
  compose: (spec) => exportK6(spec),
});
