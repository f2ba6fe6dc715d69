/** One file of the content folder: its text, its tree, and the positions of its items. */
import type { Body, PathStep, Source } from '../model/item.ts';
import type { Problem, Position } from '../model/problem.ts';
import { BODY_KEY } from '../model/references.ts';
import { decode } from './yaml/decode.ts';
import { indexLines, type LineIndex } from './line-index.ts';
import type { TextDiagnostic } from './text-diagnostic.ts';
import { splitFrontMatter } from './yaml/front-matter.ts';
import { findForeignLine } from './yaml/foreign-line.ts';
import { findMergeConflict } from './yaml/merge-conflict.ts';
import { followPath, offsetOf, type Positioned } from './yaml/positioned.ts';
import { parseYaml } from './yaml/parse-yaml.ts';

/** A parsed file. */
export interface SourceFile {
  path: string;
  text: string;
  lines: LineIndex;
  /** The tree; undefined if the file is empty or not valid YAML. */
  root?: Positioned;
  /** The prose of a Markdown file, with its offset. */
  body?: Body & { offset: number };
  /** Syntax errors. */
  diagnostics: TextDiagnostic[];
}

/** Decodes and parses a file. */
export function openFile(path: string, bytes: Uint8Array): SourceFile {
  const { text, diagnostics } = decode(bytes);
  const lines = indexLines(text);
  const file: SourceFile = { path, text, lines, diagnostics };
  if (diagnostics.length > 0) return file;
  const isMarkdown = /\.mdx?$/iu.test(path);
  const conflict = findMergeConflict(text, isMarkdown);
  if (conflict) return { ...file, diagnostics: [conflict] };
  const foreign = isMarkdown ? undefined : findForeignLine(text);
  if (foreign) return { ...file, diagnostics: [foreign] };
  const front = isMarkdown
    ? splitFrontMatter(text)
    : { yaml: text, yamlStart: 0, body: '', bodyStart: 0 };
  if ('rule' in front) return { ...file, diagnostics: [front] };
  const parsed = parseYaml(front.yaml, front.yamlStart);
  const empty: TextDiagnostic = {
    offset: 0,
    rule: 'empty-file',
    message: isMarkdown ? 'the front matter is empty' : 'the file is empty',
    hint:
      path === 'spec.yaml'
        ? 'write at least title: and revision:'
        : 'write the keys of the item, or remove the file',
  };
  const hasText = front.body.trim() !== '';
  return {
    ...file,
    ...(parsed.root && { root: parsed.root }),
    ...(isMarkdown &&
      hasText && {
        body: {
          format: path.toLowerCase().endsWith('.mdx') ? 'mdx' : 'md',
          text: front.body,
          line: lines.at(front.bodyStart).line,
          offset: front.bodyStart,
        },
      }),
    diagnostics: parsed.root || parsed.diagnostics.length > 0 ? parsed.diagnostics : [empty],
  };
}

/** The position of an offset. */
export function toPosition(file: SourceFile, offset: number): Position {
  return { file: file.path, ...file.lines.at(offset) };
}

/** Converts a diagnostic to a problem of a file. */
export function toProblem(file: SourceFile, diagnostic: TextDiagnostic): Problem {
  const { offset, message, hint, rule, related } = diagnostic;
  const first = related === undefined ? undefined : toPosition(file, related);
  return {
    ...toPosition(file, offset),
    severity: 'error',
    rule,
    message: first ? `${message}; first at ${first.line}:${first.column}` : message,
    hint,
    ...(first && { related: [first] }),
  };
}

/** The offset of an occurrence of some letters; that of the first one if there are fewer. */
function indexOf(text: string, literal: string, from: number, occurrence: number): number {
  const first = text.indexOf(literal, from);
  let found = first;
  for (let count = 0; count < occurrence && found >= 0; count += 1)
    found = text.indexOf(literal, found + 1);
  return found < 0 ? first : found;
}

/** Creates the source of an item, which locates its parts. */
export function createSource(file: SourceFile, node: Positioned, start: number): Source {
  return {
    ...toPosition(file, start),
    locate(path: readonly PathStep[], literal?: string, occurrence = 0): Position {
      if (path[0] === BODY_KEY && file.body) {
        const found =
          literal === undefined ? -1 : indexOf(file.text, literal, file.body.offset, occurrence);
        return toPosition(file, found < 0 ? file.body.offset : found);
      }
      if (path.length === 0 && literal === undefined) return toPosition(file, start);
      const part = followPath(node, path);
      if (literal !== undefined) {
        const found = indexOf(file.text, literal, part.node.start, occurrence);
        if (found >= 0 && found < part.node.end) return toPosition(file, found);
      }
      return toPosition(file, part.node === node ? start : offsetOf(part));
    },
  };
}
