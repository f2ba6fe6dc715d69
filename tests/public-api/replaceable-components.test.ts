import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COMPONENTS } from '../../plugins/specbook/site/integration/components.ts';
import manifest from '../../plugins/specbook/package.json' with { type: 'json' };

const site = join(import.meta.dirname, '../../plugins/specbook/site');
const names = Object.keys(COMPONENTS);

test('every part that may be replaced has an original to import, and no other component has', () => {
  const exported = Object.entries(manifest.exports).filter(([path]) =>
    path.startsWith('./components/'),
  );
  expect(Object.fromEntries(exported)).toEqual(
    Object.fromEntries(
      Object.entries(COMPONENTS).map(([name, { file }]) => [
        `./components/${name}.astro`,
        `./dist/site/components/${file}`,
      ]),
    ),
  );
  for (const { file } of Object.values(COMPONENTS))
    expect(existsSync(join(site, 'components', file)), file).toBe(true);
});

test('every part that may be replaced has its type where it is shown', () => {
  const declared = readFileSync(join(site, 'components.d.ts'), 'utf8').matchAll(
    /declare module 'virtual:specbook\/components\/(\w+)'/gu,
  );
  expect([...declared].map(([, name]) => name)).toEqual(names);
});
