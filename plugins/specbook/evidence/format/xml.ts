/** Parses XML into a tree. Entities of a document type are never expanded. */
import { type XMLMetaData, XMLParser } from 'fast-xml-parser';
import { lineAndColumn, ParseError } from '../parse-error.ts';

/** One element. */
export interface XmlElement {
  /** Without the namespace prefix. */
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: readonly XmlElement[];
  /** Text and CDATA directly inside it. */
  text: string;
  /** One-based. */
  line: number;
  /** One-based. */
  column: number;
}

const ENTITIES = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Decodes the five predefined entities and numeric references; others stay as written. */
function decodeEntities(text: string): string {
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

/** A node of fast-xml-parser: one key that is its name, `:@` for attributes. */
type RawNode = Record<string | symbol, unknown>;

function collectText(nodes: readonly RawNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node['#text'] === 'string') return decodeEntities(node['#text']);
      return Array.isArray(node['#cdata']) ? collectCdata(node['#cdata'] as RawNode[]) : '';
    })
    .join('');
}

function collectCdata(nodes: readonly RawNode[]): string {
  return nodes.map((node) => (typeof node['#text'] === 'string' ? node['#text'] : '')).join('');
}

interface Source {
  file: string;
  text: string;
  locate: (offset: number) => { line: number; column: number };
}

/** Locates ascending offsets without counting lines from the start each time. */
function createLocator(text: string): (offset: number) => { line: number; column: number } {
  let from = 0;
  let last = { line: 1, column: 1 };
  return (offset) => {
    if (offset < from) return lineAndColumn(text, offset);
    const step = lineAndColumn(text.slice(from), offset - from);
    last =
      step.line === 1
        ? { line: last.line, column: last.column + step.column - 1 }
        : { line: last.line + step.line - 1, column: step.column };
    from = offset;
    return last;
  };
}

/** The parser closes open elements silently: one without its own end tag is truncated or not well-formed. */
function isClosed(name: string, source: string): boolean {
  const [, closed] =
    /<\/(?:[^\s:<>]+:)?([^\s<>]+)\s*>$/u.exec(source.slice(-name.length - 200)) ?? [];
  return closed === name || source.endsWith('/>');
}

function buildElements(source: Source, nodes: readonly RawNode[]): XmlElement[] {
  const elements: XmlElement[] = [];
  for (const node of nodes) {
    const name = Object.keys(node).find((key) => key !== ':@');
    if (name === undefined || name.startsWith('#') || name.startsWith('?')) continue;
    const inside = (Array.isArray(node[name]) ? node[name] : []) as RawNode[];
    const attributes = Object.entries((node[':@'] ?? {}) as Record<string, unknown>);
    const { startIndex = 0, endIndex = 0 } = (node[META] ?? {}) as Partial<XMLMetaData>;
    const location = source.locate(startIndex);
    if (!isClosed(name, source.text.slice(startIndex, endIndex))) {
      throw new ParseError({
        message: `${source.file}: the element ${name} is not closed`,
        hint: 'the file is truncated: copy the complete file, or run the tool again',
        key: name,
        ...location,
      });
    }
    elements.push({
      name,
      attributes: new Map(attributes.map(([key, value]) => [key, decodeEntities(String(value))])),
      ...location,
      children: buildElements(source, inside),
      text: collectText(inside),
    });
  }
  return elements;
}

/** Parses a document and returns its root element. XML that is not well-formed is a parse error. */
export function parseXml(file: string, text: string): XmlElement {
  let nodes: RawNode[];
  try {
    nodes = parser.parse(text) as RawNode[];
  } catch (error) {
    const said = error instanceof Error ? error.message.split('\n', 1)[0] : '';
    throw new ParseError({
      message: `${file}: the file is not well-formed XML: ${said}`,
      hint: 'copy the complete file as the tool wrote it, or run the tool again',
    });
  }
  const roots = buildElements({ file, text, locate: createLocator(text) }, nodes);
  const [root] = roots;
  if (root && roots.length === 1) return root;
  throw new ParseError({
    message: `${file}: the file is not well-formed XML: it has ${root ? 'several root elements' : 'no root element'}`,
    hint: 'use the file as the tool wrote it',
  });
}
