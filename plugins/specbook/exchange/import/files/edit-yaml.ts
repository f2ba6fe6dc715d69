/** Changes single keys of a YAML text and leaves every other letter as it is: prose, comments, order, line breaks. */
import { isMap, isScalar, parseDocument, type Pair, type YAMLMap } from 'yaml';
import type { PlainValue } from '../plain-data.ts';
import { renderFlowPair, renderPair } from './render-yaml.ts';

/** One change of a YAML text. */
export interface YamlEdit {
  /** Keys from the top. */
  path: readonly string[];
  /** The new value; undefined removes the key. */
  value: PlainValue | undefined;
  /** A new key stands behind this one. */
  after?: string | undefined;
}

type Range = readonly [start: number, valueEnd: number, nodeEnd: number];

function rangeOf(node: unknown): Range | undefined {
  const { range } = (node ?? {}) as { range?: Range | null };
  return range ?? undefined;
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.source ?? pair.key.value) : '';
}

function findPair(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find(
    (pair) => isScalar(pair.key) && (keyOf(pair) === key || String(pair.key.value) === key),
  );
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

/** Offset behind the value of a pair, without blanks and line breaks behind it. */
function endOfPair(text: string, pair: Pair): number {
  const start = rangeOf(pair.key)?.[0] ?? 0;
  const end = rangeOf(pair.value)?.[1] ?? rangeOf(pair.key)?.[1] ?? start;
  const trimmed = text.slice(start, end).trimEnd().length + start;
  // An empty value ends behind its colon.
  const colon = /^\s*:/u.exec(text.slice(trimmed));
  const isEmpty = trimmed === rangeOf(pair.key)?.[1] && colon !== null;
  return isEmpty ? trimmed + colon[0].length : trimmed;
}

interface Found {
  map: YAMLMap;
  /** How many keys of the path lead to the map. */
  depth: number;
  pair: Pair | undefined;
}

/** The deepest map on the way, and the pair of the next key if it is there. */
function follow(root: YAMLMap, path: readonly string[]): Found {
  let map = root;
  for (let depth = 0; ; depth += 1) {
    const pair = findPair(map, path[depth] ?? '');
    const isLast = depth === path.length - 1;
    if (!pair || isLast || !isMap(pair.value)) return { map, depth, pair };
    map = pair.value;
  }
}

function indentOf(text: string, map: YAMLMap): string {
  const [first] = map.items;
  const start = rangeOf(first?.key)?.[0] ?? 0;
  return ' '.repeat(start - lineStart(text, start));
}

function nested(path: readonly string[], value: PlainValue): PlainValue {
  return path.reduceRight<PlainValue>((inner, key) => new Map([[key, inner]]), value);
}

function splice(text: string, start: number, end: number, replacement: string): string {
  return text.slice(0, start) + replacement + text.slice(end);
}

/** Comments on lines of their own that are indented deeper belong to the pair above. */
function behindComments(text: string, end: number, indent: string): number {
  let at = end;
  for (let next = at + 1; next < text.length; next = lineEnd(text, next) + 1) {
    const line = text.slice(next, lineEnd(text, next));
    if (!line.startsWith(`${indent} `) || !line.trimStart().startsWith('#')) return at;
    at = lineEnd(text, next);
  }
  return at;
}

function insert(
  text: string,
  map: YAMLMap,
  [key, value]: [string, PlainValue],
  depth: number,
  after: string | undefined,
) {
  const last = (after === undefined ? undefined : findPair(map, after)) ?? map.items.at(-1);
  if (map.flow === true) {
    const pair = renderFlowPair(key, value);
    if (last) return splice(text, endOfPair(text, last), endOfPair(text, last), `, ${pair}`);
    const [start, end] = rangeOf(map) ?? [0, 0];
    return splice(text, start, end, `{ ${pair} }`);
  }
  const indent = indentOf(text, map);
  const lines = renderPair(key, value, depth).map((line) => (line === '' ? '' : indent + line));
  if (!last) return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${lines.join('\n')}\n`;
  const end = behindComments(text, lineEnd(text, endOfPair(text, last)), indent);
  return splice(text, end, end, `\n${lines.join('\n')}`);
}

function replace(
  text: string,
  map: YAMLMap,
  pair: Pair,
  [key, value]: [string, PlainValue],
  depth: number,
) {
  const start = rangeOf(pair.key)?.[0] ?? 0;
  const end = endOfPair(text, pair);
  if (map.flow === true) return splice(text, start, end, renderFlowPair(key, value));
  const indent = indentOf(text, map);
  const lines = renderPair(key, value, depth).map((line, index) =>
    index === 0 || line === '' ? line : indent + line,
  );
  return splice(text, start, end, lines.join('\n'));
}

function removePair(text: string, map: YAMLMap, pair: Pair): string {
  const start = rangeOf(pair.key)?.[0] ?? 0;
  const end = endOfPair(text, pair);
  if (map.flow !== true)
    return splice(text, lineStart(text, start), Math.min(lineEnd(text, end) + 1, text.length), '');
  const behind = /^\s*,\s*/u.exec(text.slice(end))?.[0].length;
  if (behind !== undefined) return splice(text, start, end + behind, '');
  const before = /,\s*$/u.exec(text.slice(0, start))?.[0].length ?? 0;
  return splice(text, start - before, end, '');
}

function parse(text: string): YAMLMap | undefined {
  const { contents } = parseDocument(text, { uniqueKeys: false, logLevel: 'silent' });
  return isMap(contents) ? contents : undefined;
}

function apply(text: string, { path, value, after }: YamlEdit): string {
  const root = parse(text);
  if (!root) {
    const [key = '', ...rest] = path;
    const start = text === '' || text.endsWith('\n') ? text : `${text}\n`;
    return value === undefined
      ? text
      : `${start}${renderPair(key, nested(rest, value), 0).join('\n')}\n`;
  }
  const { map, depth, pair } = follow(root, path);
  const key = path[depth] ?? '';
  const rest = path.slice(depth + 1);
  if (value !== undefined) {
    const data: [string, PlainValue] = [key, nested(rest, value)];
    return pair ? replace(text, map, pair, data, depth) : insert(text, map, data, depth, after);
  }
  if (!pair || rest.length > 0) return text;
  // An empty map says nothing, and may not be allowed.
  if (map.items.length === 1 && path.length > 1)
    return apply(text, { path: path.slice(0, -1), value });
  return removePair(text, map, pair);
}

/**
 * Applies changes, one after the other.
 *
 * @example editYaml('a: 1 # one\n', [{ path: ['a'], value: 2 }]) // 'a: 2 # one\n'
 */
export function editYaml(text: string, edits: readonly YamlEdit[]): string {
  if (edits.length === 0) return text;
  const isWindows = text.includes('\r\n');
  const plain = isWindows ? text.replaceAll('\r\n', '\n') : text;
  const edited = edits.reduce(apply, plain);
  return isWindows ? edited.replaceAll('\n', '\r\n') : edited;
}
