import { compile } from '@mdx-js/mdx';
import { expect, test } from 'vitest';
import { stringsOf } from '../../../plugins/specbook/i18n/index.ts';
import { linkReferences } from '../../../plugins/specbook/markup/prose-links.ts';
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
  const { spec } = await specOf({ 'entities/shop/order.yaml': ENTITY });
  const text = resolveMdx(source, {
    link: linkReferences(spec),
    href: hrefsOf({ base: '/pr-7', prefix: '' }),
    alerts: stringsOf(spec).prose.alerts,
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
