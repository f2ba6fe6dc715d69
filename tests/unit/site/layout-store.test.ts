import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as erd from '../../../plugins/specbook/erd/index.ts';
import {
  layoutOf,
  recordOf,
  type LayoutRecord,
  type LayoutStore,
} from '../../../plugins/specbook/erd/layout/layout-record.ts';
import { openLayouts } from '../../../plugins/specbook/site/build/layout-cache.ts';
import { exampleSpec } from '../../documents/specs.ts';

const LAYOUT: LayoutRecord = [[10.5, 20], [[0, 1, 2.25]], [[3, 1, 2, 3, 4, 5, 6, 7, 8]]];

describe('layouts of diagrams on disk', () => {
  let folder: string;
  const file = (): string => join(folder, 'specbook', 'layouts-of-pages.json');
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'specbook-layouts-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  async function keep(question = 'question'): Promise<void> {
    const layouts = openLayouts(folder, 'of-pages');
    layouts.set(question, LAYOUT);
    await layouts.save(true);
  }

  it('are there for the next process, to the last digit', async () => {
    await keep();
    expect(openLayouts(folder, 'of-pages').get('question')).toEqual(LAYOUT);
    expect(recordOf(layoutOf(LAYOUT))).toEqual(LAYOUT);
  });

  it('are not those of another question, nor of another version of Graphviz', async () => {
    await keep();
    expect(openLayouts(folder, 'of-pages').get('questions')).toBeUndefined();
    expect(
      openLayouts(folder, 'of-pages', 'layouts-1 graphviz 0.0.0').get('question'),
    ).toBeUndefined();
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, -9)],
    ['with another number in it', (text: string) => text.replace('10.5', '10.6')],
    ['that is no JSON', () => 'nonsense\n{'],
    ['that is empty', () => ''],
  ])('are made anew from a file %s, which is written again', async (_, damage) => {
    await keep();
    await writeFile(file(), damage(await readFile(file(), 'utf8')));
    expect(openLayouts(folder, 'of-pages').get('question')).toBeUndefined();
    await keep();
    expect(openLayouts(folder, 'of-pages').get('question')).toEqual(LAYOUT);
  });

  it('that no build has asked for in a long time are dropped, others stay', async () => {
    const first = openLayouts(folder, 'of-pages');
    first.set('old', LAYOUT);
    first.set('in use', LAYOUT);
    await first.save(true);
    for (let build = 0; build < 21; build += 1) {
      const layouts = openLayouts(folder, 'of-pages');
      layouts.get('in use');
      await layouts.save(true);
    }
    expect(openLayouts(folder, 'of-pages').get('old')).toBeUndefined();
    expect(openLayouts(folder, 'of-pages').get('in use')).toEqual(LAYOUT);
  });

  it('do not grow old in a dev server, which shows few of them', async () => {
    await keep('elsewhere');
    for (let save = 0; save < 30; save += 1) {
      const layouts = openLayouts(folder, 'of-pages');
      layouts.set(`new ${save}`, LAYOUT);
      await layouts.save(false);
    }
    expect(openLayouts(folder, 'of-pages').get('elsewhere')).toEqual(LAYOUT);
  });

  it('give the same drawing as laying out, and without it', async () => {
    // A module of its own, which remembers nothing.
    const fresh = async (): Promise<typeof erd> => {
      vi.resetModules();
      return import('../../../plugins/specbook/erd/index.ts');
    };
    const draw = async (
      { keepLayoutsIn, drawDiagram }: Awaited<ReturnType<typeof fresh>>,
      layouts: LayoutStore,
    ): Promise<string> => {
      keepLayoutsIn(layouts);
      return (await drawDiagram(exampleSpec, { show: 'domains' }, (key) => `/${key}`)).svg;
    };
    const first = openLayouts(folder, 'of-pages');
    const laidOut = await draw(await fresh(), first);
    await first.save(true);
    const { get } = openLayouts(folder, 'of-pages');
    const kept = await draw(await fresh(), {
      get,
      set: () => {
        throw new Error('laid out again');
      },
    });
    expect(kept).toBe(laidOut);
  });
});
