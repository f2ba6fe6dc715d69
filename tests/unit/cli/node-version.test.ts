import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { explainNodeVersion } from '../../../plugins/specbook/node-version.ts';
import { findOldNode } from '../../support/old-node.ts';

const oldNode = findOldNode();
const dist = join(import.meta.dirname, '../../../plugins/specbook/dist');
const sentence = /^Specbook needs Node 22\.12 or newer, and this is Node [\d.]+\.\n/u;

describe('the version of Node', () => {
  test.each(['18.20.4', '20.20.2', '21.7.3', '22.11.0'])('%s is too old', (version) => {
    expect(explainNodeVersion(version)).toMatch(sentence);
  });

  test.each(['22.12.0', '22.20.1', '24.0.0', '26.1.0-nightly'])('%s is fine', (version) => {
    expect(explainNodeVersion(version)).toBeUndefined();
  });
});

describe.skipIf(oldNode === undefined)('an old Node', () => {
  const run = (...args: string[]) => spawnSync(oldNode!, args, { encoding: 'utf8' });

  test.each([['check'], ['export k6 --out out'], ['--version'], ['']])(
    'is named by specbook %s, without a stack trace',
    (args) => {
      const { status, stdout, stderr } = run(join(dist, 'cli/main.js'), ...args.split(' '));
      expect(stderr).toMatch(sentence);
      expect(stderr.trim().split('\n')).toHaveLength(2);
      expect(stdout).toBe('');
      expect(status).toBe(2);
    },
  );

  test.each(['index.js', 'load.js'])('is named by %s, before anything else fails', (entry) => {
    const script = `import(${JSON.stringify(join(dist, entry))}).catch((error) => console.log(error.stack))`;
    const { stdout } = run('--eval', script);
    expect(stdout).toMatch(sentence);
    expect(stdout).not.toMatch(/^\s+at /mu);
  });
});
