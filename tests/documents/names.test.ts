import GithubSlugger from 'github-slugger';
import { describe, expect, it } from 'vitest';
import { composeDocuments } from '../../plugins/specbook/documents/compose.ts';
import { documentHtml } from '../../plugins/specbook/documents/render-html.ts';
import { htmlOfPieces } from '../support/page-html.ts';
import { specOf } from '../support/spec-of.ts';
import { everyNode, filesOf, toString } from './specs.ts';

const quoted = (name: string): string => JSON.stringify(name);

/** A specification in which everything that bears a name bears this one. */
async function named(name: string) {
  const { spec } = await specOf({
    'spec.yaml': `title: ${quoted(name)}\nrevision: 1.0.0\ndomains: { shop: { name: ${quoted(name)} } }\n`,
    'entities/shop/order.yaml': `name: ${quoted(name)}\npurpose: See [[other]].\nfields:\n  id: { type: uuid, key: primary }\n  other_id: { type: uuid, references: other.id }\n`,
    'entities/shop/other.yaml': `name: ${quoted(`${name} two`)}\npurpose: Another.\nfields:\n  id: { type: ${quoted(name)}, key: primary }\n`,
    'performance/all.yaml': `PERF-1: { kind: response-time, title: ${quoted(name)}, targets: { p95: 90 ms }, touches: [order] }\n`,
    'constraints/all.yaml': `CON-1: { kind: cost, title: ${quoted(name)}, cost: { per: ${quoted(name)}, price: 1 EUR } }\n`,
  });
  return spec;
}

describe.each([
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'a | b',
  '# Heading',
  '`code` and **strong** _soft_',
  '[link](javascript:alert(1))',
  '1. One',
  '- One',
  'snake_case_name and *star',
  'Ünïcode 名前',
  '&amp; &lt;b&gt;',
  'x\\',
])('the name %s', (name) => {
  it('stands in the documents as it is written', async () => {
    const spec = await named(name);
    for (const { text, root } of filesOf(spec).values()) {
      const nodes = [...everyNode([root])];
      expect(
        nodes.filter(({ type }) => type === 'html'),
        text,
      ).toEqual([]);
      expect(nodes.filter((node) => 'url' in node && /^\s*javascript:/iu.test(node.url))).toEqual(
        [],
      );
    }
    const titles = [
      ...everyNode([
        filesOf(spec).get('05-Data-Models.md')?.root ?? { type: 'root', children: [] },
      ]),
    ]
      .filter(({ type }) => type === 'heading')
      .map((node) => toString(node));
    expect(titles.filter((title) => title.endsWith(` ${name}`)).length).toBeGreaterThan(0);
  });

  it('does not lead links astray', async () => {
    const files = filesOf(await named(name));
    for (const { root } of files.values()) {
      const slugger = new GithubSlugger();
      const nodes = [...everyNode([root])];
      const anchors = new Set(
        nodes.filter(({ type }) => type === 'heading').map((node) => slugger.slug(toString(node))),
      );
      for (const node of nodes) {
        if (node.type === 'link' && node.url.startsWith('#'))
          expect(anchors).toContain(decodeURIComponent(node.url.slice(1)));
      }
    }
  });

  it('is text in the printable documents', async () => {
    const spec = await named(name);
    for (const document of composeDocuments(spec)) {
      const html = htmlOfPieces(documentHtml(spec, document));
      expect(html).not.toMatch(/<(?:script|img)\b/iu);
      expect(html).not.toMatch(/href="\s*javascript:/iu);
    }
  });
});
