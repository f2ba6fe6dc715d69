import type { Table } from 'mdast';
import type { FragmentBuilder } from '../fragment.ts';
import { runOf } from './markdown-runs.ts';
import { delimiterCell } from './markdown-text.ts';

/** Writes a table of GFM, one line a row. */
export function writeTable(node: Table, out: FragmentBuilder): void {
  for (const [index, { children }] of node.children.entries()) {
    out.text('|');
    for (const cell of children) {
      const run = runOf(cell.children, 'cell');
      out.text(' ');
      out.fragment(run);
      out.text(run.length === 0 ? '|' : ' |');
    }
    out.text('\n');
    if (index > 0) continue;
    const sides = (node.align ?? children.map(() => null)).map(delimiterCell);
    out.text(`|${sides.map((side) => ` ${side} |`).join('')}\n`);
  }
}
