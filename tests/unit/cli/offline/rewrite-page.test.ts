import { describe, expect, test } from 'vitest';
import {
  relativeAddress,
  relativeStyles,
} from '../../../../plugins/specbook/cli/offline/relative-addresses.ts';
import { rewritePage, SCRIPT_MARK } from '../../../../plugins/specbook/cli/offline/rewrite-page.ts';
import {
  describeAddresses,
  findBase,
  type Site,
} from '../../../../plugins/specbook/cli/offline/site-files.ts';

function siteOf(base: string, paths: readonly string[]): Site {
  return { base, files: new Map(paths.map((path) => [path, new Uint8Array()])) };
}

const site = siteOf('/docs/', [
  'index.html',
  '404.html',
  'entities/order/index.html',
  'a page ü/index.html',
  '_astro/page.css',
  '_astro/a.js',
  '_specbook/search/words.txt',
  'diagrams/domain.json',
]);
const PAGE = 'entities/order/index.html';

describe('an address in a copy that opens from a folder', () => {
  test.each([
    ['/docs/', '../../index.html'],
    ['/docs', '../../index.html'],
    ['/docs/?q=a#b', '../../index.html?q=a#b'],
    ['/docs/entities/order/#state', 'index.html#state'],
    ['/docs/a%20page%20%C3%BC/', '../../a%20page%20%C3%BC/index.html'],
    ['../../', '../../index.html'],
    ['/docs/_astro/page.css', '../../_astro/page.css'],
  ])('%s leads from file to file', (address, expected) => {
    expect(relativeAddress(address, PAGE, site)).toBe(expected);
  });

  test.each([
    '#state',
    '?q=a',
    'https://spec.example/docs/',
    '//cdn/x.js',
    'mailto:a@b',
    '/elsewhere/',
  ])('%s leads out of the site, or nowhere, and stays', (address) => {
    expect(relativeAddress(address, PAGE, site)).toBe(address);
  });

  test('finds pages that are files, with and without their extension', () => {
    const files = siteOf('/', ['index.html', 'entities.html', 'entities/order.html']);
    expect(relativeAddress('/entities', 'entities/order.html', files)).toBe('../entities.html');
    expect(relativeAddress('order.html', 'entities/order.html', files)).toBe('order.html');
    expect(describeAddresses(files.files)).toEqual({ areFiles: true, folders: [] });
    expect(describeAddresses(site.files).areFiles).toBe(false);
  });

  test('in a style sheet leads from that sheet', () => {
    expect(relativeStyles('a{b:url("/docs/_astro/a.js")}', '_astro/page.css', site)).toBe(
      'a{b:url("a.js")}',
    );
  });
});

describe('a page in a copy that opens from a folder', () => {
  test('keeps what it says, and loses what asks a server', () => {
    const { html, modules, asked } = rewritePage(
      [
        '<!-- <a href="/docs/"> --><meta http-equiv="content-security-policy" content="default-src">',
        '<link rel="modulepreload" href="/docs/_astro/a.js"><link rel="stylesheet" href="/docs/_astro/page.css">',
        '<script type="module" src="/docs/_astro/a.js" data-copy="Copy"></script>',
        '<script type="module">import "/docs/_astro/a.js"</script>',
        '<script type="application/json">{"a":"<a href=\\"/docs/\\">"}</script>',
        '<a title=\'1 &lt; "2"\' href="/docs/?a=1&amp;b=2">/docs/</a><dialog data-index="/docs/_specbook/search/">',
        '<figure data-graph="/docs/diagrams/domain.json"><img srcset="/docs/_astro/page.css 1x, /docs/_astro/a.js 2x">',
      ].join('\n'),
      PAGE,
      site,
    );
    expect(html.split('\n')).toEqual([
      '<!-- <a href="/docs/"> -->',
      '<link rel="stylesheet" href="../../_astro/page.css">',
      '<script type="text/plain" data-copy="Copy"></script>',
      `${SCRIPT_MARK}<script type="text/plain"></script>`,
      '<script type="application/json">{"a":"<a href=\\"/docs/\\">"}</script>',
      '<a title=\'1 &lt; "2"\' href="../../index.html?a=1&amp;b=2">/docs/</a><dialog data-index="../../_specbook/search/">',
      '<figure data-graph="../../diagrams/domain.json"><img srcset="../../_astro/page.css 1x, ../../_astro/a.js 2x">',
    ]);
    expect(modules).toEqual([{ path: '_astro/a.js' }, { code: 'import "/docs/_astro/a.js"' }]);
    expect(asked).toEqual(['_specbook/search/', 'diagrams/domain.json']);
  });

  test('states the base of its site', () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    const page = '<html><script src="/docs/_specbook/theme.js"></script>';
    expect(
      findBase(
        new Map([
          ['a.html', bytes('<p>')],
          ['b.html', bytes(page)],
        ]),
      ),
    ).toBe('/docs/');
    expect(findBase(new Map([['a.html', bytes('<p>')]]))).toBeUndefined();
  });
});
