/** What authors write: Markdown with `[[references]]`, parsed once per text. */
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { PhrasingContent, RootContent } from 'mdast';
import { stringsOf } from '../i18n/index.ts';
import type { AnyItem, Body } from '../model/item.ts';
import { memoize } from '../model/memoize.ts';
import type { Spec } from '../model/spec.ts';
import { DEEPEST_NESTING, piecesOf } from '../model/prose-cost.ts';
import { inline, lineBreak } from './mdast.ts';
import type { InlineProse, MdxBody, Prose } from './nodes.ts';
import { parseMdx } from './mdx-prose.ts';
import { plainProse } from './plain-prose.ts';
import { linkReferences } from './prose-links.ts';
import { resolveProse, type ProseContext } from './resolve-prose.ts';

const markdown = unified().use(remarkParse).use(remarkGfm).freeze();

const parse = memoize((spec: Spec, source: string): Prose => {
  const link = linkReferences(spec);
  const run = plainProse(source, link);
  const children: RootContent[] = run
    ? [{ type: 'paragraph', children: run }]
    : blocksOf(source, contextOf(spec));
  return { type: 'prose', children, html: needsSanitiser(children) };
});

function contextOf(spec: Spec): ProseContext {
  return { link: linkReferences(spec), ...(spec.locale && { locale: spec.locale }) };
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

/** Raw HTML must be sanitised; footnotes are moved and numbered on the same way. */
function needsSanitiser(nodes: readonly RootContent[]): boolean {
  return nodes.some(
    (node) =>
      node.type === 'html' ||
      node.type === 'footnoteReference' ||
      node.type === 'footnoteDefinition' ||
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

const parseBody = memoize((spec: Spec, { text }: Body): RootContent[] =>
  resolveProse(parseMdx(text, stringsOf(spec).prose), text, contextOf(spec)),
);

/** The prose below the front matter of an item's file: `.md` as it is, `.mdx` as a place for its component. */
export function body(spec: Spec, item: AnyItem): (Prose | MdxBody)[] {
  if (!item.body || item.body.text.trim() === '') return [];
  if (item.body.format === 'md') return prose(spec, item.body.text);
  return [{ type: 'mdxBody', item: item.key, children: parseBody(spec, item.body) }];
}
