/** XML as a tree, without what makes XML dangerous: no entity of a document type is ever expanded. */
import { XMLParser, type XMLMetaData } from 'fast-xml-parser';
import { placeOf, Refusal } from '../parse-error.ts';

/** One element. */
export interface XmlElement {
  /** Without the prefix of a namespace. */
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: readonly XmlElement[];
  /** Text and CDATA directly inside it. */
  text: string;
  /** From 1. */
  line: number;
  /** From 1. */
  column: number;
}

const ENTITIES = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Replaces the five names and the numbers that XML itself knows; others stay as they are written. */
function decode(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([\dA-Fa-f]{1,6})|(\w+));/gu,
    (whole, ten, hex, name) => {
      if (typeof name === 'string') return ENTITIES.get(name) ?? whole;
      const code = typeof ten === 'string' ? Number(ten) : Number.parseInt(String(hex), 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  processEntities: false,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  removeNSPrefix: true,
  cdataPropName: '#cdata',
  captureMetaData: true,
});
const META = XMLParser.getMetaDataSymbol() as symbol;

/** A node as the parser gives it: one key that is its name, `:@` for attributes. */
type RawNode = Record<string | symbol, unknown>;

function textOf(nodes: readonly RawNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node['#text'] === 'string') return decode(node['#text']);
      return Array.isArray(node['#cdata']) ? cdataOf(node['#cdata'] as RawNode[]) : '';
    })
    .join('');
}

function cdataOf(nodes: readonly RawNode[]): string {
  return nodes.map((node) => (typeof node['#text'] === 'string' ? node['#text'] : '')).join('');
}

interface Source {
  file: string;
  text: string;
  placeOf: (offset: number) => { line: number; column: number };
}

/** Knows the place of an offset without counting lines from the start each time. */
function placesIn(text: string): (offset: number) => { line: number; column: number } {
  let from = 0;
  let last = { line: 1, column: 1 };
  return (offset) => {
    if (offset < from) return placeOf(text, offset);
    const step = placeOf(text.slice(from), offset - from);
    last =
      step.line === 1
        ? { line: last.line, column: last.column + step.column - 1 }
        : { line: last.line + step.line - 1, column: step.column };
    from = offset;
    return last;
  };
}

/** The parser closes whatever is open last: an element whose end is not its own was cut, or is not well-formed. */
function isClosed(name: string, source: string): boolean {
  const [, closed] =
    /<\/(?:[^\s:<>]+:)?([^\s<>]+)\s*>$/u.exec(source.slice(-name.length - 200)) ?? [];
  return closed === name || source.endsWith('/>');
}

function elementsOf(source: Source, nodes: readonly RawNode[]): XmlElement[] {
  const elements: XmlElement[] = [];
  for (const node of nodes) {
    const name = Object.keys(node).find((key) => key !== ':@');
    if (name === undefined || name.startsWith('#') || name.startsWith('?')) continue;
    const inside = (Array.isArray(node[name]) ? node[name] : []) as RawNode[];
    const attributes = Object.entries((node[':@'] ?? {}) as Record<string, unknown>);
    const { startIndex = 0, endIndex = 0 } = (node[META] ?? {}) as Partial<XMLMetaData>;
    const place = source.placeOf(startIndex);
    if (!isClosed(name, source.text.slice(startIndex, endIndex))) {
      throw new Refusal({
        message: `${source.file}: the element ${name} is not closed`,
        hint: 'it was cut short: copy the whole file, or run the tool again',
        key: name,
        ...place,
      });
    }
    elements.push({
      name,
      attributes: new Map(attributes.map(([key, value]) => [key, decode(String(value))])),
      ...place,
      children: elementsOf(source, inside),
      text: textOf(inside),
    });
  }
  return elements;
}

/** Parses a document and gives its root element; refuses what is not well-formed. */
export function parseXml(file: string, text: string): XmlElement {
  let nodes: RawNode[];
  try {
    nodes = parser.parse(text) as RawNode[];
  } catch (error) {
    const said = error instanceof Error ? error.message.split('\n', 1)[0] : '';
    throw new Refusal({
      message: `${file}: the file is no whole XML: ${said}`,
      hint: 'copy the whole file as the tool wrote it, or run the tool again',
    });
  }
  const roots = elementsOf({ file, text, placeOf: placesIn(text) }, nodes);
  const [root] = roots;
  if (root && roots.length === 1) return root;
  throw new Refusal({
    message: `${file}: the file is no XML: it has ${root ? 'several outermost elements' : 'no element'}`,
    hint: 'give the file as the tool wrote it',
  });
}
