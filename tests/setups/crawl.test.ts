import { expect, test } from 'vitest';
import { folderOf } from '../support/folder.ts';
import { crawl } from './crawl.ts';
import { addressOf, fileFor, serve } from './host.ts';

test('a crawl names every address that nothing answers, whatever kind of file it stands in', async () => {
  const folder = folderOf({
    'index.html': `<a href="/docs/a/">A</a> <a href="/docs/a">by the letter</a> <a href="/a/">outside</a>
      <img src="no.png" srcset="/docs/a/ 1x, /docs/no-2x.png 2x">
      <p style="background: url('no-style.png')"></p>`,
    'a/index.html': '<h1 id="here">A</h1> <a href="#here">fine</a> <a href="#gone">dead</a>',
    'a.md':
      '[fine](index.md) [bad](no.md) `[code](no-code.md)`\n\n```\n[fence](no-fence.md)\n```\n',
    'index.md': '[A](a/)',
    'style.css': 'a { background: url(no-css.png) } b { background: url(data:image/png,) }',
    'drawing.svg': '<svg xmlns="http://www.w3.org/2000/svg"><a href="/docs/no-svg/"></a></svg>',
    'sitemap.xml': '<loc>https://spec.example/docs/no-map/</loc>',
    'documents/one/sections.json': '{"patient":"/docs/no-section/"}',
  });
  const host = await serve(folder, '/docs', 'folders');
  const found = await crawl({ folder, origin: host.origin, base: '/docs', addresses: 'folders' });
  await host.stop();
  expect(found.badAddresses.sort()).toEqual([
    'a.md → no.md',
    'documents/one/sections.json → /docs/no-section/',
    'drawing.svg → /docs/no-svg/',
    'index.html → /a/',
    'index.html → /docs/a',
    'index.html → /docs/no-2x.png',
    'index.html → no-style.png',
    'index.html → no.png',
    'sitemap.xml → https://spec.example/docs/no-map/',
    'style.css → no-css.png',
  ]);
  expect(found.deadFragments).toEqual(['a/index.html → #gone']);
  expect(found.pages).toEqual(['/', '/a/']);
});

test('a host answers to the addresses of its kind alone', () => {
  const folder = folderOf({ 'x/index.html': '', 'y.html': '', 'index.html': '' });
  const answers = (addresses: Parameters<typeof addressOf>[1]) =>
    ['/', '/x/', '/x', '/x/index.html', '/X/', '/y', '/y/', '/y.html'].filter(
      (path) => fileFor(folder, path, addresses) !== undefined,
    );
  expect(answers('folders')).toEqual(['/', '/x/', '/x/index.html', '/y.html']);
  expect(answers('bare')).toEqual(['/', '/x', '/x/index.html', '/y', '/y.html']);
  expect(answers('files')).toEqual(['/', '/x/index.html', '/y.html']);
  expect(addressOf('x/index.html', 'folders')).toBe('/x/');
  expect(addressOf('x/index.html', 'bare')).toBe('/x');
  expect(addressOf('y.html', 'bare')).toBe('/y');
  expect(addressOf('y.html', 'files')).toBe('/y.html');
});
