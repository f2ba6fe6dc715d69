import { expect, test } from 'vitest';
import { pageSections } from '../../../plugins/specbook/site/build/page-sections.ts';

const page = (body: string, head = '') =>
  `<!doctype html><html><head><title>In the tab</title>${head}</head><body>${body}</body></html>`;

test('a page is divided at headings that a link can lead to', () => {
  const body = `<nav>Menu</nav><main><h1>Harbour  rules</h1><p>Ships <b>wait</b>.</p>
    <h2>No id</h2><p>Here.</p><h2 id="tide">Tide</h2><p>High.</p><ul><li>One</li><li>Two</li></ul>
    <section id="fog"><h2>Fog</h2><p>Bells.</p></section></main>`;
  expect(pageSections(page(body))).toEqual([
    { title: 'Harbour rules', text: 'Ships wait. No id Here.' },
    { id: 'tide', title: 'Tide', text: 'High. One Two' },
    { id: 'fog', title: 'Fog', text: 'Bells.' },
  ]);
});

test('only what Pagefind would read is read, where a page says so', () => {
  const body = `<main>Around<div data-pagefind-body>Inside <i data-pagefind-ignore>not this</i></div></main>`;
  expect(pageSections(page(body))).toEqual([{ title: 'In the tab', text: 'Inside' }]);
});

test('scripts, styles and menus are no text', () => {
  const body =
    '<main><style>a {}</style><script>alert(1)</script><p>Text</p><nav>Menu</nav></main>';
  expect(pageSections(page(body))).toEqual([{ title: 'In the tab', text: 'Text' }]);
});

test('a page that is not to be indexed, or leads elsewhere, has no text', () => {
  expect(pageSections(page('Text', '<meta name="robots" content="noindex">'))).toEqual([]);
  expect(pageSections(page('Text', '<meta http-equiv="refresh" content="0;url=/x/">'))).toEqual([]);
});

test('a page without a body, such as Markdown without a layout, has its text all the same', () => {
  const html =
    '<!DOCTYPE html><meta charset="utf-8"><title>Tab</title><h1>Harbour</h1><p>Ships.</p>';
  expect(pageSections(html)).toEqual([{ title: 'Harbour', text: 'Ships.' }]);
});
