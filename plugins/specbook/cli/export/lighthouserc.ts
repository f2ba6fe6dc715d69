import { exportLighthouse, LIGHTHOUSE_FILE } from '../../exchange/export/lighthouserc.ts';
import { gateCommand } from './gate.ts';

/** `specbook export lighthouserc`: response times of pages as Lighthouse CI assertions. */
export const exportLighthouseAssertions = gateCommand({
  name: 'lighthouserc',
  summary: 'write Lighthouse CI assertions',
  description: [
    'Writes an assertion for each p50 and max target of a requirement to which a Lighthouse run maps an audit in run.yaml,',
    'for example latency: "largest-contentful-paint{path:/calendar}". All other requirements are listed as omitted.',
  ],
  file: LIGHTHOUSE_FILE,
  extensions: ['.cjs', '.js'],
  compose: (spec) => exportLighthouse(spec),
});
