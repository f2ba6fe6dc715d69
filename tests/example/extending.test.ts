import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import type { AstroUserConfig } from 'astro';
import type { CustomCheck } from '../../plugins/specbook/checks.ts';
import {
  loadSpec,
  type Additions,
  type CustomView,
  type Extensions,
} from '../../plugins/specbook/load.ts';
import { problemText } from '../../plugins/specbook/model/problem-text.ts';
import { readProjectOptions } from '../../plugins/specbook/cli/project-options.ts';
import type { SpecbookPlugin } from '../../plugins/specbook/index.ts';
import { parseOptions } from '../../plugins/specbook/site/integration/options.ts';
import { SCHEMA_NAMES } from '../../plugins/specbook/site/integration/extended-schemas.ts';
import { SCHEMA_FOLDER } from '../../plugins/specbook/site/integration/write-schemas.ts';
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

/** The value of `extend` in an example of a configuration, which is plain data. */
function extendOf(config: string): Extensions {
  const text = /extend: (\{[\s\S]*?\n {6}\}),/u.exec(config)?.[1] ?? '';
  return parse(text) as Extensions;
}

async function problemsOf(root: string, options: Additions): Promise<string[]> {
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

  it('shows keys that its example of an entity states', async () => {
    const root = projectOf([guide.extendConfig], {
      ...CONTENT,
      [/^# (\S+)/u.exec(guide.extendEntity)?.[1] ?? '']: guide.extendEntity,
    });
    const extend = extendOf(guide.extendConfig);
    expect(await problemsOf(root, { extend })).toEqual([]);
    expect(await problemsOf(root, {})).toHaveLength(3);
    const { default: config } = await importFrom<{ default: AstroUserConfig }>(
      root,
      'astro.config.mjs',
    );
    expect(config.integrations).toHaveLength(1);
  });

  it('shows a view that adds, moves and removes sections', async () => {
    const room = `${ROOM}audit: { strategy: columns, retention: 10 years }\nvolume: { initial: 90 }\n`;
    const root = projectOf([guide.viewFile, guide.viewConfig], {
      ...CONTENT,
      'content/entities/scheduling/room.yaml': room,
    });
    const { runbook } = await importFrom<{ runbook: CustomView }>(root, 'views/runbook.mjs');
    const content = join(root, 'content');
    const { spec, problems } = await loadSpec({ content, now: '2026-11-22', views: [runbook] });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(spec.views?.sections.get('entity:room')).toEqual([
      expect.objectContaining({
        id: 'archive',
        text: expect.stringContaining('archived after 10 years') as string,
      }),
    ]);
    await importFrom(root, 'astro.config.mjs');
  });

  it('shows a plugin that can be merged', async () => {
    const root = projectOf([guide.pluginFile, guide.pluginConfig], CONTENT);
    const { houseRules } = await importFrom<{
      houseRules: (options: { handbook: string }) => SpecbookPlugin;
    }>(root, 'plugins/house-rules.mjs');
    const options = parseOptions({ plugins: [houseRules({ handbook: '/handbook/' })] });
    expect(options.rules.map(({ id }) => id)).toEqual(['house/tags']);
    // The command line reads the options of an example as those of any project.
    const [read] = await readProjectOptions(root);
    expect(read).toMatchObject({ checks: { 'unread-file': 'error' } });
    expect((read as unknown as typeof options).nav).toHaveLength(5);
  });

  it('points editors to schemas that are written', () => {
    const { 'yaml.schemas': schemas } = JSON.parse(
      guide.schemaSettings.replace(/^\/\/.*\n/u, ''),
    ) as Record<string, Record<string, string>>;
    const names = Object.keys(schemas!).map((path) => basename(path, '.schema.json'));
    expect(SCHEMA_NAMES).toEqual(expect.arrayContaining(names));
    expect(dirname(Object.keys(schemas!)[0]!)).toBe(SCHEMA_FOLDER);
  });
});
