/** One file of the content folder: its text, its tree, and the places of its items. */
import type { Body, PathStep, Source } from '../model/item.ts';
import type { Problem, Position } from '../model/problem.ts';
import { BODY_KEY } from '../model/references.ts';
import { decode } from './yaml/decode.ts';
import { indexLines, type Finding, type LineIndex } from './finding.ts';
import { splitFrontMatter } from './yaml/front-matter.ts';
import { findMergeConflict } from './yaml/merge-conflict.ts';
import { follow, placeOf, type Positioned } from './yaml/positioned.ts';
import { parseYaml } from './yaml/yaml.ts';

/** A file that has been opened and parsed. */
export interface SourceFile {
  path: string;
  text: string;
  lines: LineIndex;
  /** The tree; undefined when the file is empty or no YAML. */
  root?: Positioned;
  /** The prose of a Markdown file, with its offset. */
  body?: Body & { offset: number };
  /** What is wrong with the text itself. */
  findings: Finding[];
}

/** Decodes and parses a file. */
export function openFile(path: string, bytes: Uint8Array): SourceFile {
  const { text, findings } = decode(bytes);
  const lines = indexLines(text);
  const file: SourceFile = { path, text, lines, findings };
  if (findings.length > 0) return file;
  const conflict = findMergeConflict(text);
  if (conflict) return { ...file, findings: [conflict] };
  const isMarkdown = /\.mdx?$/u.test(path);
  const front = isMarkdown
    ? splitFrontMatter(text)
    : { yaml: text, yamlStart: 0, body: '', bodyStart: 0 };
  if ('rule' in front) return { ...file, findings: [front] };
  const parsed = parseYaml(front.yaml, front.yamlStart);
  const empty: Finding = {
    offset: 0,
    rule: 'empty-file',
    message: isMarkdown ? 'the front matter is empty' : 'the file is empty',
    hint: 'write the keys of the item, or remove the file',
  };
  const hasText = front.body.trim() !== '';
  return {
    ...file,
    ...(parsed.root && { root: parsed.root }),
    ...(isMarkdown &&
      hasText && {
        body: {
          format: path.endsWith('.mdx') ? 'mdx' : 'md',
          text: front.body,
          line: lines.at(front.bodyStart).line,
          offset: front.bodyStart,
        },
      }),
    findings: parsed.root || parsed.findings.length > 0 ? parsed.findings : [empty],
  };
}

/** The place of an offset. */
export function positionOf(file: SourceFile, offset: number): Position {
  return { file: file.path, ...file.lines.at(offset) };
}

/** A finding as a problem of a file. */
export function problemOf(file: SourceFile, finding: Finding): Problem {
  const { offset, message, hint, rule, related } = finding;
  const first = related === undefined ? undefined : positionOf(file, related);
  return {
    ...positionOf(file, offset),
    severity: 'error',
    rule,
    message: first ? `${message}; first at ${first.line}:${first.column}` : message,
    hint,
    ...(first && { related: [first] }),
  };
}

/** Where an item of a file stands, and where its parts stand. */
export function sourceOf(file: SourceFile, node: Positioned, start: number): Source {
  return {
    ...positionOf(file, start),
    locate(path: readonly PathStep[], literal?: string): Position {
      if (path[0] === BODY_KEY && file.body) {
        const found = literal === undefined ? -1 : file.text.indexOf(literal, file.body.offset);
        return positionOf(file, found < 0 ? file.body.offset : found);
      }
      if (path.length === 0 && literal === undefined) return positionOf(file, start);
      const part = follow(node, path);
      if (literal !== undefined) {
        const found = file.text.indexOf(literal, part.node.start);
        if (found >= 0 && found < part.node.end) return positionOf(file, found);
      }
      return positionOf(file, part.node === node ? start : placeOf(part));
    },
  };
}
