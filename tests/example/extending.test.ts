import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { AstroUserConfig } from 'astro';
import type { CustomCheck } from '../../plugins/specbook/checks.ts';
import type { CheckOptions } from '../../plugins/specbook/checks/configure-checks.ts';
import { loadSpec } from '../../plugins/specbook/load.ts';
import { problemText } from '../../plugins/specbook/model/problem-text.ts';
import * as guide from '../../src/extending-examples.ts';

const repository = join(import.meta.dirname, '..', '..');

/** A project of examples of the guide, inside the repository, where `astro-specbook` resolves. */
function projectOf(examples: readonly string[], content: Record<string, string>): string {
  mkdirSync(join(repository, '.cache'), { recursive: true });
  const root = mkdtempSync(join(repository, '.cache', 'extending-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const files = examples.map((text) => [/^\/\/ (\S+)/u.exec(text)?.[1] ?? '', text] as const);
  for (const [path, text] of [...files, ...Object.entries(content)]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const ROOM =
  'name: Room\npurpose: Where people are seen.\nfields:\n  id: { type: uuid, key: primary }\n';
const CONTENT = {
  'content/spec.yaml': 'title: Harbour\nrevision: 1.0.0\n',
  'content/entities/scheduling/room.yaml': ROOM,
};

async function importFrom<M>(root: string, path: string): Promise<M> {
  return (await import(/* @vite-ignore */ pathToFileURL(join(root, path)).href)) as M;
}

async function problemsOf(root: string, options: CheckOptions): Promise<string[]> {
  const content = join(root, 'content');
  const { problems } = await loadSpec({ content, now: '2026-11-22', ...options });
  return problems.map((problem) => problemText(problem, { path: (file) => `content/${file}` }));
}

describe('the guide about extending', () => {
  it('shows a check that reports what it says', async () => {
    const root = projectOf([guide.checkFile, guide.checkConfig], CONTENT);
    const { owner } = await importFrom<{ owner: CustomCheck }>(root, 'checks/owner.mjs');
    expect(await problemsOf(root, { rules: [owner] })).toEqual([guide.checkOutput.trimEnd()]);
    const { default: config } = await importFrom<{ default: AstroUserConfig }>(
      root,
      'astro.config.mjs',
    );
    expect(config.integrations).toHaveLength(1);
  });
});
