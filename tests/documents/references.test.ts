import GithubSlugger from 'github-slugger';
import type { Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { bodyPassages } from '../../plugins/specbook/documents/assemble.ts';
import { composeDocuments } from '../../plugins/specbook/documents/compose.ts';
import { sectionReference } from '../../plugins/specbook/documents/links.ts';
import { targetOf } from '../../plugins/specbook/markup/links.ts';
import { documentHtml } from '../../plugins/specbook/documents/render-html.ts';
import { htmlOfPieces } from '../support/page-html.ts';
import { everyNode, filesOf, SPECS, toString, treeOf } from './specs.ts';

/** Links to rows of the tables of teams and data classes. */
const SILENT = /#(?:5[\d]*-(?:teams|personal-data))/u;

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
      const written = treeOf(spec, document).flatMap((node) =>
        node.type === 'heading' ? (node.data?.number ?? []) : [],
      );
      expect(written).toEqual(document.sections.map(({ number }) => number));
    }
  });

  it('refers to what stands elsewhere by its number', () => {
    const numbers = new Map(
      documents.flatMap(({ slug, sections }) =>
        sections.map(({ slug: anchor, number }): [string, string] => [`${slug}#${anchor}`, number]),
      ),
    );
    let count = 0;
    for (const document of documents) {
      let scope = '';
      for (const node of everyNode(filesOf(spec).get(document.fileName)?.root.children ?? [])) {
        if (node.type === 'heading') scope = /^[\d.]+/u.exec(toString(node))?.[0] ?? scope;
        if (node.type !== 'link' || /^https?:/u.test(node.url)) continue;
        const [file = '', anchor = ''] = node.url.split('#');
        const home = file === '' ? document : documents.find(({ fileName }) => fileName === file);
        const number = numbers.get(`${home?.slug ?? ''}#${anchor}`);
        expect(number, node.url).toBeDefined();
        const label = toString(node);
        const shown = /(?:(\S+) )?§([\d.]+)$/u.exec(label);
        // Contents name the section first; teams and data classes stand at almost every item.
        if (!shown && (label.startsWith(`${number ?? ''} `) || SILENT.test(node.url))) continue;
        if (!shown) {
          // In sight: in the same top part, around or below the section.
          expect(home?.slug, label).toBe(document.slug);
          expect(number?.split('.')[1], label).toBe(scope.split('.')[1]);
          continue;
        }
        count += 1;
        expect(shown[2]).toBe(number);
        if (home?.slug !== document.slug) expect(label).toContain(home?.id.replace(/^0/u, ''));
      }
    }
    expect(count).toBeGreaterThan(40);
  });

  it('refers by number to every item that another item names', () => {
    const named = new Set<string>();
    for (const document of documents) {
      for (const passage of bodyPassages(document)) {
        if (!('source' in passage)) continue;
        for (const node of everyNode(passage.source.blocks())) {
          const target = node.type === 'link' ? targetOf(node.url) : undefined;
          if (target?.kind === 'item' && sectionReference(document, target, passage.scope))
            named.add(target.key);
        }
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
      documents.map((document) => [document.slug, htmlOfPieces(documentHtml(spec, document))]),
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
});
