/** Runs of text as Markdown. A run that is more than plain goes to a library, see place-markdown.ts. */
import type { Nodes, PhrasingContent } from 'mdast';
import { FragmentBuilder, type Fragment } from '../fragment.ts';
import { targetOf } from '../links.ts';
import { escapeMarkdown, markdownCode, markdownUrl } from './markdown-text.ts';
import type {} from '../inline-charts.ts';
import type {} from '../nodes.ts';
import { isPlainRun } from './plain-run.ts';

/** Where a run of text stands. */
type RunPlace = 'line' | 'cell' | 'heading' | 'label';

/** A run of text. */
export function runOf(nodes: readonly PhrasingContent[], place: RunPlace): Fragment {
  const out = new FragmentBuilder();
  const flat = flattened(nodes);
  if (isPlainRun(flat)) writeRun(flat, place, out);
  else out.slot({ slot: 'prose', nodes: flat, under: 1, run: true, cell: place !== 'line' });
  return out.end();
}

/** What authors wrote in a run is part of the run; of a chart its words are. */
function flattened(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  return nodes.some(({ type }) => type === 'inlineProse' || type === 'inlineChart')
    ? nodes.flatMap((node): readonly PhrasingContent[] => {
        if (node.type === 'inlineProse') return flattened(node.children);
        if (node.type !== 'inlineChart') return [node];
        return node.alt === undefined ? [] : [{ type: 'text', value: node.alt }];
      })
    : nodes;
}

function writeRun(nodes: readonly PhrasingContent[], place: RunPlace, out: FragmentBuilder): void {
  const inCell = place !== 'line';
  for (const [index, node] of nodes.entries()) {
    switch (node.type) {
      case 'text': {
        const startsLine = !inCell && (index === 0 || nodes[index - 1]?.type === 'break');
        const next = nodes[index + 1];
        const text = escapeMarkdown(
          node.value,
          place === 'label' ? 'label' : startsLine ? 'line' : 'run',
        );
        // An exclamation mark before a link would make it an image; a number sign may close a heading.
        const isRisky =
          (next?.type === 'link' && text.endsWith('!')) ||
          (next === undefined && place === 'heading' && text.endsWith('#'));
        out.text(isRisky ? `${text.slice(0, -1)}\\${text.slice(-1)}` : text);
        break;
      }
      case 'inlineCode':
        out.text(markdownCode(node.value, inCell));
        break;
      case 'break':
        out.text(inCell ? ' ' : '\\\n');
        break;
      case 'strong':
        out.text('**');
        writeRun(node.children, 'cell', out);
        out.text('**');
        break;
      case 'link':
        writeLink(node, out);
        break;
      default:
        throw new TypeError(`a node of type ${node.type} is not part of a plain run`);
    }
  }
}

function writeLink(node: Extract<Nodes, { type: 'link' }>, out: FragmentBuilder): void {
  const label = new FragmentBuilder();
  writeRun(node.children, 'label', label);
  // A label holds text and code alone.
  const text = label.takeText();
  const target = targetOf(node.url);
  if (target) out.slot({ slot: 'link', target, label: text, attributes: '' });
  else {
    const title = node.title ? ` "${node.title.replace(/["\\]/gu, '\\$&')}"` : '';
    out.text(`[${text}](${markdownUrl(node.url)}${title})`);
  }
}
