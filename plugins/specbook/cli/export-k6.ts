import { exportK6, K6_FILE } from '../exchange/export/k6/k6.ts';
import { gateCommand } from './export-gate.ts';

/** `specbook export k6`: targets of response time and throughput as thresholds of a load test. */
export const exportK6Thresholds = gateCommand({
  name: 'k6',
  summary: 'write a module of thresholds for k6',
  description: [
    'Writes an ES module that a k6 script imports: thresholds (limits of each metric), summaryTrendStats (every percentile',
    'that a target needs), tags (for the requests of each requirement) and scenarios (the stated load, a suggestion).',
  ],
  file: K6_FILE,
  endings: ['.js', '.mjs'],
  compose: (spec) => exportK6(spec),
});
