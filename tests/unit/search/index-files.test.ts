import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  publish,
  resetStates,
  type SpecbookConfig,
} from '../../../plugins/specbook/site/integration/state.ts';
import { recordsOf, writeSearchIndex } from '../../../plugins/specbook/site/build/search-index.ts';
import { searchMiddleware } from '../../../plugins/specbook/site/integration/search-middleware.ts';
import { specOf } from '../../support/spec-of.ts';

const CONFIG: SpecbookConfig = {
  root: '/project',
  content: '/project/content',
  base: '/pr-preview/pr-7',
  prefix: '/spec',
  urls: 'folder',
  front: '/',
  allowErrors: false,
  versions: [],
  lang: 'en',
  strings: {},
  nav: [],
  links: [],
  sidebar: [],
  look: { customCss: [], components: {}, head: [], social: [] },
  diagrams: true,
  splitAbove: 1000,
  command: 'dev',
  additions: {},
  userRoutes: new Set(),
};

async function specWith(name: string): ReturnType<typeof specOf> {
  return specOf({
    'entities/shop/order.yaml': `name: ${name}\npurpose: What is sold.\nfields:\n  id: { type: uuid, key: primary }\n`,
  });
}

describe('the index of a built site', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'specbook-index-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  test('holds what a browser loads, and none of the interfaces that nobody asks for', async () => {
    const records = recordsOf({ ...(await specWith('Order')), config: CONFIG });
    expect(await writeSearchIndex(records, folder)).toBe(records.length);
    const files = await readdir(folder);
    expect(files).toEqual(
      expect.arrayContaining(['pagefind.js', 'pagefind-worker.js', 'wasm.en.pagefind', 'fragment']),
    );
    expect(files.filter((file) => /ui|highlight|unknown/u.test(file))).toEqual([]);
    const entry: unknown = JSON.parse(await readFile(join(folder, 'pagefind-entry.json'), 'utf8'));
    expect(entry).toMatchObject({ languages: { en: { page_count: records.length } } });
  });

  test('has addresses under base and prefix', async () => {
    const records = recordsOf({ ...(await specWith('Order')), config: CONFIG });
    const addresses = new Map(records.map(({ key, url }) => [key, url]));
    expect(addresses.get('fields:order')).toBe('/pr-preview/pr-7/spec/entities/order/#sec.fields');
    expect(addresses.get('/traceability/')).toBe('/pr-preview/pr-7/spec/traceability/');
  });
});

describe('search in the dev server', () => {
  const logger = { error: vi.fn(), warn: vi.fn() };
  afterEach(() => {
    resetStates();
    logger.error.mockReset();
  });

  /** What the middleware answers to one address; `next` when it lets it pass. */
  async function ask(
    middleware: ReturnType<typeof searchMiddleware>,
    url: string,
  ): Promise<{ status: number; body: string } | 'next'> {
    return new Promise((resolve) => {
      const response = {
        statusCode: 200,
        setHeader: () => response,
        end: (body?: Uint8Array) => {
          resolve({ status: response.statusCode, body: Buffer.from(body ?? []).toString() });
        },
      };
      middleware(
        { url } as unknown as IncomingMessage,
        response as unknown as ServerResponse,
        () => {
          resolve('next');
        },
      );
    });
  }

  test('answers for the index only', async () => {
    publish(await specWith('Order'), CONFIG);
    const middleware = searchMiddleware(logger, CONFIG.prefix);
    expect(await ask(middleware, '/entities/order/')).toBe('next');
    expect(await ask(middleware, '/spec/_specbook/search/pagefind.js?v=1')).toMatchObject({
      status: 200,
    });
    expect(await ask(middleware, '/spec/_specbook/search/none.js')).toMatchObject({ status: 404 });
    // Of another integration, such as Starlight.
    expect(await ask(middleware, '/pagefind/pagefind.js')).toBe('next');
  });

  test('is made anew after a save, and keeps the files that an open page still asks for', async () => {
    publish(await specWith('Order'), CONFIG);
    const middleware = searchMiddleware(logger, CONFIG.prefix);
    const hashOf = async (): Promise<string> => {
      const answer = await ask(middleware, '/spec/_specbook/search/pagefind-entry.json');
      return /"hash":"(\w+)"/u.exec(answer === 'next' ? '' : answer.body)?.[1] ?? '';
    };
    const before = await hashOf();
    expect(await hashOf()).toBe(before);
    publish(await specWith('Zeppelin'), CONFIG);
    const after = await hashOf();
    expect(after).not.toBe(before);
    for (const hash of [before, after]) {
      expect(
        await ask(middleware, `/spec/_specbook/search/pagefind.${hash}.pf_meta`),
      ).toMatchObject({
        status: 200,
      });
    }
  });

  test('says what went wrong when there is no specification', async () => {
    const middleware = searchMiddleware(logger, CONFIG.prefix);
    expect(await ask(middleware, '/spec/_specbook/search/pagefind.js')).toMatchObject({
      status: 500,
    });
    expect(logger.error).toHaveBeenCalledWith(
      expect.stringContaining('The search index could not be made'),
    );
  });
});
