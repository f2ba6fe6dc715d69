import type { Nodes, Root, Table } from 'mdast';
import { describe, expect, it } from 'vitest';
import { composeDocuments, type SpecDocument } from '../../plugins/specbook/documents/compose.ts';
import { plainTree } from '../../plugins/specbook/markup/to-markdown.ts';
import type { Spec } from '../../plugins/specbook/model/spec.ts';
import { everyNode, filesOf, SPECS } from './specs.ts';

/** A node without positions, hints and empty titles; neighbouring texts as one. */
function essence(node: Nodes): unknown {
  if (!('children' in node)) {
    if (node.type === 'break') return { type: 'text', value: ' ' };
    return 'value' in node ? { type: node.type, value: node.value } : { type: node.type };
  }
  const children: unknown[] = [];
  for (const child of node.children.map(essence)) {
    const last = children.at(-1);
    if (isText(child) && isText(last)) last.value += child.value;
    else children.push(child);
  }
  return { type: node.type, ...('url' in node && { url: node.url }), children };
}

function isText(value: unknown): value is { type: 'text'; value: string } {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'text';
}

function tablesOf(root: Root): Table[] {
  return [...everyNode([root])].filter((node): node is Table => node.type === 'table');
}

function readBack(spec: Spec, { fileName }: SpecDocument): Root {
  return filesOf(spec).get(fileName)?.root ?? { type: 'root', children: [] };
}

describe.each(SPECS)('the .md files of %s', (_name, spec) => {
  it.each(composeDocuments(spec).map((document) => [document.fileName, document] as const))(
    'read back to the same tables: %s',
    (_file, document) => {
      const href = document.href('markdown');
      const written = tablesOf(plainTree(document.tree().children, href));
      const read = tablesOf(readBack(spec, document));
      expect(read.length).toBe(written.length);
      expect(read.map(essence)).toEqual(written.map(essence));
      expect(read.map(({ align }) => align)).toEqual(written.map(({ align }) => align));
    },
  );

  it.each(composeDocuments(spec).map((document) => [document.fileName, document] as const))(
    'read back to the same headings, and hold no HTML: %s',
    (_file, document) => {
      const href = document.href('markdown');
      const written = plainTree(document.tree().children, href);
      const read = readBack(spec, document);
      const headings = (root: Root): unknown[] =>
        [...everyNode([root])].flatMap((node) =>
          node.type === 'heading' ? [[node.depth, essence(node)]] : [],
        );
      expect(headings(read)).toEqual(headings(written));
      expect([...everyNode([read])].filter(({ type }) => type === 'html')).toEqual([]);
    },
  );
});
