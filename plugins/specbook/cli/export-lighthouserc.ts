import { exportLighthouse, LIGHTHOUSE_FILE } from '../exchange/export/lighthouserc.ts';
import { gateCommand } from './export-gate.ts';

/** `specbook export lighthouserc`: response times of pages as assertions of Lighthouse CI. */
export const exportLighthouseAssertions = gateCommand({
  name: 'lighthouserc',
  summary: 'write assertions for Lighthouse CI',
  description: [
    'Writes an assertion for each p50 and max of a requirement to which a run of Lighthouse maps an audit in run.yaml, such as',
    'latency: "largest-contentful-paint{path:/calendar}". All other requirements are listed as left out.',
  ],
  file: LIGHTHOUSE_FILE,
  endings: ['.cjs', '.js'],
  compose: (spec) => exportLighthouse(spec),
});
