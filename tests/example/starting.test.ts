import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import * as guide from '../../src/start-examples.ts';
import { TemporaryProject } from '../support/temporary-project.ts';

/** The arguments of the commands of Specbook in an example. */
function commandsOf(example: string): string[][] {
  const lines = example.split('\n').map((line) => line.replace(/\s+#.*/u, ''));
  return lines
    .map((line) => /^npx (?:astro-)?specbook (?<args>.*)$/u.exec(line)?.groups?.args)
    .filter((args) => args !== undefined)
    .map((args) => args.match(/"[^"]*"|\S+/gu) ?? [])
    .map((args) => args.map((argument) => argument.replaceAll('"', '')));
}

/** Runs the commands of an example one after the other, and says how each ended. */
async function runAll(example: string, project: TemporaryProject): Promise<number[]> {
  const statuses: number[] = [];
  for (const args of commandsOf(example)) statuses.push((await project.run(args)).status);
  return statuses;
}

describe('the commands of the guide', () => {
  test('start a project', async () => {
    const project = new TemporaryProject();
    expect(await runAll(guide.start, project)).toEqual([0]);
    expect(project.files()).toContain('my-platform/content/spec.yaml');
    expect(await runAll(guide.empty, new TemporaryProject())).toEqual([0, 0]);
  });

  test('add Specbook to an Astro project', async () => {
    const project = new TemporaryProject({ 'astro.config.mjs': 'export default {};\n' });
    expect(await runAll(guide.add, project)).toEqual([0, 0]);
    expect(project.read('astro.config.mjs')).toContain('specbook()');
  });

  test('add items, and find no problem', async () => {
    const project = new TemporaryProject();
    await project.run(['init', '--yes']);
    project.write('astro.config.mjs', 'export default {};\n');
    expect(await runAll(guide.items, project)).toEqual([0, 0, 0, 0, 0]);
  });

  test('write workflows', async () => {
    for (const example of [guide.github, guide.domain, guide.gitlab]) {
      const project = new TemporaryProject({ 'package.json': '{}' });
      execFileSync('git', ['init', '--quiet', project.folder]);
      const statuses = await runAll(example, project);
      expect(statuses.length).toBeGreaterThan(0);
      expect(new Set(statuses)).toEqual(new Set([0]));
    }
  });
});
