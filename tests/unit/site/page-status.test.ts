/** Beside Astro's i18n routing, which answers pages without a language in their path with status 404. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageStatusMiddleware } from '../../../plugins/specbook/site/integration/page-status.ts';
import {
  publish,
  resetStates,
  type SpecbookConfig,
} from '../../../plugins/specbook/site/integration/state.ts';
import { specOf } from '../../support/spec-of.ts';

/** Answers everything as Astro does there. */
const notFound = (_: IncomingMessage, response: ServerResponse) => {
  response.writeHead(404, { 'Content-Type': 'text/html' }).end('content');
};
let port: number;
const server = createServer((request, response) => {
  pageStatusMiddleware('/spec')(request, response, () => {
    notFound(request, response);
  });
});

beforeAll(async () => {
  const read = await specOf({
    'entities/shop/order.yaml':
      'name: Order\npurpose: A.\nfields: { id: { type: uuid, key: primary } }\n',
  });
  publish(read, { prefix: '/spec', splitAbove: 1000 } as SpecbookConfig);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => {
  server.close();
  resetStates();
});

const statusOf = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).status;

test('a page of the specification is answered with 200, however its path ends', async () => {
  for (const path of [
    '/spec/',
    '/spec/entities/order/',
    '/spec/entities/order?x=1',
    '/spec/problems/',
  ])
    expect(await statusOf(path), path).toBe(200);
});

test('what is no page of it keeps its status', async () => {
  for (const path of ['/', '/about/', '/spec/entities/no/', '/entities/order/'])
    expect(await statusOf(path), path).toBe(404);
});
