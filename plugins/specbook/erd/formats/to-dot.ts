/** A diagram as DOT, with names and labels. Source of the syntax: https://graphviz.org/doc/info/lang.html */
import type { Multiplicity } from '../../model/data/relationship.ts';
import { filePalette } from '../../theme/tokens.ts';
import type { DiagramNode, DiagramModel, DiagramEdge } from '../model/diagram-model.ts';
import { escapeXml } from '../svg/xml.ts';

/** Tooltips of more edges would be half of the file, on lines that nobody can point at. */
const MOST_TOOLTIPS = 200;

const HEADER_COLOUR = filePalette('light').colour('wash');

/** A diagram as a DOT file. */
export function toDot(model: DiagramModel): string {
  const names = new Map(model.nodes.map(({ id }, index) => [id, `n${index}`]));
  const nodes = new Map(model.nodes.map((node) => [node.id, node]));
  return [
    `digraph ${quoted(model.name)} {`,
    '  graph [rankdir=LR, ranksep=0.9, nodesep=0.35, fontname="Helvetica"]',
    '  node [shape=plain, fontname="Helvetica", fontsize=11]',
    '  edge [dir=both, fontname="Helvetica", fontsize=10, arrowsize=0.8]',
    ...model.nodes.map(
      (node) =>
        `  ${names.get(node.id) ?? ''} [tooltip=${quoted(node.tooltip ?? node.title)}, label=<${table(node)}>]`,
    ),
    ...model.edges.map((edge) =>
      edgeStatement(edge, nodes, names, model.edges.length <= MOST_TOOLTIPS),
    ),
    '}',
    '',
  ].join('\n');
}

/** A quoted string: quotes are escaped, and backslashes, so that a final one does not escape the quote. */
function quoted(text: string): string {
  return `"${plain(text).replace(/\\/gu, '\\\\').replace(/"/gu, '\\"')}"`;
}

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/\0/gu, '');
}

const inTable = (text: string): string => escapeXml(plain(text)) || ' ';

function table({ title, note, rows }: DiagramNode): string {
  const head = `<TR><TD COLSPAN="2" PORT="title" BGCOLOR="${HEADER_COLOUR}"><B>${inTable(title)}</B>${
    note === undefined ? '' : `<BR/>${inTable(note)}`
  }</TD></TR>`;
  const cells = rows.map(({ text, marks, required }, index) => {
    const suffix = inTable(
      [...marks.map((mark) => mark.text), ...(required ? ['*'] : [])].join(' '),
    );
    return `<TR><TD ALIGN="LEFT" PORT="r${index}">${inTable(text)}</TD><TD ALIGN="RIGHT">${suffix}</TD></TR>`;
  });
  return `<TABLE BORDER="0" CELLBORDER="1" CELLSPACING="0" CELLPADDING="4">${head}${cells.join('')}</TABLE>`;
}

/** Arrow shapes at an end, the one next to the node first. */
function arrowShape(multiplicity: Multiplicity | undefined): string {
  if (!multiplicity) return 'none';
  return `${multiplicity.max === 'many' ? 'crow' : 'tee'}${multiplicity.min === 1 ? 'tee' : 'odot'}`;
}

function portOf(end: DiagramEdge['from'], nodes: ReadonlyMap<string, DiagramNode>): string {
  const row =
    nodes
      .get(end.node)
      ?.rows.findIndex(({ field }) => field !== undefined && field === end.fields[0]) ?? -1;
  return row < 0 ? 'title' : `r${row}`;
}

function edgeStatement(
  edge: DiagramEdge,
  nodes: ReadonlyMap<string, DiagramNode>,
  names: ReadonlyMap<string, string>,
  hasTooltip: boolean,
): string {
  const { from, to, kind, label, tooltip } = edge;
  const attributes = [
    `arrowtail=${arrowShape(to.multiplicity)}`,
    `arrowhead=${arrowShape(from.multiplicity)}`,
    ...(hasTooltip ? [`tooltip=${quoted(tooltip)}`] : []),
    ...(kind === 'stated' ? ['style=dashed'] : []),
    ...(kind === 'identifying' ? ['penwidth=1.6'] : []),
    ...(label === undefined ? [] : [`label=${quoted(label)}`]),
  ];
  return `  ${names.get(to.node) ?? ''}:${portOf(to, nodes)} -> ${names.get(from.node) ?? ''}:${portOf(from, nodes)} [${attributes.join(', ')}]`;
}
