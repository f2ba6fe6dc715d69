/**
 * Reads a result file from disk as a run does, and prints what it counted and the peak memory of this process in bytes.
 * Usage: node read-results.ts TOOL FILE
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { readEvidence } from '../../plugins/specbook/read/read-evidence.ts';

const [, , tool = '', path = ''] = process.argv;
const { size } = await stat(path);
const file = {
  stamp: '',
  size,
  read: () => Promise.reject(new Error('the file is read as a whole')),
  stream: () => createReadStream(path),
};
const source = { file: 'run.yaml', locate: () => ({ file: 'run.yaml', line: 1, column: 1 }) };
const run = { kind: 'run', id: 'r', source, data: { results: [{ file: 'results', tool }] } };
const { evidence, problems } = await readEvidence(
  [run] as unknown as Parameters<typeof readEvidence>[0],
  new Map([['evidence/r/results', file]]),
);
const results = evidence.get('r')?.get('results');
const total = results?.series.get('Total')?.values.get('count')?.value;
const peakBytes = process.resourceUsage().maxRSS * 1024;
process.stdout.write(JSON.stringify({ total, tests: results?.tests.length, problems, peakBytes }));
