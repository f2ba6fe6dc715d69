import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  drawDiagram,
  type GraphLayout,
  type LayoutCache,
} from '../../../plugins/specbook/erd/index.ts';
import { openLayoutCache } from '../../../plugins/specbook/site/build/layout-cache.ts';
import { librarySpec } from '../../documents/specs.ts';

const LAYOUT: GraphLayout = {
  width: 10.5,
  height: 20.1 + 0.2,
  nodes: { 0: [1, 2.25] },
  edges: { 3: [1, 2, 3, 4, 5, 6, 7, 8] },
};

describe('the layout cache', () => {
  let folder: string;
  const file = (): string => join(folder, 'specbook', 'layouts.txt');
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'specbook-layouts-'));
    vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 });
  });
  afterEach(async () => {
    vi.useRealTimers();
    await rm(folder, { recursive: true });
  });

  /** A process that uses these layouts, computing those that the cache lacks. */
  function use(cache: LayoutCache, ...graphs: readonly string[]): void {
    for (const dot of graphs) if (!cache.get(dot)) cache.set(dot, LAYOUT);
  }
  /** A build in one process. */
  async function build(...graphs: readonly string[]): Promise<void> {
    vi.setSystemTime(Date.now() + 1000);
    const cache = openLayoutCache(folder);
    use(cache, ...graphs);
    await cache.saveAfterBuild({ dropUnused: true });
  }
  const cached = (...graphs: readonly string[]): string[] => {
    const cache = openLayoutCache(folder);
    return graphs.filter((dot) => cache.get(dot) !== undefined);
  };

  it('hands layouts to the next process, to the last digit', async () => {
    await build('digraph{a}');
    expect(openLayoutCache(folder).get('digraph{a}')).toEqual(LAYOUT);
  });

  it('has no layout for another graph or another version of Graphviz', async () => {
    await build('digraph{a}');
    expect(openLayoutCache(folder).get('digraph{b}')).toBeUndefined();
    expect(
      openLayoutCache(folder, { format: 'layouts-2 graphviz 0.0.0' }).get('digraph{a}'),
    ).toBeUndefined();
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, -9)],
    ['with another number in it', (text: string) => text.replace('10.5', '10.6')],
    ['that holds something else', () => 'nonsense\n{'],
    ['that is empty', () => ''],
  ])('is empty for a file %s, and replaces it', async (_, damage) => {
    await build('digraph{a}');
    await writeFile(file(), damage(await readFile(file(), 'utf8')));
    expect(cached('digraph{a}')).toEqual([]);
    await build('digraph{a}');
    expect(cached('digraph{a}')).toEqual(['digraph{a}']);
  });

  it('drops at the end of a build what the build did not use', async () => {
    await build('old', 'in use');
    await build('in use', 'new');
    expect(cached('old', 'in use', 'new')).toEqual(['in use', 'new']);
  });

  it('keeps what another process of the same build used or computed', async () => {
    await build('of pages', 'of files', 'of nobody');
    vi.setSystemTime(Date.now() + 1000);
    const pages = openLayoutCache(folder);
    use(pages, 'of pages', 'new of pages');
    const files = openLayoutCache(folder);
    use(files, 'of files', 'new of files');
    await files.saveAfterBuild({ dropUnused: false });
    await pages.saveAfterBuild({ dropUnused: true });
    expect(cached('of pages', 'new of pages', 'of files', 'new of files', 'of nobody')).toEqual([
      'of pages',
      'new of pages',
      'of files',
      'new of files',
    ]);
  });

  it('keeps everything while a dev server adds to it, and leaves no other file behind', async () => {
    await build('elsewhere');
    for (let edit = 0; edit < 30; edit += 1) {
      vi.setSystemTime(Date.now() + 1000);
      const cache = openLayoutCache(folder);
      use(cache, `edit ${edit}`);
      await cache.save();
    }
    expect(cached('elsewhere', 'edit 0', 'edit 29')).toEqual(['elsewhere', 'edit 0', 'edit 29']);
    expect(await readdir(join(folder, 'specbook'))).toEqual(['layouts.txt']);
  });

  it('is neither read nor written by a build without diagrams', async () => {
    await build('digraph{a}');
    const before = await readFile(file(), 'utf8');
    vi.setSystemTime(Date.now() + 1000);
    await openLayoutCache(folder).saveAfterBuild({ dropUnused: true });
    expect(await readFile(file(), 'utf8')).toBe(before);
  });

  it('gives the same drawing as computing it', async () => {
    const draw = async (layouts: LayoutCache): Promise<string> =>
      (await drawDiagram(librarySpec, { scope: 'domains' }, (key) => `/${key}`, layouts)).svg;
    const first = openLayoutCache(folder);
    const computed = await draw(first);
    await first.save();
    const { get } = openLayoutCache(folder);
    const set = (): never => {
      throw new Error('computed again');
    };
    expect(await draw({ get, set })).toBe(computed);
  });

  it.each([
    ['its folder is a file', async () => writeFile(join(folder, 'specbook'), '')],
    [
      'its file is a folder',
      async () => mkdir(join(folder, 'specbook', 'layouts.txt'), { recursive: true }),
    ],
  ])('warns once when %s, and goes on', async (_, block) => {
    await block();
    const warnings: string[] = [];
    const cache = openLayoutCache(folder, { warn: (message) => warnings.push(message) });
    use(cache, 'digraph{a}');
    await cache.save();
    use(cache, 'digraph{b}');
    await cache.saveAfterBuild({ dropUnused: true });
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/^Layouts of diagrams are not kept for the next build: E/u);
    expect(cache.get('digraph{b}')).toEqual(LAYOUT);
  });
});
