/** Runs of text as HTML. */
import type { Nodes } from 'mdast';
import { drawInlineChart } from '../../charts/index.ts';
import type { FragmentBuilder } from '../fragment.ts';
import { escapeHtml, htmlAttributes } from './html-text.ts';
import type {} from '../inline-charts.ts';
import { targetOf } from '../links.ts';
import type { InlineProse, Prose } from '../nodes.ts';
import { softBreaks } from './soft-breaks.ts';

/** The writer around a run, a cell or an element. */
export interface NodeWriter {
  readonly out: FragmentBuilder;
  all: (nodes: readonly Nodes[]) => void;
  /** A writer of the same kind, for a fragment of its own. */
  fork: () => NodeWriter;
  /** Prose that a library writes. @param run only a run of text fits */
  library: (nodes: Prose['children'] | InlineProse['children'], run: boolean) => void;
}

/** Writes a node of a run; false for any other node, which is not written. */
export function writeRun(node: Nodes, writer: NodeWriter): boolean {
  const { out } = writer;
  switch (node.type) {
    case 'text': {
      const value = softBreaks(escapeHtml(node.value));
      out.text(node.data?.hName === undefined ? value : element(node.data.hName, node, value));
      return true;
    }
    case 'inlineCode':
      out.text(element('code', node, softBreaks(escapeHtml(node.value))));
      return true;
    case 'link':
      writeLink(node, writer);
      return true;
    case 'strong':
      writeElement('strong', node, writer);
      return true;
    case 'emphasis':
      writeElement('em', node, writer);
      return true;
    case 'delete':
      writeElement('del', node, writer);
      return true;
    case 'break':
      out.text('<br>');
      return true;
    case 'image':
      out.text(
        `<img src="${escapeHtml(node.url)}" alt="${escapeHtml(node.alt ?? '')}"${titleOf(node)}>`,
      );
      return true;
    case 'inlineChart': {
      const drawn = drawInlineChart(node.chart);
      const { alt } = node;
      out.text(
        alt === undefined
          ? drawn
          : `<span role="img" aria-label="${escapeHtml(alt)}">${drawn}</span>`,
      );
      return true;
    }
    case 'inlineProse':
      if (node.html) writer.library(node.children, true);
      else writer.all(node.children);
      return true;
    default:
      return false;
  }
}

/** Writes an element and its children. @param end what follows its end tag */
export function writeElement(
  name: string,
  node: Nodes & { children: Nodes[] },
  writer: NodeWriter,
  end = '',
): void {
  writer.out.text(`<${name}${htmlAttributes(node)}>`);
  writer.all(node.children);
  writer.out.text(`</${name}>${end}`);
}

function writeLink(node: Extract<Nodes, { type: 'link' }>, writer: NodeWriter): void {
  const attributes = titleOf(node) + htmlAttributes(node);
  const target = targetOf(node.url);
  if (target === undefined) {
    writer.out.text(`<a href="${escapeHtml(node.url)}"${attributes}>`);
    writer.all(node.children);
    writer.out.text('</a>');
    return;
  }
  // A link holds no other link, heading or block: its label is text.
  const own = writer.fork();
  own.all(node.children);
  const label = own.out.end().filter((piece) => typeof piece === 'string');
  writer.out.slot({ slot: 'link', target, label: label.join(''), attributes });
}

function element(name: string, node: Nodes, content: string): string {
  return `<${name}${htmlAttributes(node)}>${content}</${name}>`;
}

function titleOf({ title }: { title?: string | null | undefined }): string {
  return title ? ` title="${escapeHtml(title)}"` : '';
}
