import GithubSlugger from 'github-slugger';
import type { Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { composeDocuments, sectionLocationOf } from '../../plugins/specbook/documents/compose.ts';
import { targetOf } from '../../plugins/specbook/markup/links.ts';
import { toHtml } from '../../plugins/specbook/markup/to-html.ts';
import { everyNode, filesOf, SPECS, toString } from './specs.ts';

/** Anchors as a git host makes them. */
function anchorsOf(root: Root): Set<string> {
  const slugger = new GithubSlugger();
  const anchors = new Set<string>();
  for (const node of everyNode([root])) {
    if (node.type === 'heading') anchors.add(slugger.slug(toString(node)));
  }
  return anchors;
}

describe.each(SPECS)('in %s', (_name, spec) => {
  const documents = composeDocuments(spec);

  it('numbers sections without a gap, below the number of the document', () => {
    for (const { number, sections } of documents) {
      const seen = new Map<string, number>();
      for (const section of sections) {
        const steps = section.number.split('.');
        const last = Number(steps.pop());
        const parent = steps.join('.');
        expect(last, section.number).toBe((seen.get(parent) ?? 0) + 1);
        seen.set(parent, last);
      }
      expect([...seen.keys()][0]).toBe(String(number));
    }
  });

  it('writes each section under the number that was counted for it', () => {
    for (const document of documents) {
      const written = document
        .tree()
        .children.flatMap((node) => (node.type === 'heading' ? (node.data?.number ?? []) : []));
      expect(written).toEqual(document.sections.map(({ number }) => number));
    }
  });

  it('refers to what stands elsewhere by its number', () => {
    let count = 0;
    for (const document of documents) {
      let scope = '';
      for (const node of everyNode(document.tree().children)) {
        if (node.type === 'heading' && node.data?.number !== undefined) scope = node.data.number;
        const target = node.type === 'link' ? targetOf(node.url) : undefined;
        if (target?.kind !== 'item' || /^(?:team|dataClass):/u.test(target.key)) continue;
        const place = document.places.get(target.key) ?? sectionLocationOf(spec, target.key);
        expect(place, target.key).toBeDefined();
        const label = toString(node);
        const shown = /(?:(\S+) )?§([\d.]+)$/u.exec(label);
        if (!shown) {
          // In sight: in the same top part, around or below the section.
          expect(place?.document, label).toBe(document.slug);
          expect(place?.number.split('.')[1], label).toBe(scope.split('.')[1]);
          continue;
        }
        count += 1;
        expect(shown[2]).toBe(place?.number);
        const home = documents.find(({ slug }) => slug === place?.document);
        if (home?.slug !== document.slug) expect(shown[1]).toBe(home?.id);
      }
    }
    expect(count).toBeGreaterThan(40);
  });

  it('refers by number to every item that another item names', () => {
    const named = new Set<string>();
    for (const document of documents) {
      for (const node of everyNode(document.tree().children)) {
        const target = node.type === 'link' ? targetOf(node.url) : undefined;
        if (target?.kind === 'item' && /§[\d.]+$/u.test(toString(node))) named.add(target.key);
      }
    }
    const silent = /^(?:team|dataClass|field):/u;
    const expected = [...spec.items.values()].filter(
      ({ key, parent }) =>
        !silent.test(key) &&
        spec.linksTo(key).some(({ to, from }) => to === key && from !== parent && from !== key),
    );
    expect(expected.filter(({ key }) => !named.has(key)).map(({ key }) => key)).toEqual([]);
  });

  it('links within and between the .md files to headings that exist', () => {
    const files = filesOf(spec);
    const anchors = new Map([...files].map(([name, { root }]) => [name, anchorsOf(root)]));
    const dead: string[] = [];
    for (const [name, { root }] of files) {
      for (const node of everyNode([root])) {
        if (node.type !== 'link' || /^https?:/u.test(node.url)) continue;
        const [file = '', anchor = ''] = node.url.split('#');
        if (!anchors.get(file === '' ? name : file)?.has(anchor)) dead.push(`${name}: ${node.url}`);
      }
    }
    expect(dead).toEqual([]);
  });

  it('links within and between the printable documents to ids that exist, each once', () => {
    const pages = new Map(
      documents.map((document) => [
        document.slug,
        toHtml(document.tree(), { href: document.href('html') }),
      ]),
    );
    const ids = new Map(
      [...pages].map(([slug, html]) => [
        slug as string,
        [...html.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id),
      ]),
    );
    for (const [slug, all] of ids) expect(new Set(all).size, slug).toBe(all.length);
    const dead: string[] = [];
    for (const [slug, html] of pages) {
      for (const [, other, anchor] of html.matchAll(/ href="(?:\.\.\/([^/"]*)\/)?#([^"]*)"/gu)) {
        if (!ids.get(other ?? slug)?.includes(anchor))
          dead.push(`${slug}: ${other ?? ''}#${anchor ?? ''}`);
      }
    }
    expect(dead).toEqual([]);
  });

  it('writes the same HTML when it is written part by part', () => {
    for (const document of documents) {
      const href = document.href('html');
      const parts = [...document.parts()].map((nodes) => toHtml(nodes, { href }));
      expect(parts.join('')).toBe(toHtml(document.tree(), { href }));
    }
  });
});
