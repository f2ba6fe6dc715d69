/** What authors write: Markdown with `[[references]]`, parsed once per text. */
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { PhrasingContent, RootContent } from 'mdast';
import { stringsOf } from '../i18n/index.ts';
import type { AnyItem, Body } from '../model/item.ts';
import { fileOfText } from '../model/file-target.ts';
import { memoize } from '../model/memoize.ts';
import type { Spec } from '../model/spec.ts';
import { DEEPEST_NESTING, piecesOf } from '../model/prose-cost.ts';
import { inline, lineBreak } from './mdast.ts';
import type { InlineProse, MdxBody, Prose } from './nodes.ts';
import { targetOf } from './links.ts';
import { parseMdx } from './mdx-prose.ts';
import { plainProse } from './plain-prose.ts';
import { linkReferences } from './prose-links.ts';
import { addressResolver } from './resolve-address.ts';
import { resolveProse, type ProseContext } from './resolve-prose.ts';

const markdown = unified().use(remarkParse).use(remarkGfm).freeze();

const parse = memoize((spec: Spec, source: string) =>
  proseOf(spec, source, fileOfText(spec, source)),
);

/** @param file the file in which the text stands, where it may hold addresses */
function proseOf(spec: Spec, source: string, file: string | undefined): Prose {
  const run = plainProse(source, linkReferences(spec));
  const children: RootContent[] = run
    ? [{ type: 'paragraph', children: run }]
    : blocksOf(source, contextOf(spec, file));
  return { type: 'prose', children, html: needsSanitiser(children) };
}

function contextOf(spec: Spec, file: string | undefined): ProseContext {
  const { locale } = spec;
  return {
    link: linkReferences(spec),
    address: addressResolver(spec, file),
    ...(locale && { locale }),
  };
}

function isDeeper(nodes: readonly RootContent[], depth: number): boolean {
  if (depth === 0) return nodes.length > 0;
  return nodes.some((node) => 'children' in node && isDeeper(node.children, depth - 1));
}

/** The blocks of a text; one that nests too deep, or takes too long to parse, is shown as it is written. */
function blocksOf(source: string, context: ProseContext): RootContent[] {
  try {
    const children = piecesOf(source)?.flatMap((piece) => markdown.parse(piece).children);
    if (children && !isDeeper(children, DEEPEST_NESTING))
      return resolveProse({ type: 'root', children }, source, context);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return [{ type: 'code', value: source }];
}

/**
 * Raw HTML must be sanitised; footnotes are moved and numbered on the same way, and images of the content folder get their
 * address where they are placed.
 */
function needsSanitiser(nodes: readonly RootContent[]): boolean {
  return nodes.some(
    (node) =>
      node.type === 'html' ||
      node.type === 'footnoteReference' ||
      node.type === 'footnoteDefinition' ||
      (node.type === 'image' && targetOf(node.url) !== undefined) ||
      ('children' in node && needsSanitiser(node.children)),
  );
}

/** An author's text in blocks; nothing for nothing. The tree is shared: it must not be changed. */
export function prose(spec: Spec, source: string | undefined): Prose[] {
  return source === undefined ? [] : [parse(spec, source)];
}

/** An author's text where only a run of text fits, such as a cell: paragraphs become lines. */
export function inlineProse(spec: Spec, source: string | undefined): InlineProse | undefined {
  return source === undefined ? undefined : toLines(parse(spec, source));
}

const toLines = memoize(({ children, html }: Prose): InlineProse => ({
  type: 'inlineProse',
  children: flatten(children),
  html,
}));

function flatten(nodes: readonly RootContent[]): PhrasingContent[] {
  const runs = nodes.map(runOf).filter((parts) => parts.length > 0);
  return runs.flatMap((parts, index) => (index === 0 ? parts : [lineBreak(), ...parts]));
}

function runOf(node: RootContent): PhrasingContent[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      // A run of text has no foot for a note to stand at: the note follows as a line.
      return node.children.filter(({ type }) => type !== 'footnoteReference');
    case 'list':
      return flatten(node.children);
    case 'listItem':
      return inline('• ', flatten(node.children));
    case 'code':
      return [{ type: 'inlineCode', value: node.value.replace(/\s+/gu, ' ') }];
    case 'table':
      return flatten(node.children);
    case 'tableRow':
      return node.children.flatMap((cell, index) =>
        index === 0 ? cell.children : inline(' | ', cell.children),
      );
    case 'thematicBreak':
      return [];
    case 'html':
      return [{ type: 'html', value: node.value }];
    default:
      return 'children' in node ? flatten(node.children) : [];
  }
}

const parseBody = memoize((spec: Spec, { key, body: { format, text }, source }: ItemWithBody) => {
  if (format === 'md') return proseOf(spec, text, source.file);
  const context = contextOf(spec, source.file);
  const children = resolveProse(parseMdx(text, stringsOf(spec).prose), text, context);
  return { type: 'mdxBody' as const, item: key, children };
});

type ItemWithBody = AnyItem & { body: Body };

function hasBody(item: AnyItem): item is ItemWithBody {
  return item.body !== undefined && item.body.text.trim() !== '';
}

/** The prose below the front matter of an item's file: `.md` as it is, `.mdx` as a place for its component. */
export function body(spec: Spec, item: AnyItem): (Prose | MdxBody)[] {
  return hasBody(item) ? [parseBody(spec, item)] : [];
}
