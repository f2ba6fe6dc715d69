/** MDX read as Markdown: what needs to be run is left out and named. */
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { isTooComplex } from '../model/prose-cost.ts';
import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';

const mdx = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();

/** What stands where a component stood. */
export const LEFT_OUT = 'A component is left out here.';

/**
 * The Markdown of an MDX text. Components become a sentence that says so, elements of HTML their content, expressions
 * their source, imports and exports nothing. The reader has compiled the text before, so it parses; a text that is too
 * complex is shown as it is written.
 */
export function parseMdx(source: string): Root {
  if (isTooComplex(source)) return { type: 'root', children: [{ type: 'code', value: source }] };
  const root = mdx.parse(source);
  return { ...root, children: plain(root.children) };
}

const LITERAL = /^\s*(?:(-?[\d_.]+)|'([^'\\]*)'|"([^"\\]*)"|`([^`\\$]*)`)\s*$/u;

function plain<N extends RootContent>(nodes: readonly N[]): N[] {
  return nodes.flatMap((node) => one(node) as N[]);
}

function one(node: RootContent): RootContent[] {
  switch (node.type) {
    case 'mdxjsEsm':
      return [];
    case 'mdxFlowExpression':
      return isComment(node.value) ? [] : [{ type: 'paragraph', children: [value(node.value)] }];
    case 'mdxTextExpression':
      return isComment(node.value) ? [] : [value(node.value)];
    case 'mdxJsxFlowElement':
      if (isElement(node.name)) return blocks(plain(node.children as RootContent[]));
      return [
        {
          type: 'paragraph',
          children: [{ type: 'emphasis', children: [{ type: 'text', value: LEFT_OUT }] }],
        },
      ];
    case 'mdxJsxTextElement':
      if (isElement(node.name)) return plain(node.children as RootContent[]);
      return [{ type: 'emphasis', children: [{ type: 'text', value: LEFT_OUT }] }];
    default:
      return [
        'children' in node
          ? ({ ...node, children: plain(node.children as RootContent[]) } as Nodes as RootContent)
          : node,
      ];
  }
}

/** `details`, `b` and the fragment are of HTML; `Chart` and `ui.Chart` are components. */
function isElement(name: string | null): boolean {
  return name === null || /^[a-z][a-z0-9-]*$/u.test(name);
}

function isComment(expression: string): boolean {
  return /^(?:\s|\/\*[\s\S]*?\*\/)*$/u.test(expression);
}

function value(expression: string): PhrasingContent {
  const match = LITERAL.exec(expression);
  const literal = match && (match[1] ?? match[2] ?? match[3] ?? match[4]);
  return typeof literal === 'string'
    ? { type: 'text', value: literal }
    : { type: 'inlineCode', value: expression.trim() };
}

const PHRASING = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'break',
  'footnoteReference',
]);

/** Blocks only: text that stood directly in an element becomes a paragraph. */
function blocks(nodes: readonly RootContent[]): RootContent[] {
  return nodes.map((node) =>
    PHRASING.has(node.type) ? ({ type: 'paragraph', children: [node] } as RootContent) : node,
  );
}
