/**
 * A diagram as Mermaid text, for git hosts. Sources of the syntax:
 * https://mermaid.js.org/syntax/entityRelationshipDiagram.html, and https://mermaid.js.org/syntax/flowchart.html for domains.
 */
import { leftCardinality, rightCardinality } from './cardinality-text.ts';
import type { DiagramNode, DiagramModel, DiagramEdge, Row } from '../model/diagram-model.ts';

/** Mermaid refuses longer texts. Source: https://mermaid.js.org/config/schema-docs/config.html#maxtextsize */
const MAX_CHARACTERS = 50_000;

/** Mermaid refuses flowcharts of more edges. Source: https://mermaid.js.org/config/schema-docs/config.html#maxedges */
const MAX_FLOWCHART_EDGES = 500;

/** Keywords where a name is expected. */
const RESERVED = new Set(
  'accDescr accTitle class classDef direction end erDiagram many one only optionally style subgraph title to u zero __proto__ constructor prototype'
    .toLowerCase()
    .split(' '),
);

/**
 * A diagram in as many parts as its length needs: each part is valid by itself, and together they have every edge. One
 * of domains is a flowchart: an ERD requires a cardinality on every line, which relationships of different ones lack.
 *
 * @example toMermaid(model)[0] // 'erDiagram\n  patient["Patient"] {\n    uuid id PK\n  }\n …'
 */
export function toMermaid(model: DiagramModel): string[] {
  const names = namesOf(model.nodes);
  const titles = new Map(model.nodes.map((node) => [node.id, entityHeader(node, names)]));
  const nodes = new Map(model.nodes.map((node) => [node.id, entityBlock(node, names)]));
  const isFlowchart = model.nodes.every(({ role }) => role === 'domain');
  const head = isFlowchart ? 'flowchart LR' : 'erDiagram';
  const parts: { nodes: Set<string>; text: string[]; length: number; edges: number }[] = [];
  const open = (): (typeof parts)[number] => {
    const part = { nodes: new Set<string>(), text: [head], length: head.length + 1, edges: 0 };
    parts.push(part);
    return part;
  };
  let part = open();
  const add = (ids: readonly string[], text: string | undefined): void => {
    const missing = (): string[] => [...new Set(ids)].filter((id) => !part.nodes.has(id));
    // An entity with its attributes in an earlier part is only a header in further parts.
    const textOf = (id: string): string =>
      (parts.some((one) => one.nodes.has(id)) ? titles.get(id) : nodes.get(id)) ?? '';
    const size = (): number =>
      missing().reduce(
        (sum, id) => sum + textOf(id).length + 1,
        text === undefined ? 0 : text.length + 1,
      );
    const isFull = isFlowchart && part.edges >= MAX_FLOWCHART_EDGES;
    if (isFull || part.length + size() >= MAX_CHARACTERS) part = open();
    part.length += size();
    for (const id of missing()) {
      part.text.push(textOf(id));
      part.nodes.add(id);
    }
    if (text === undefined) return;
    part.text.push(text);
    part.edges += 1;
  };
  for (const node of model.nodes) add([node.id], undefined);
  for (const edge of model.edges)
    add(
      [edge.from.node, edge.to.node],
      isFlowchart ? flowchartEdge(edge, names) : relationshipEdge(edge, names),
    );
  return parts.map(({ text }) => `${text.join('\n')}\n`);
}

/** A name for each node: its id where Mermaid accepts it. */
function namesOf(nodes: readonly DiagramNode[]): Map<string, string> {
  const taken = new Set<string>();
  return new Map(
    nodes.map(({ id }) => {
      const plain = id.replace(/[^A-Za-z0-9_]+/gu, '_');
      const stem =
        /^[A-Za-z]/u.test(plain) && !RESERVED.has(plain.toLowerCase()) ? plain : `e_${plain}`;
      return [id, unused(stem, taken)];
    }),
  );
}

