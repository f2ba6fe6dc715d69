/** One line that is indented wrongly often makes an error of every line below it: finds that one line. */
import type { Problem } from '../../model/problem.ts';
import { nameInvisible } from '../invisible-characters.ts';
import { openFile, type SourceFile } from '../source-file.ts';
import { quoteText } from './explain-yaml-error.ts';
import { indentFixes, parentEntry, STEP, type IndentFix } from './indent-fixes.ts';
import type { IndentationRepair } from './indentation-repair.ts';
import { repairTabs } from './tab-indentation.ts';

/** The most characters that are parsed for one file: every fix is parsed whole. */
const MAX_PARSED = 8_000_000;
/** Lines with errors around which fixes are tried. */
const CENTRES = 2;
/** The most fixes that are tried, the likeliest first: of 1,000 lines moved in real files, none took more than 43. */
const MAX_TRIES = 60;
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

/** Those whose problems depend on lines above them only. */
const FROM_ABOVE: ReadonlySet<string> = new Set(['unknown-key', 'duplicate-key']);

interface Attempt<Result> {
  fix: IndentFix;
  result: Result;
  errors: number;
}

function countErrors(problems: readonly Problem[]): number {
  return problems.filter(({ severity }) => severity === 'error').length;
}

/** The depth that the key has on another line first, then a usual step next to the error, then a depth that lines near by have. */
function compareLikelihood(one: IndentFix, other: IndentFix): number {
  return (
    Number(other.isUsual) - Number(one.isUsual) ||
    Number(other.isStep) - Number(one.isStep) ||
    Number(other.distance <= 1) - Number(one.distance <= 1) ||
    other.peers - one.peers ||
    Math.abs(one.to - one.from) - Math.abs(other.to - other.from) ||
    (one.to % STEP) - (other.to % STEP) ||
    other.line - one.line
  );
}

/** The likeliest of the fixes that leave the fewest errors. */
async function findBest<Result extends { problems: readonly Problem[] }>(
  file: SourceFile,
  fixes: readonly IndentFix[],
  read: (file: SourceFile) => Result | Promise<Result>,
): Promise<Attempt<Result> | undefined> {
  let best: Attempt<Result> | undefined;
  const tried = new Set([file.text]);
  for (const fix of fixes.toSorted(compareLikelihood)) {
    if (tried.has(fix.text)) continue;
    if (tried.size > MAX_TRIES || tried.size * file.text.length > MAX_PARSED) break;
    tried.add(fix.text);
    const fixed = openFile(file.path, Buffer.from(fix.text));
    if (!fixed.root) continue;
    const result = await read(fixed);
    const errors = countErrors(result.problems);
    if (!best || errors < best.errors) best = { fix, result, errors };
    if (errors === 0) break;
  }
  return best;
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
  const untabbed = await repairTabs(file, read);
  if (untabbed) return untabbed;
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
  // Where the YAML is valid, a line may be meant as it stands: only a fix that resolves all errors is one.
  // A line that stands in the wrong map may have wrong values as well.
  const isOfStructure = ({ rule, line }: Problem): boolean =>
    STRUCTURE.has(rule) || FROM_ABOVE.has(rule) || lines.has(line);
  if (file.root && !errors.every(isOfStructure)) return undefined;
  const fromAbove = errors.filter(({ rule }) => FROM_ABOVE.has(rule)).map(({ line }) => line);
  const last = file.root ? Math.min(...fromAbove) : Infinity;
  const fixes = [...lines]
    .slice(0, CENTRES)
    .flatMap((line) => indentFixes(yaml, line, top))
    .filter(({ line }) => line <= last);
  const best = await findBest(file, fixes, read);
  if (!best || best.errors > (file.root ? 0 : MAX_OTHERS)) return undefined;
  const left = [...best.result.problems, ...problems.filter(isInProse)];
  return { result: best.result, problems: [describe(file.path, best.fix), ...left] };
}
