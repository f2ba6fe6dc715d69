/** Prose without markup. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { piecesOf } from '../model/prose-cost.ts';

interface Node {
  type: string;
  value?: string;
  alt?: string | null;
  lang?: string | null;
  children?: readonly Node[];
}

/** Nodes whose children are inline; the children of others are separated by a space. */
const FLOWING = new Set(['paragraph', 'heading', 'emphasis', 'strong', 'link', 'delete']);

function textOf(node: Node, between = ' '): string {
  if (node.type === 'html') return (node.value ?? '').replace(/<[^<>]*>/gu, between);
  if (node.children) {
    const gap = FLOWING.has(node.type) ? '' : ' ';
    return node.children.map((child) => textOf(child, gap)).join(gap);
  }
  // The source of a diagram is not text for readers.
  if (node.lang === 'mermaid') return '';
  return node.value ?? node.alt ?? ' ';
}

/** Characters with a meaning in Markdown; most short texts have none. */
const MARKUP = /[*_`[\]<>#|&\\~]|^\s*(?:[-+]|\d+[.)])\s|https?:|\n/u;

/**
 * Returns the text of Markdown on one line. A reference becomes its id: `[[patient]]` becomes `patient`.
 *
 * @example plainText('Keep **both**, see [[PERF-RT-002]].') // 'Keep both, see PERF-RT-002.'
 */
export function plainText(markdown: string, format: 'md' | 'mdx' = 'md'): string {
  if (format === 'md' && !MARKUP.test(markdown)) return markdown.trim();
  const source =
    format === 'md'
      ? markdown
      : markdown.replace(/^(?:import|export)\s.*$/gmu, '').replace(/\{[^{}]*\}/gu, ' ');
  const pieces = piecesOf(source)?.map((piece) => textOf(fromMarkdown(piece)));
  return (pieces?.join(' ') ?? source)
    .replace(/\[\[(?:[a-zA-Z]+:)?([^[\]|]*)(?:\|[^[\]]*)?\]\]/gu, '$1')
    .replace(/\|[\s:|-]*/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
