/** A place in a file of the content folder. */
export interface Position {
  /** Path from the content folder, with `/`. */
  file: string;
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 units. */
  column: number;
}

/** How bad a problem is: an error stops a build, a warning does not. */
export type Severity = 'error' | 'warning';

/** Something wrong in the specification: what, where, and what to write instead. */
export interface Problem extends Position {
  /** How bad it is. */
  severity: Severity;
  /** What is wrong, in the author's terms, without a full stop. */
  message: string;
  /** What to write instead. */
  hint: string;
  /** Name of the rule that found it, e.g. `unknown-key`. */
  rule: string;
  /** The line of the file that it is about, when it could be read. */
  excerpt?: string;
  /** Other places that belong to it, e.g. the first of two duplicates. */
  related?: Position[];
}

/** Orders problems by file, line and column. */
export function byPosition(a: Position, b: Position): number {
  return (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column;
}

/** Orders problems as they are reported: errors first; those of spec.yaml, and of files that are not read, before what may follow from them. */
export function byImportance(a: Problem, b: Problem): number {
  return rankOf(a) - rankOf(b) || byPosition(a, b);
}

/** Rules of files that are not read. */
const CAUSES: ReadonlySet<string> = new Set([
  'no-content',
  'unknown-file',
  'unreadable',
  'empty-file',
  'merge-conflict',
  'not-utf-8',
  'no-front-matter',
]);

function rankOf({ severity, rule, file }: Problem): number {
  if (severity === 'warning') return 2;
  return file === 'spec.yaml' || CAUSES.has(rule) ? 0 : 1;
}
