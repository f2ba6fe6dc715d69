import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const site = join(import.meta.dirname, '../../../plugins/specbook/site');
/** The statements that say which layers come first: of Tailwind and the site, and within the site. */
const ORDER = /(?:^@layer [\w., -]+;\n){2}/mu;
const orderIn = (file: string) => ORDER.exec(readFileSync(join(site, 'styles', file), 'utf8'))?.[0];

test('a style sheet that is linked before the others states the order of layers, which it would decide', () => {
  const layout = readFileSync(join(site, 'layouts/Page.astro'), 'utf8');
  const linked = [...layout.matchAll(/'\.\.\/styles\/([\w/-]+\.css)\?url'/gu)].map(
    ([, file = '']) => file,
  );
  expect(linked).toContain('right-to-left.css');
  const order = orderIn('tokens.css');
  expect(order).toContain('specbook.base');
  for (const file of linked) expect(orderIn(file), file).toBe(order);
});
