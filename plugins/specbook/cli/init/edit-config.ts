/**
 * Adds the integration to the text of an Astro config. The text is parsed, and only what is new is inserted: comments and
 * formatting stay as they are.
 */
import { parse, type ParserOptions } from '@babel/parser';
import type { Node } from '@babel/types';
import {
  findConfigObject,
  resolveExpression,
  UnreadableConfigError,
  valueOfKey,
  type NodeOf,
} from './config-object.ts';

/** The name of the package, as config files import it. */
const PACKAGE = 'astro-specbook';

/** The text after the edit, or why there is none. */
export type ConfigEdit =
  | { outcome: 'edited'; text: string }
  | { outcome: 'present' }
  | { outcome: 'refused'; reason: string };

/** A text to insert at an offset. */
interface Insertion {
  at: number;
  text: string;
}

/** What an Astro config may be written in. */
const SYNTAX: ParserOptions = { sourceType: 'module', plugins: ['typescript'] };

const startOf = (node: Node) => node.start ?? 0;
const endOf = (node: Node) => node.end ?? 0;

/** The indentation of the line on which an offset is. */
function indentationAt(source: string, offset: number): string {
  const line = source.slice(source.lastIndexOf('\n', offset - 1) + 1);
  return /^[ \t]*/u.exec(line)?.[0] ?? '';
}

/** One step of indentation of the file. */
function stepOf(source: string): string {
  return /^(?<indent>[ \t]+)\S/mu.exec(source)?.groups?.indent ?? '  ';
}

/** Inserts a last element: on a line of its own where the list has lines. */
function appendElement(source: string, list: NodeOf<'ArrayExpression'>, call: string): Insertion {
  const last = list.elements.findLast((element) => element !== null);
  if (!last) return { at: startOf(list) + 1, text: call };
  const rest = source.slice(endOf(last), endOf(list));
  const comma = /^\s*,/u.exec(rest)?.[0] ?? '';
  const at = endOf(last) + comma.length;
  const isOnLines = source.slice(startOf(list), startOf(last)).includes('\n');
  const separator = comma === '' ? ',' : '';
  if (!isOnLines) return { at, text: `${separator} ${call}` };
  const line = `\n${indentationAt(source, startOf(last))}${call}`;
  return { at, text: `${separator}${line}${comma === '' ? '' : ','}` };
}

/** Inserts the key `integrations` at the head of the options. */
function insertKey(source: string, object: NodeOf<'ObjectExpression'>, call: string): Insertion {
  const at = startOf(object) + 1;
  const key = `integrations: [${call}]`;
  const [first] = object.properties;
  if (!first) return { at, text: ` ${key} ` };
  const isOnLines = source.slice(at, startOf(first)).includes('\n');
  if (!isOnLines) return { at, text: ` ${key},` };
  return { at, text: `\n${indentationAt(source, startOf(first)) || stepOf(source)}${key},` };
}

function insertCall(source: string, program: NodeOf<'Program'>, call: string): Insertion {
  const options = findConfigObject(program);
  const value = valueOfKey(options, 'integrations');
  if (!value) {
    const spreads = options.properties.some(({ type }) => type === 'SpreadElement');
    if (spreads) throw new UnreadableConfigError('its integrations may come from a spread');
    return insertKey(source, options, call);
  }
  const list = resolveExpression(program, value);
  if (list.type === 'ArrayExpression') return appendElement(source, list, call);
  throw new UnreadableConfigError('its list of integrations is computed');
}

/** Behind the last import, or before the first statement and the doc comment of it. */
function insertImport(source: string, program: NodeOf<'Program'>, name: string): Insertion {
  const imports = program.body.filter((node) => node.type === 'ImportDeclaration');
  const last = imports.at(-1);
  const sample = last && source.slice(startOf(last), endOf(last));
  const quote = sample?.includes('"') ? '"' : "'";
  const end = sample === undefined || sample.endsWith(';') ? ';' : '';
  const line = `import ${name} from ${quote}${PACKAGE}${quote}${end}`;
  if (last) return { at: endOf(last), text: `\n${line}` };
  const [first] = program.body;
  const comment = first?.leadingComments?.at(-1);
  const start = comment?.type === 'CommentBlock' ? comment.start : first?.start;
  return { at: start ?? 0, text: `${line}\n\n` };
}

function insertAll(source: string, insertions: readonly Insertion[]): string {
  return [...insertions]
    .sort((one, other) => other.at - one.at)
    .reduce((text, { at, text: added }) => text.slice(0, at) + added + text.slice(at), source);
}

/** A name that the file does not use yet. */
function freeName(source: string): string {
  return /\bspecbook\b/u.test(source.replace(/(?:'[^'\n]*'|"[^"\n]*"|\/\/.*)/gu, ''))
    ? 'astroSpecbook'
    : 'specbook';
}

/**
 * Adds the integration to an Astro config.
 *
 * @param options the argument of `specbook()` as text; empty for none
 * @example addToConfig("export default defineConfig({});", "{ prefix: '/spec' }")
 */
export function addToConfig(source: string, options: string): ConfigEdit {
  try {
    const { program } = parse(source, SYNTAX);
    const isPresent = program.body.some(
      (node) => node.type === 'ImportDeclaration' && node.source.value === PACKAGE,
    );
    if (isPresent) return { outcome: 'present' };
    const name = freeName(source);
    const insertions = [
      insertCall(source, program, `${name}(${options})`),
      insertImport(source, program, name),
    ];
    const newline = source.includes('\r\n') ? '\r\n' : '\n';
    const text = insertAll(
      source,
      insertions.map(({ at, text: added }) => ({ at, text: added.replaceAll('\n', newline) })),
    );
    parse(text, SYNTAX);
    return { outcome: 'edited', text };
  } catch (error) {
    if (error instanceof UnreadableConfigError)
      return { outcome: 'refused', reason: error.message };
    if (error instanceof SyntaxError) {
      return { outcome: 'refused', reason: `it is not valid JavaScript: ${error.message}` };
    }
    throw error;
  }
}
