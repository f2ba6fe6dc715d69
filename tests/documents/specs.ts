/** The specifications that the documents are tried on: one with every kind and key, and one with many relationships. */
import { toString } from 'mdast-util-to-string';
import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { bodyPassages, frontPassage } from '../../plugins/specbook/documents/assemble.ts';
import { composeDocuments, type SpecDocument } from '../../plugins/specbook/documents/compose.ts';
import { documentMarkdown } from '../../plugins/specbook/documents/render-markdown.ts';
import { heading } from '../../plugins/specbook/markup/mdast.ts';
import type { Spec } from '../../plugins/specbook/model/spec.ts';
import { LIBRARY, readFolder, SHOP } from '../support/specs.ts';

/** Every kind of item with every key of its schema. */
export const smallSpec = await readFolder(SHOP);
/** Entities of four domains that refer to each other. */
export const librarySpec = await readFolder(LIBRARY);

/** Both, with their names. */
export const SPECS: readonly (readonly [string, Spec])[] = [
  ['a small specification with every key', smallSpec],
  ['a data model of 17 entities', librarySpec],
];

/** One `.md` file, and what a parser of GFM makes of it. */
export interface WrittenFile {
  text: string;
  root: Root;
}

const written = new WeakMap<Spec, Map<string, WrittenFile>>();

/** The `.md` files of all documents by name. */
export function filesOf(spec: Spec): Map<string, WrittenFile> {
  const known = written.get(spec);
  if (known) return known;
  const files = new Map(
    composeDocuments(spec).map((document) => {
      const { text } = documentMarkdown(spec, document);
      return [document.fileName, { text, root: parseGfm(text) }] as const;
    }),
  );
  written.set(spec, files);
  return files;
}

const gfm = unified().use(remarkParse).use(remarkGfm).freeze();

/** Parses as a git host does. */
export function parseGfm(markdown: string): Root {
  return gfm.parse(markdown);
}

/** A document as one tree: its headings have the depths and numbers that they have in the document. */
export function treeOf(spec: Spec, document: SpecDocument): RootContent[] {
  return [frontPassage(spec, document), ...bodyPassages(document)].flatMap((passage) => {
    const { shift, inside } = passage;
    const numbered = (depth: number, title: PhrasingContent[], number?: string): RootContent => {
      const node = heading(depth, title);
      return { ...node, data: { ...node.data, number } };
    };
    if ('title' in passage)
      return [numbered(shift + 1, [{ type: 'text', value: passage.title }], passage.number)];
    return passage.source
      .blocks()
      .map((node) =>
        node.type === 'heading' && passage.number !== ''
          ? numbered(node.depth + shift, node.children, inside.get(node.data?.anchor ?? ''))
          : node,
      );
  });
}

/** The nodes of a numbered section, down to the next one that is not within it. */
export function sectionNodes(
  nodes: readonly RootContent[],
  number: string,
): readonly RootContent[] {
  const start = nodes.findIndex((node) => node.type === 'heading' && node.data?.number === number);
  const end = nodes.findIndex(
    (node, index) =>
      index > start &&
      node.type === 'heading' &&
      node.data?.number !== undefined &&
      !node.data.number.startsWith(`${number}.`),
  );
  return nodes.slice(start, end < 0 ? undefined : end);
}

/** Every node below some nodes, themselves included. */
export function* everyNode(nodes: readonly Nodes[]): Iterable<Nodes> {
  for (const node of nodes) {
    yield node;
    if ('children' in node) yield* everyNode(node.children);
  }
}

/** Letters and digits alone, in small letters: how a text reads, whatever its marks. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** All that some nodes say, terms of facts included. */
export function said(nodes: readonly Nodes[]): string {
  let text = '';
  for (const node of everyNode(nodes)) {
    if (node.type === 'fact') text += ` ${node.term} `;
    if ('value' in node) text += node.value;
    if (node.type === 'image') text += ` ${node.alt ?? ''} `;
    if (!['text', 'inlineCode', 'link', 'inlineProse', 'strong', 'emphasis'].includes(node.type))
      text += ' ';
  }
  return plain(text);
}

export { toString };
