/** Problems in words: the same lines in a terminal, in the log of a build and in what tests expect. */
import { printable } from './printable.ts';
import type { Problem } from './problem.ts';

/** How many are errors, and how many warnings. */
export function countProblems(problems: readonly Problem[]): { errors: number; warnings: number } {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: problems.length - errors };
}

function counted(count: number, noun: string): string[] {
  return count === 0 ? [] : [`${count} ${noun}${count === 1 ? '' : 's'}`];
}

/** @example summaryOf(problems) // '2 errors and 1 warning' */
export function summaryOf(problems: readonly Problem[]): string {
  const { errors, warnings } = countProblems(problems);
  const parts = [...counted(errors, 'error'), ...counted(warnings, 'warning')];
  return parts.join(' and ') || 'no problems';
}

/** How the parts of a line are shown; each as it is when absent. */
export interface ProblemStyle {
  /** The path of a file of the content folder, as a reader can open it. */
  path?: (file: string) => string;
  /** The word `error` or `warning`. */
  severity?: (severity: Problem['severity']) => string;
  /** What is said beside the message: rule and hint. */
  aside?: (text: string) => string;
}

const asItIs = (text: string): string => text;

/**
 * One problem: `file:line:column  severity  message  rule-id`, and below it its hint. Text of authors is escaped.
 *
 * @example
 * problemText(problem)
 * // spec.yaml:3:1  error  "titel" is not a key of the specification  unknown-key
 * //     did you mean title?
 */
export function problemText(problem: Problem, style: ProblemStyle = {}): string {
  const { path = asItIs, severity = asItIs, aside = asItIs } = style;
  const place = `${printable(path(problem.file))}:${problem.line}:${problem.column}`;
  const message = printable(problem.message);
  const line = [place, severity(problem.severity), message, aside(problem.rule)].join('  ');
  return problem.hint === '' ? line : `${line}\n    ${aside(printable(problem.hint))}`;
}
