/** Marks what differs in a diagram, where the specification is compared with another state. */
import { stringsOf } from '../../i18n/index.ts';
import type { Comparison } from '../../model/changes/comparison.ts';
import { CHANGE_SIGNS, changesOfPage, isWhole, markOf } from '../../model/changes/item-changes.ts';
import { kindOf, type Key } from '../../model/item.ts';
import { memoize } from '../../model/memoize.ts';
import type { Spec } from '../../model/spec.ts';
import type {
  Change,
  DiagramEdge,
  DiagramGraph,
  DiagramModel,
  DiagramNode,
  Row,
} from './diagram-model.ts';

interface Marks {
  items: ReadonlyMap<Key, Change>;
  relationships: ReadonlyMap<string, Change>;
}

const marksOf = memoize(({ changes, former }: Comparison): Marks => {
  const items = new Map<Key, Change>();
  for (const change of changes) {
    if (kindOf(change.item) !== 'field') continue;
    const mark = isWhole(change) ? markOf(change) : 'changed';
    items.set(change.item, mark === 'added' || mark === 'removed' ? mark : 'changed');
  }
  for (const { key } of former.items) items.set(key, 'removed');
  const relationships = new Map<string, Change>([
    ...former.added.map((id) => [id, 'added'] as const),
    ...former.changed.map((id) => [id, 'changed'] as const),
    ...former.removed.map(({ id }) => [id, 'removed'] as const),
  ]);
  return { items, relationships };
});

const signed = (change: Change, label: string): string => `${CHANGE_SIGNS[change]} ${label}`;

function markRow(row: Row, { items }: Marks): Row {
  const change = row.key && items.get(row.key);
  if (!change) return row;
  const { key: _, ...unlinked } = row;
  // The page of its entity no longer has it.
  return { ...(change === 'removed' ? unlinked : row), text: signed(change, row.text), change };
}

function markNode(spec: Spec, node: DiagramNode, marks: Marks): DiagramNode {
  const rows = node.rows.map((row) => markRow(row, marks));
  const gone = node.key && marks.items.get(node.key);
  const found = node.key && changesOfPage(spec, node.key);
  const change = gone ?? (found ? (found.mark === 'added' ? 'added' : 'changed') : undefined);
  if (!change) return { ...node, rows };
  return { ...node, rows, change, title: signed(change, node.title) };
}

function markEdge(edge: DiagramEdge, { relationships }: Marks): DiagramEdge {
  const found = new Set(edge.relationships.map((id) => relationships.get(id)));
  const [change] =
    found.size === 1 ? [...found] : [[...found].some(Boolean) ? 'changed' : undefined];
  if (!change) return edge;
  return {
    ...edge,
    change: change as Change,
    label: edge.label ?? CHANGE_SIGNS[change as Change],
    tooltip: signed(change as Change, edge.tooltip),
  };
}

function markGraph(spec: Spec, { nodes, edges }: DiagramGraph, marks: Marks): DiagramGraph {
  return {
    nodes: nodes.map((node) => markNode(spec, node, marks)),
    edges: edges.map((edge) => markEdge(edge, marks)),
  };
}

/** What is new, changed and gone, in words. */
function sentencesOf(spec: Spec, { nodes, edges }: DiagramGraph): string[] {
  const { marks } = stringsOf(spec).changes;
  const lines: string[] = [];
  for (const { change, id, title, rows } of nodes) {
    if (change) lines.push(`${marks[change]}: ${title}`);
    for (const row of rows)
      if (row.change && row.field) lines.push(`${marks[row.change]}: ${id}.${row.field}`);
  }
  for (const { change, tooltip } of edges) if (change) lines.push(`${marks[change]}: ${tooltip}`);
  return lines.map((line) => line.replace(/: [+±→−] /u, ': '));
}

/** The diagram with the marks of what differs; unchanged where nothing is compared. */
export function markChanges(spec: Spec, model: DiagramModel): DiagramModel {
  const { comparison } = spec;
  if (!comparison) return model;
  const marks = marksOf(comparison);
  const graph = markGraph(spec, model, marks);
  return {
    ...model,
    ...graph,
    ...(model.textGraph && { textGraph: markGraph(spec, model.textGraph, marks) }),
    sentences: [...sentencesOf(spec, graph), ...model.sentences],
  };
}
