/** Plain data as YAML of the content format: short maps on one line, long ones on several. */
import { Document, isMap, isScalar, YAMLMap, YAMLSeq, Scalar, Pair, type Node } from 'yaml';
import { isPlainList, type PlainMap, type PlainValue } from '../plain-data.ts';

/** Options that keep every text on its line. */
const PRINT = { lineWidth: 0, flowCollectionPadding: true, indentSeq: true } as const;
/** Wider maps are written on several lines. */
const MAX_FLOW_WIDTH = 110;

/** Maps whose elements each have a line of their own. */
const BLOCKS = new Set([
  'fields',
  'foreignKeys',
  'relationships',
  'checks',
  'unique',
  'exclude',
  'indexes',
  'triggers',
  'values',
  'parts',
  'database',
  'domains',
  'composites',
  'functions',
  'objects',
  'sequences',
  'schemas',
  'dataClasses',
]);

/** `{ a: [b, c] }`: blanks within braces, none within brackets. */
class TightList extends YAMLSeq {
  override toString(...[context, ...rest]: Parameters<YAMLSeq['toString']>): string {
    return super.toString(context && { ...context, flowCollectionPadding: '' }, ...rest);
  }
}

/** A number with all of its digits, `0.00`, needs no quotes. */
function decimal(text: string): Scalar | undefined {
  const [, digits = ''] = /^-?(?:0|[1-9]\d{0,9})\.(\d{1,5})$/u.exec(text) ?? [];
  if (digits === '') return undefined;
  const node = new Scalar(Number(text));
  node.minFractionDigits = digits.length;
  return node;
}

function scalarNode(value: string | number | boolean): Scalar {
  const number = typeof value === 'string' ? decimal(value) : undefined;
  if (number) return number;
  const node = new Scalar(value);
  if (typeof value === 'string' && value.includes('\n')) node.type = Scalar.BLOCK_LITERAL;
  return node;
}

/** The width of a value on one line, roughly; infinite where it needs several. */
function width(value: PlainValue): number {
  if (typeof value === 'string') return value.includes('\n') ? Infinity : value.length + 2;
  if (value instanceof Map)
    return [...value].reduce((sum, [key, item]) => sum + key.length + 4 + width(item), 4);
  if (isPlainList(value)) return value.reduce<number>((sum, item) => sum + width(item) + 2, 2);
  return String(value).length;
}

function nodeOf(
  value: PlainValue,
  { key, depth, isFlow }: { key: string; depth: number; isFlow: boolean },
): Node {
  if (!(value instanceof Map)) {
    if (typeof value !== 'object') return scalarNode(value);
    const list = new TightList();
    list.flow = isFlow || width(value) <= MAX_FLOW_WIDTH;
    for (const item of value)
      list.items.push(nodeOf(item, { key: '', depth: depth + 1, isFlow: list.flow }));
    return list;
  }
  const map = new YAMLMap();
  const canFlow = depth > 0 && !BLOCKS.has(key);
  map.flow = isFlow || value.size === 0 || (canFlow && width(value) + key.length <= MAX_FLOW_WIDTH);
  for (const [name, item] of value) {
    const child = nodeOf(item, { key: name, depth: depth + 1, isFlow: map.flow });
    map.items.push(new Pair(new Scalar(name), child));
  }
  return map;
}

function print(node: Node): string {
  const document = new Document();
  document.contents = node;
  return document.toString(PRINT);
}

/** A whole file. */
export function renderFile(data: PlainMap): string {
  return print(nodeOf(data, { key: '', depth: 0, isFlow: false }));
}

/**
 * One key with its value, as lines without indentation.
 *
 * @param depth how deep the map is that it stands in; 0 for the file
 */
export function renderPair(key: string, value: PlainValue, depth: number): string[] {
  const map = new YAMLMap();
  map.items.push(
    new Pair(new Scalar(key), nodeOf(value, { key, depth: depth + 1, isFlow: false })),
  );
  return print(map).trimEnd().split('\n');
}

/** One key with its value, on one line, as it stands in braces. */
export function renderFlowPair(key: string, value: PlainValue): string {
  const map = new YAMLMap();
  map.flow = true;
  map.items.push(new Pair(new Scalar(key), nodeOf(value, { key, depth: 1, isFlow: true })));
  return print(map)
    .trim()
    .replace(/^\{\s*/u, '')
    .replace(/\s*\}$/u, '');
}

function keyText(key: unknown): string {
  const text = plainOf(key);
  return typeof text === 'object' ? '' : String(text ?? '');
}

/** YAML nodes as plain data: scalars as their texts. */
export function plainOf(node: unknown): PlainValue | undefined {
  if (isScalar(node)) {
    const { value, source } = node;
    if (typeof value === 'string') return value;
    return value === null ? undefined : source;
  }
  if (isMap(node)) {
    return new Map(
      node.items.map(({ key, value }): [string, PlainValue] => [
        keyText(key),
        plainOf(value) ?? new Map(),
      ]),
    );
  }
  if (node instanceof YAMLSeq) return node.items.map((item) => plainOf(item) ?? '');
  return undefined;
}
