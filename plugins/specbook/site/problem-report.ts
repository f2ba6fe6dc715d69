import type { Problem } from '../model/problem.ts';
import { countProblems } from './state.ts';

/** `1 error`, `3 errors`. */
function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** How many of each, in words. @example summary(problems) // '2 errors and 1 warning' */
export function summary(problems: readonly Problem[]): string {
  const { errors, warnings } = countProblems(problems);
  const parts = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ];
  return parts.join(' and ') || 'no problems';
}

/**
 * All problems as lines `file:line:column  severity  message  rule-id`, each followed by its hint.
 *
 * @param folder goes before each file, so that a terminal can open it.
 */
export function reportProblems(problems: readonly Problem[], folder = ''): string {
  const lines = problems.flatMap(({ file, line, column, severity, message, rule, hint }) => [
    `${folder}${file}:${line}:${column}  ${severity}  ${message}  ${rule}`,
    ...(hint === '' ? [] : [`    ${hint}`]),
  ]);
  return [...lines, '', summary(problems)].join('\n');
}

/** The specification has errors. Astro and Vite print the message alone: there is no stack, for it is no fault of code. */
export class SpecProblemsError extends Error {
  override readonly name = 'SpecProblemsError';

  constructor(problems: readonly Problem[], folder?: string) {
    super(reportProblems(problems, folder));
    this.stack = '';
  }

  /** Astro searches this text for names of browser globals, and a specification may well speak of a window. */
  override toString(): string {
    return this.name;
  }
}
