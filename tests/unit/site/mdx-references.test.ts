import { compile } from '@mdx-js/mdx';
import { expect, test } from 'vitest';
import { stringsOf } from '../../../plugins/specbook/i18n/index.ts';
import { linkReferences } from '../../../plugins/specbook/markup/prose-links.ts';
import { addressResolver } from '../../../plugins/specbook/markup/resolve-address.ts';
import { resolveMdx } from '../../../plugins/specbook/site/integration/mdx-references.ts';
import { hrefsOf } from '../../../plugins/specbook/site/render/to-html.ts';
import { specOf } from '../../support/spec-of.ts';

const ENTITY = `name: "Order {one} *two* <b>"
purpose: A thing.
fields:
  id: { type: uuid, key: primary }
rules:
  BR-ORD-001: { kind: validation, statement: "Never { negative }" }
`;

async function linked(source: string): Promise<string> {
  const { spec } = await specOf({
    'entities/shop/order.yaml': ENTITY,
    'entities/shop/thing.md':
      '---\nname: Thing\npurpose: P.\nfields: { id: { type: uuid, key: primary } }\n---\n\n![F](flow.png) [P](plan.pdf)\n',
    'entities/shop/flow.png': 'PNG',
    'entities/shop/plan.pdf': 'PDF',
  });
  const text = resolveMdx(source, {
    link: linkReferences(spec),
    href: hrefsOf({ base: '/pr-7', prefix: '' }),
    alerts: stringsOf(spec).prose.alerts,
    address: addressResolver(spec, 'entities/shop/basket.mdx'),
  });
  await compile(text);
  return text;
}

test('a reference in MDX becomes a link that compiles, whatever stands in the name', async () => {
  expect(await linked('See [[order]].')).toBe(
    'See <a href="/pr-7/entities/order/">Order &#123;one&#125; &#42;two&#42; &#60;b&#62;</a>.',
  );
  expect(await linked('[[BR-ORD-001]]')).toContain('href="/pr-7/requirements/BR-ORD-001/"');
  expect(await linked('[[order.id]]')).toContain('<code>order.id</code>');
});

test('a reference in MDX stays as it is in code, in an expression, in an attribute and in front matter', async () => {
  for (const source of [
    '`[[order]]`',
    '```\n[[order]]\n```',
    '{"[[order]]"}',
    '<img alt="[[order]]" />',
    '---\ntitle: "[[order]]"\n---\n',
  ]) {
    expect(
      resolveMdx(source, {
        link: () => ({ type: 'text', value: '' }),
        href: () => '/',
        alerts: stringsOf({}).prose.alerts,
        address: (url) => url,
      }),
    ).toBe(source);
    if (!source.startsWith('---')) expect(await linked(source)).toBe(source);
  }
});

test('an alert in MDX gets its title', async () => {
  expect(await linked('> [!WARNING]\n> See [[order.id]].')).toBe(
    '> <span class="sb-alert-title sb-alert-warning">Warning</span>\n> See <a href="/pr-7/entities/order/#id"><code>order.id</code></a>.',
  );
  expect(await linked('> A quote with [!WARNING] in it.')).toContain('[!WARNING]');
});

test('a reference that leads nowhere stays as it is', async () => {
  expect(await linked('See [[nothing]].')).toBe('See [[nothing]].');
});

test('every line of the file stays on its line', async () => {
  const source = 'one [[order]]\n\ntwo [[order]] [[order.id]]\n\n<div>\n\n[[order]]\n\n</div>\n';
  const text = await linked(source);
  expect(text.split('\n')).toHaveLength(source.split('\n').length);
  expect(text.match(/<a /gu)).toHaveLength(4);
});

test.each([
  ['[a *b*](./thing.md)', '[a *b*](/pr-7/entities/thing/)'],
  ['[a](thing.md#fields "Q")', '[a](/pr-7/entities/thing/ "Q")'],
  ['[a][x]\n\n[x]: <./thing.md> "Q"', '[a][x]\n\n[x]: /pr-7/entities/thing/ "Q"'],
  ['<a href="./thing.md">a</a>', '<a href="/pr-7/entities/thing/">a</a>'],
  ['[![F](./flow.png)](./thing.md)', '[![F](./flow.png)](/pr-7/entities/thing/)'],
  ['[a](../)', '[a](/pr-7/entities/)'],
])('a relative link in MDX leads to the page of the file: %s', async (source, expected) => {
  expect(await linked(source)).toBe(expected);
});

test('a file and the image of an element in MDX are those that are published', async () => {
  expect(await linked('[a](./plan.pdf#page=3)')).toMatch(
    /^\[a\]\(\/pr-7\/documents\/files\/plan\.[0-9a-f]{10}\.pdf#page=3\)$/u,
  );
  expect(await linked('<img src="flow.png" alt="F" />')).toMatch(
    /^<img src="\/pr-7\/documents\/files\/flow\.[0-9a-f]{10}\.png" alt="F" \/>$/u,
  );
});

test('other addresses in MDX stay as they are', async () => {
  for (const source of [
    '[a](https://example.com/a.md)',
    '[a](#fields)',
    '[a](/guide/)',
    '<https://example.com>'.replace(/[<>]/gu, ''),
    '<a href="/guide/">a</a>',
    '`[a](./thing.md)`',
  ])
    expect(await linked(source)).toBe(source);
});