/** The name, followed by the first free number where it is taken. */
function unused(stem: string, taken: Set<string>): string {
  let name = stem;
  for (let count = 2; taken.has(name); count += 1) name = `${stem}_${count}`;
  taken.add(name);
  return name;
}

function entityHeader(
  { id, title, note, role }: DiagramNode,
  names: ReadonlyMap<string, string>,
): string {
  const text = role === 'domain' || role === 'group' ? `${title}, ${note ?? ''}` : title;
  return `  ${names.get(id) ?? ''}["${quoted(text)}"]`;
}

/**
 * Text between quotes. Characters that could end it, start a comment or look like a statement are written as character
 * codes; Mermaid takes a line with `direction LR` anywhere for a statement.
 */
function quoted(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(
      /[^\p{Letter}\p{Mark}\p{Number}\p{Extended_Pictographic}\p{Format} _.,()'+/:-]/gu,
      (sign) => `#${sign.codePointAt(0) ?? 0};`,
    )
    .replace(
      /direction(?= (?:TB|BT|RL|LR))/giu,
      (word) => `#${word.charCodeAt(0)};${word.slice(1)}`,
    );
}

function entityBlock(node: DiagramNode, names: ReadonlyMap<string, string>): string {
  const fields = node.rows.filter(({ field }) => field !== undefined);
  const head = entityHeader(node, names);
  if (fields.length === 0) return head;
  const taken = new Set<string>();
  return [`${head} {`, ...fields.map((row) => `    ${attributeEdge(row, taken)}`), '  }'].join(
    '\n',
  );
}

/** Type or name of an attribute. */
function attributeWord(text: string): string {
  const plain = text.replace(/[^A-Za-z0-9_()[\]-]+/gu, '_').replace(/^_+|_+$/gu, '');
  // Mermaid takes a word that starts with the name of a key for a key.
  return /^(?!(?:PK|FK|UK)\b)[A-Za-z]/iu.test(plain) ? plain : `_${plain}`;
}

const KEY_NAMES = { primary: 'PK', foreign: 'FK', unique: 'UK' } as const;

function attributeEdge({ text, type, marks, required }: Row, taken: Set<string>): string {
  const name = unused(attributeWord(text), taken);
  const keys = marks.flatMap(({ kind }) =>
    kind in KEY_NAMES ? [KEY_NAMES[kind as keyof typeof KEY_NAMES]] : [],
  );
  const remarks = [
    ...(name === text ? [] : [text]),
    ...(required ? ['required'] : []),
    ...marks.filter(({ kind }) => kind === 'class' || kind === 'together').map((mark) => mark.text),
  ];
  return [
    attributeWord(type?.text ?? 'field'),
    name,
    keys.join(', '),
    remarks.length > 0 ? `"${quoted(remarks.join(', '))}"` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** Cardinality of an edge that bundles relationships of different cardinalities. */
const ANY_NUMBER = { min: 0, max: 'many' } as const;

function relationshipEdge(edge: DiagramEdge, names: ReadonlyMap<string, string>): string {
  const { from, to, kind, label, fullLabel = label, verb } = edge;
  // Solid for a foreign key, dashed without.
  const style = kind === 'key' || kind === 'identifying' ? '--' : '..';
  const cardinalities = `${leftCardinality(from.multiplicity ?? ANY_NUMBER)}${style}${rightCardinality(to.multiplicity ?? ANY_NUMBER)}`;
  const text = quoted(fullLabel ?? verb ?? '');
  return `  ${names.get(from.node) ?? ''} ${cardinalities} ${names.get(to.node) ?? ''} : "${text === '' ? ' ' : text}"`;
}

function flowchartEdge(
  { from, to, fullLabel = '' }: DiagramEdge,
  names: ReadonlyMap<string, string>,
): string {
  return `  ${names.get(from.node) ?? ''} ---|"${quoted(fullLabel)}"| ${names.get(to.node) ?? ''}`;
}
