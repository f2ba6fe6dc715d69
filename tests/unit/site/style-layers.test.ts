import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const site = join(import.meta.dirname, '../../../plugins/specbook/site');
/** The statements that say which layers come first: of Tailwind and the site, and within the site. */
const ORDER = /(?:^@layer [\w., -]+;\n){2}/mu;
const orderIn = (file: string) => ORDER.exec(readFileSync(join(site, 'styles', file), 'utf8'))?.[0];

test('a style sheet that is linked before the others states the order of layers, which it would decide', () => {
  const layout = readFileSync(join(site, 'layouts/Page.astro'), 'utf8');
  // Those that are linked in the body come after the styles of every page.
  const head = layout.slice(layout.indexOf('<head>'), layout.indexOf('</head>'));
  const linked = [...layout.matchAll(/import (\w+) from '\.\.\/styles\/([\w/-]+\.css)\?url'/gu)]
    .filter(([, name = '']) => head.includes(`{${name}}`))
    .map(([, , file = '']) => file);
  expect(linked).toContain('right-to-left.css');
  const order = orderIn('tokens.css');
  expect(order).toContain('specbook.base');
  for (const file of linked) expect(orderIn(file), file).toBe(order);
});
