import type { Nodes, Root, Table } from 'mdast';
import { describe, expect, it } from 'vitest';
import { composeDocuments, type SpecDocument } from '../../plugins/specbook/documents/compose.ts';
import type { Spec } from '../../plugins/specbook/model/spec.ts';
import { everyNode, filesOf, SPECS, toString, treeOf } from './specs.ts';

/** What tells two lists side by side apart. */
function isSeparator(node: object): boolean {
  return 'value' in node && node.value === '<!---->';
}

/** The words of each cell, without section numbers behind links, which only the file has. */
function cellsOf({ children }: Table): string[][] {
  return children.map((row) =>
    row.children.map((cell) => wordsOf(cell).replace(/\s+/gu, ' ').trim()),
  );
}

function wordsOf(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if (node.type === 'html') return node.value;
  if (!('children' in node))
    return 'value' in node ? node.value : 'alt' in node ? (node.alt ?? '') : '';
  const words = node.children.map(wordsOf).join('');
  return node.type === 'link'
    ? words.replace(/(?: (?:[A-Z]+-\d+|document \d+))? §[\d.]+$/u, '')
    : words;
}

function tablesOf(root: Root): Table[] {
  return [...everyNode([root])].filter((node): node is Table => node.type === 'table');
}

function readBack(spec: Spec, { fileName }: SpecDocument): Root {
  return filesOf(spec).get(fileName)?.root ?? { type: 'root', children: [] };
}

/** The tables and headings that a document is written from, in the nodes of GFM and with the words of its file. */
function written(spec: Spec, document: SpecDocument): Root {
  const children = treeOf(spec, document).filter(
    // Tables beside these charts say the same: Markdown has nothing to add.
    (node) => node.type !== 'charts' || !node.beside,
  );
  return { type: 'root', children };
}

describe.each(SPECS)('the .md files of %s', (_name, spec) => {
  const documents = composeDocuments(spec).map(
    (document) => [document.fileName, document] as const,
  );

  it.each(documents)('read back to the same tables: %s', (_file, document) => {
    const before = tablesOf(written(spec, document));
    const read = tablesOf(readBack(spec, document));
    expect(read.length).toBe(before.length);
    expect(read.map(cellsOf)).toEqual(before.map(cellsOf));
    expect(read.map(({ align }) => align)).toEqual(before.map(({ align }) => align));
  });

  it.each(documents)('read back to the same headings, and hold no HTML: %s', (_file, document) => {
    const read = readBack(spec, document);
    const headings = (root: Root): unknown[] =>
      [...everyNode([root])].flatMap((node) =>
        node.type === 'heading'
          ? [[node.depth, `${node.data?.number ?? ''} ${toString(node)}`.trim()]]
          : [],
      );
    const title: unknown = [1, `${document.id} ${document.title}`];
    const before = headings(written(spec, document));
    // Headings of authors stand below the section that holds them; the file has their final depth.
    expect(headings(read).length).toBe(before.length + 1);
    expect(headings(read).map((one) => JSON.stringify(one).replace(/^\[\d,/u, ''))).toEqual(
      [title, ...before].map((one) => JSON.stringify(one).replace(/^\[\d,/u, '')),
    );
    expect(
      [...everyNode([read])].filter(({ type, ...node }) => type === 'html' && !isSeparator(node)),
    ).toEqual([]);
  });
});
