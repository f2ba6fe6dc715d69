/** What the site of a large model weighs. `npm run test:nightly` builds it; `npm test` guards the parts that grow with it. */
import { afterAll, describe, expect, it } from 'vitest';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { habitualSpec } from '../scale/habitual-spec.ts';
import { makeProject, type Project } from './project.ts';

const isNightly = process.env.SPECBOOK_NIGHTLY === '1';
const [ENTITIES, FOREIGN_KEYS] = [760, 5800];
const MEGABYTE = 1e6;

/** Sizes of the files of a site, by path. */
function sizesIn(folder: string): Map<string, number> {
  return new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => [path, statSync(join(folder, path))] as const)
      .filter(([, entry]) => entry.isFile())
      .map(([path, { size }]) => [path.replaceAll('\\', '/'), size] as const),
  );
}

describe.skipIf(!isNightly)('the site of 760 entities and 5,800 foreign keys', () => {
  let project: Project | undefined;
  afterAll(() => {
    project?.remove();
  });

  it('is light enough for any host, and no page is too heavy for a browser', async () => {
    const files = habitualSpec(ENTITIES);
    const keys = [...files.values()].join('\n').match(/ references: /gu) ?? [];
    expect(keys.length).toBeGreaterThanOrEqual(FOREIGN_KEYS);
    project = makeProject({
      ...Object.fromEntries([...files].map(([path, text]) => [`content/${path}`, text])),
      'package.json': '{ "type": "module" }\n',
      'astro.config.mjs': `import specbook from 'astro-specbook';
export default { integrations: [specbook()] };
`,
    });
    const { status, output } = await project.build();
    expect(status, output).toBe(0);
    const sizes = sizesIn(join(project.root, 'dist'));
    const heavy = [...sizes].filter(
      ([path, size]) => path.endsWith('.html') && size > 2 * MEGABYTE && !path.includes('/whole/'),
    );
    expect(heavy).toEqual([]);
    const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    expect(total / MEGABYTE).toBeLessThan(120);
    const drawings = [...sizes].filter(([path]) => path.endsWith('.svg'));
    expect(drawings.reduce((sum, [, size]) => sum + size, 0) / MEGABYTE).toBeLessThan(38.5);
  }, 1_800_000);
});
