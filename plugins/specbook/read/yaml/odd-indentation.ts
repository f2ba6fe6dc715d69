/** One line that is indented wrongly often makes an error of every line below it: finds that one line. */
import type { Problem } from '../../model/problem.ts';
import { nameInvisible } from '../invisible-characters.ts';
import { openFile, type SourceFile } from '../source-file.ts';
import { quoteText } from './explain-yaml-error.ts';
import { indentFixes, parentEntry, STEP, type IndentFix } from './indent-fixes.ts';

/** The most characters that are parsed for one file: every fix is parsed whole. */
const MAX_PARSED = 8_000_000;
/** Lines with errors around which fixes are tried. */
const CENTRES = 2;
/** Errors that may be left after a fix: mistakes of other lines, which a syntax error hid. */
const MAX_OTHERS = 2;

/** Rules whose problems may come from the indentation of a line. */
const STRUCTURE: ReadonlySet<string> = new Set([
  'malformed-yaml',
  'empty-value',
  'unknown-key',
  'missing-key',
  'wrong-type',
  'missing-id',
]);

/** What a file is when its one odd line is indented as it should be. */
export interface IndentationRepair<Result> {
  result: Result;
  /** The odd line, what is left of the errors, and problems of the prose. */
  problems: Problem[];
}

interface Attempt<Result> {
  fix: IndentFix;
  result: Result;
  errors: number;
}

function countErrors(problems: readonly Problem[]): number {
  return problems.filter(({ severity }) => severity === 'error').length;
}

/** Fewer errors, then a depth that lines near by have, then the smaller change to a usual depth. */
function compare<Result>(one: Attempt<Result>, other: Attempt<Result>): number {
  return (
    one.errors - other.errors ||
    other.fix.peers - one.fix.peers ||
    Math.abs(one.fix.to - one.fix.from) - Math.abs(other.fix.to - other.fix.from) ||
    (one.fix.to % STEP) - (other.fix.to % STEP) ||
    other.fix.line - one.fix.line
  );
}

function countSpaces(count: number): string {
  return count === 1 ? '1 space' : `${count} spaces`;
}

/** What is wrong with the line, and what to write. */
function describe(file: string, { line, from, to, text }: IndentFix): Problem {
  const entry = (text.split('\n')[line - 1] ?? '').trim();
  const name = quoteText(entry.startsWith('- ') ? '-' : entry.replace(/:(?:\s.*)?$/su, ''));
  const parent = parentEntry(text, line);
  const expected = to === 0 ? 'no indentation' : String(to);
  return {
    file,
    line,
    column: from + 1,
    severity: 'error',
    rule: 'malformed-yaml',
    message: `the line is ${from === 0 ? 'not indented' : `indented by ${countSpaces(from)}`}, expected ${expected}`,
    hint:
      parent === undefined
        ? `start ${name} at the first column`
        : `indent ${name} by ${countSpaces(to)}, below ${quoteText(parent)}`,
  };
}

/**
 * Reads a file with one line indented differently, if that resolves its errors.
 *
 * @param problems of the file as it is
 * @param read reads the same file with another text
 * @returns undefined if no single line explains the errors
 */
export async function repairIndentation<Result extends { problems: readonly Problem[] }>(
  file: SourceFile,
  problems: readonly Problem[],
  read: (file: SourceFile) => Result | Promise<Result>,
): Promise<IndentationRepair<Result> | undefined> {
  const yaml = file.body ? file.text.slice(0, file.body.offset) : file.text;
  const isInProse = ({ line }: Problem): boolean =>
    file.body !== undefined && line >= file.body.line;
  const errors = problems.filter((one) => one.severity === 'error' && !isInProse(one));
  const lines = new Set(errors.filter(({ rule }) => STRUCTURE.has(rule)).map(({ line }) => line));
  if (lines.size === 0 || (file.root && errors.length < 2)) return undefined;
  const isInvisible = (problem: Problem): boolean =>
    nameInvisible(problem, file.lines.lineText(problem.line)).rule === 'invisible-character';
  if (errors.some(isInvisible)) return undefined;
  const top = yaml.startsWith('---') ? 2 : 1;
  const fixes = [...lines].slice(0, CENTRES).flatMap((line) => indentFixes(yaml, line, top));
  if (fixes.length * yaml.length > MAX_PARSED) return undefined;
  const attempts: Attempt<Result>[] = [];
  for (const fix of fixes) {
    const fixed = openFile(file.path, Buffer.from(fix.text));
    if (!fixed.root) continue;
    const result = await read(fixed);
    attempts.push({ fix, result, errors: countErrors(result.problems) });
  }
  const best = attempts.toSorted(compare)[0];
  // Where the YAML is valid, a line may be meant as it stands: only a fix that resolves all errors is one.
  if (!best || best.errors > (file.root ? 0 : MAX_OTHERS)) return undefined;
  const left = [...best.result.problems, ...problems.filter(isInProse)];
  return { result: best.result, problems: [describe(file.path, best.fix), ...left] };
}
