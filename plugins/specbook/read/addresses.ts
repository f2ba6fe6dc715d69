/** Relative addresses in the prose of a file: where each stands, and whether what it leads to exists. */
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { fileAddress } from '../model/file-address.ts';
import { mayHoldAddress } from '../model/file-target.ts';
import type { Source } from '../model/item.ts';
import type { Position } from '../model/problem.ts';
import { proseTexts } from '../model/prose-texts.ts';
import { isTooComplex, piecesOf } from '../model/prose-cost.ts';
import { toPosition, type SourceFile } from './source-file.ts';

const markdown = unified().use(remarkParse).use(remarkGfm).freeze();
const mdx = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();

/** An address in a text. */
interface FoundAddress {
  url: string;
  /** Of the construct that holds it, in the text. */
  offset: number;
  isImage: boolean;
  /** In MDX, Astro resolves images of Markdown. */
  isOfAstro?: boolean;
}

/** An address that is relative to its file, and its place. */
export interface StatedAddress extends Omit<FoundAddress, 'offset'> {
  position: Position;
  /** The text of a key that holds it. */
  text?: string;
}

const TAG = /<(a|img|source)\b(?:"[^"]*"|'[^']*'|[^"'>])*>?/giu;
const ATTRIBUTE = /\s(href|src|srcset)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/giu;

function* addressesOfHtml(html: string): Generator<FoundAddress> {
  const visible = html.replace(/<!--[\s\S]*?(?:-->|$)/gu, (comment) => ' '.repeat(comment.length));
  for (const { 0: tag, 1: name = '', index } of visible.matchAll(TAG)) {
    const isImage = name.toLowerCase() !== 'a';
    for (const match of tag.matchAll(ATTRIBUTE)) {
      const [, attribute = '', double, single, plain] = match;
      if ((attribute.toLowerCase() === 'href') === isImage) continue;
      const value = (double ?? single ?? plain ?? '').replaceAll('&amp;', '&');
      const isSet = attribute.toLowerCase() === 'srcset';
      const urls = isSet ? value.split(/,\s+/u).map((one) => one.trim().split(/\s/u)[0]) : [value];
      for (const url of urls) yield { url: url ?? '', offset: index, isImage };
    }
  }
}

/** Addresses of a node itself. */
function* addressesOf(node: Nodes, images: ReadonlySet<string>): Generator<FoundAddress> {
  const offset = node.position?.start.offset ?? 0;
  switch (node.type) {
    case 'link':
      yield { url: node.url, offset, isImage: false };
      break;
    case 'image':
      yield { url: node.url, offset, isImage: true };
      break;
    case 'definition':
      yield { url: node.url, offset, isImage: images.has(node.identifier) };
      break;
    case 'html':
      for (const found of addressesOfHtml(node.value))
        yield { ...found, offset: offset + found.offset };
      break;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      for (const attribute of node.attributes) {
        if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') continue;
        const name = `${node.name ?? ''} ${attribute.name}`;
        if (name === 'a href' || name === 'img src')
          yield { url: attribute.value, offset, isImage: name === 'img src' };
      }
      break;
  }
}

/** The trees of a text, with the offset at which each begins; none for a text that is shown as it is written. */
function parse(text: string, format: 'md' | 'mdx'): { tree: Root; offset: number }[] {
  const pieces = format === 'md' ? piecesOf(text) : isTooComplex(text) ? undefined : [text];
  let offset = 0;
  try {
    return (pieces ?? []).map((piece) => {
      const tree: Root = (format === 'mdx' ? mdx : markdown).parse(piece);
      offset += piece.length;
      return { tree, offset: offset - piece.length };
    });
  } catch (error) {
    // Nested too deeply.
    if (!(error instanceof RangeError)) throw error;
    return [];
  }
}

function addressesIn(text: string, format: 'md' | 'mdx'): FoundAddress[] {
  if (!mayHoldAddress(text)) return [];
  return parse(text, format).flatMap(({ tree, offset }) => {
    const images = new Set<string>();
    visit(tree, 'imageReference', ({ identifier }) => void images.add(identifier));
    const found: FoundAddress[] = [];
    visit(tree, (node) => {
      const isOfAstro = format === 'mdx' && (node.type === 'image' || node.type === 'definition');
      for (const address of addressesOf(node, images))
        found.push({ ...address, offset: offset + address.offset, isOfAstro });
    });
    return found;
  });
}

function isRelative(url: string, file: SourceFile): boolean {
  return fileAddress(url, file.path) !== undefined;
}

/** Relative addresses below the front matter. MDX must compile. */
export function bodyAddresses(file: SourceFile): StatedAddress[] {
  const { body } = file;
  if (!body) return [];
  return addressesIn(body.text, body.format).flatMap(({ offset, ...found }) =>
    isRelative(found.url, file)
      ? [{ ...found, position: toPosition(file, body.offset + offset) }]
      : [],
  );
}

/** Relative addresses in the keys of an item. */
export function keyAddresses(
  file: SourceFile,
  { data, source }: { data: unknown; source: Source },
): StatedAddress[] {
  // A title is shown as it is written.
  const texts = proseTexts(data).filter(({ path }) => path.at(-1) !== 'title');
  return texts.flatMap(({ text, path }) =>
    addressesIn(text, 'md').flatMap(({ url, isImage }) =>
      isRelative(url, file) ? [{ url, isImage, text, position: source.locate(path, url) }] : [],
    ),
  );
}
