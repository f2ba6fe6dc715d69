/** Inserts an item into the text of a content file. Nothing else of the text changes. */
import { isMap, isScalar, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import { splitFrontMatter } from '../../read/yaml/front-matter.ts';

/** The file has no place for another item. */
export class NoPlaceError extends Error {
  override name = 'NoPlaceError';
}

/** A new text, and the line on which the item begins. */
export interface Insertion {
  text: string;
  line: number;
}

function mapOf(yaml: string, key: string | undefined): YAMLMap | undefined {
  const { contents, errors } = parseDocument(yaml, { uniqueKeys: false });
  if (errors.length > 0) throw new NoPlaceError('it is not valid YAML');
  if (contents === null) return undefined;
  if (!isMap(contents)) throw new NoPlaceError('it is not a map');
  if (key === undefined) return contents;
  const value = contents.get(key, true);
  if (value === undefined || (isScalar(value) && value.value === null)) return undefined;
  if (isMap(value)) return value;
  throw new NoPlaceError(`${key} is not a map`);
}

/** The indentation of the keys of a map. */
function indentationOf(yaml: string, map: YAMLMap): string {
  const [first] = map.items;
  if (map.flow || !first || !isScalar(first.key)) throw new NoPlaceError('its items are in braces');
  const start = first.key.range?.[0] ?? 0;
  return yaml.slice(yaml.lastIndexOf('\n', start - 1) + 1, start);
}

/** Offset behind the comments that stand below an offset and are indented deeper: they belong to the item above. */
function behindComments(yaml: string, offset: number, indent: string): number {
  let end = offset;
  for (let at = offset; at < yaml.length;) {
    const newline = yaml.indexOf('\n', at);
    const next = newline === -1 ? yaml.length : newline + 1;
    const line = yaml.slice(at, next);
    const isDeeper = line.startsWith(`${indent} `) && line.trimStart().startsWith('#');
    if (!isDeeper && line.trim() !== '') return end;
    if (isDeeper) end = next;
    at = next;
  }
  return end;
}

/** Offset behind the last item of a map. */
function endOf(yaml: string, map: YAMLMap, indent: string): number {
  const last = map.items.at(-1)?.value as { range?: readonly number[] } | null | undefined;
  const end = last?.range?.[1] ?? yaml.length;
  // The range of a block value reaches up to the next line.
  const newline = yaml.charAt(end - 1) === '\n' ? end - 1 : yaml.indexOf('\n', end);
  return newline === -1 ? yaml.length : behindComments(yaml, newline + 1, indent);
}

function appendTo(yaml: string, key: string | undefined, id: string, lines: readonly string[]) {
  const map = mapOf(yaml, key);
  if (map) {
    const indent = indentationOf(yaml, map);
    return { at: endOf(yaml, map, indent), indent, head: '', id, lines };
  }
  if (key === undefined) return { at: yaml.length, indent: '', head: '', id, lines };
  if (new RegExp(`^${key}:`, 'mu').test(yaml)) throw new NoPlaceError(`${key} is empty`);
  return { at: yaml.length, indent: '  ', head: `${key}:\n`, id, lines };
}

/**
 * Adds an item behind the last one of a file.
 *
 * @param key key of the map that holds the items; undefined if that is the file itself
 * @throws NoPlaceError if the items of the file are written in a way that leaves no place
 */
export function insertItem(
  file: { path: string; text: string },
  { key, id, lines }: { key: string | undefined; id: string; lines: readonly string[] },
): Insertion {
  const isMarkdown = /\.mdx?$/u.test(file.path);
  const split = isMarkdown ? splitFrontMatter(file.text) : undefined;
  if (split && !('yaml' in split)) throw new NoPlaceError(split.message);
  const yaml = split?.yaml ?? file.text;
  const { at, indent, head } = appendTo(yaml, key, id, lines);
  const offset = (split?.yamlStart ?? 0) + at;
  const newline = file.text.includes('\r\n') ? '\r\n' : '\n';
  const item = [`${indent}${id}:`, ...lines.map((line) => `${indent}  ${line}`)].join('\n');
  const before = file.text.slice(0, offset);
  const separator = before === '' || before.endsWith('\n') ? '' : '\n';
  const added = `${separator}${head}${item}\n`.replaceAll('\n', newline);
  const text = before + added + file.text.slice(offset).replace(/^\r?\n(?=---)/u, '');
  const counter = new LineCounter();
  parseDocument(text, { lineCounter: counter, uniqueKeys: false });
  const { line } = counter.linePos(offset + added.indexOf(`${id}:`));
  return { text, line };
}
