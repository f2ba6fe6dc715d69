/** A diagram as DOT, with its names and labels, for Graphviz. Source of the syntax: https://graphviz.org/doc/info/lang.html */
import type { Multiplicity } from '../../model/data/relationship.ts';
import type { Box, DiagramModel, Line } from '../model/diagram-model.ts';
import { escapeXml } from '../svg/xml.ts';

/** A diagram as a DOT file. */
export function toDot(model: DiagramModel): string {
  const names = new Map(model.boxes.map(({ id }, index) => [id, `n${index}`]));
  const boxes = new Map(model.boxes.map((box) => [box.id, box]));
  return [
    `digraph ${quoted(model.name)} {`,
    '  graph [rankdir=LR, ranksep=0.9, nodesep=0.35, fontname="Helvetica"]',
    '  node [shape=plain, fontname="Helvetica", fontsize=11]',
    '  edge [dir=both, fontname="Helvetica", fontsize=10, arrowsize=0.8]',
    ...model.boxes.map(
      (box) =>
        `  ${names.get(box.id) ?? ''} [tooltip=${quoted(box.words ?? box.title)}, label=<${table(box)}>]`,
    ),
    ...model.lines.map((line) => textOfLine(line, boxes, names)),
    '}',
    '',
  ].join('\n');
}

/** A quoted string: only the quote needs an escape, and a backslash at the end must not become one. */
function quoted(text: string): string {
  return `"${plain(text).replace(/\\/gu, '\\\\').replace(/"/gu, '\\"')}"`;
}

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/\0/gu, '');
}

const inTable = (text: string): string => escapeXml(plain(text)) || ' ';

function table({ title, note, rows }: Box): string {
  const head = `<TR><TD COLSPAN="2" PORT="title" BGCOLOR="#eef4fb"><B>${inTable(title)}</B>${
    note === undefined ? '' : `<BR/>${inTable(note)}`
  }</TD></TR>`;
  const lines = rows.map(({ text, marks, required }, index) => {
    const signs = inTable(
      [...marks.map((mark) => mark.text), ...(required ? ['*'] : [])].join(' '),
    );
    return `<TR><TD ALIGN="LEFT" PORT="r${index}">${inTable(text)}</TD><TD ALIGN="RIGHT">${signs}</TD></TR>`;
  });
  return `<TABLE BORDER="0" CELLBORDER="1" CELLSPACING="0" CELLPADDING="4">${head}${lines.join('')}</TABLE>`;
}

/** Shapes at the ends of a line, the nearer one first. */
function shape(multiplicity: Multiplicity | undefined): string {
  if (!multiplicity) return 'none';
  return `${multiplicity.max === 'many' ? 'crow' : 'tee'}${multiplicity.min === 1 ? 'tee' : 'odot'}`;
}

function portOf(end: Line['from'], boxes: ReadonlyMap<string, Box>): string {
  const row =
    boxes
      .get(end.box)
      ?.rows.findIndex(({ field }) => field !== undefined && field === end.fields[0]) ?? -1;
  return row < 0 ? 'title' : `r${row}`;
}

function textOfLine(
  line: Line,
  boxes: ReadonlyMap<string, Box>,
  names: ReadonlyMap<string, string>,
): string {
  const { from, to, kind, label, words } = line;
  const attributes = [
    `arrowtail=${shape(to.multiplicity)}`,
    `arrowhead=${shape(from.multiplicity)}`,
    `tooltip=${quoted(words)}`,
    ...(kind === 'stated' ? ['style=dashed'] : []),
    ...(kind === 'identifying' ? ['penwidth=1.6'] : []),
    ...(label === undefined ? [] : [`label=${quoted(label)}`]),
  ];
  return `  ${names.get(to.box) ?? ''}:${portOf(to, boxes)} -> ${names.get(from.box) ?? ''}:${portOf(from, boxes)} [${attributes.join(', ')}]`;
}
