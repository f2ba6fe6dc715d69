/** Code examples of the page about exports. */

export const k6Script = `// load.js: you write the requests, the specification provides tags and thresholds
import http from 'k6/http';
import { only, tags } from './k6-thresholds.js';

export const options = only('PERF-RT-002');

export function PERF_RT_002() {
  http.get(\`\${__ENV.ADDRESS}/clinics/7/calendar\`, { tags: tags['PERF-RT-002'] });
}
`;

export const openapi = `# content/spec.yaml
openapi: openapi.yaml # or JSON, in the content folder
categories:
  calendar: Calendar # takes the tag of its id or name
  records: { name: Records, tag: Clinical records }
`;
