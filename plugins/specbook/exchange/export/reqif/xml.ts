/** Texts, identifiers and times of ReqIF. */
import { plainText } from '../data-model/documentation.ts';
import { toSingleLine } from '../one-line.ts';

/** An element: `@` before the name of an attribute, children by their names. */
export interface XmlNode {
  [name: string]: string | XmlNode | readonly (string | XmlNode)[];
}

/** A text without what XML 1.0 cannot hold. */
function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ' ');
}

/** A text on one line, for an attribute. */
export function line(text: string): string {
  return toSingleLine(xmlText(text));
}

/**
 * An identifier out of words: letters and digits stay, everything else is told by its number, so that two never become one.
 *
 * @example identifier('requirement', 'PERF-RT-002') // 'requirement.PERF-RT-002'
 */
export function identifier(...words: readonly string[]): string {
  const escaped = words.map((word) =>
    word
      .toWellFormed()
      .replace(/[^A-Za-z0-9-]/gu, (sign) => `_${(sign.codePointAt(0) ?? 0).toString(16)}_`),
  );
  return escaped.join('.');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function isList(value: XmlNode[string]): value is readonly (string | XmlNode)[] {
  return Array.isArray(value);
}

function* elementLines(name: string, content: string | XmlNode, indent: string): Generator<string> {
  if (typeof content === 'string') {
    yield `${indent}<${name}>${escaped(content)}</${name}>`;
    return;
  }
  let open = name;
  const children: [string, string | XmlNode][] = [];
  for (const [key, value] of Object.entries(content)) {
    if (key.startsWith('@') && typeof value === 'string')
      open += ` ${key.slice(1)}="${escaped(value)}"`;
    else {
      const all: readonly (string | XmlNode)[] = isList(value) ? value : [value];
      children.push(...all.map((one): [string, string | XmlNode] => [key, one]));
    }
  }
  if (children.length === 0) {
    yield `${indent}<${open}/>`;
    return;
  }
  yield `${indent}<${open}>`;
  for (const [key, one] of children) yield* elementLines(key, one, `${indent}  `);
  yield `${indent}</${name}>`;
}

/** A document with one element. */
export function xmlDocument(name: string, content: XmlNode): string {
  const lines = [...elementLines(name, content, '')];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines.join('\n')}\n`;
}

/** Prose as XHTML: a paragraph for each line of text, without the brackets of references. */
export function xhtml(text: string): XmlNode {
  const paragraphs = plainText(xmlText(text))
    .split(/\r?\n/u)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return { 'xhtml:div': { 'xhtml:p': paragraphs.length > 0 ? paragraphs : [''] } };
}
