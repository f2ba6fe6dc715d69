/** Problems as `astro build` and `astro dev` print them. */
import { join, relative } from 'node:path';
import type { Problem } from '../../model/problem.ts';
import { problemText, summaryOf } from '../../model/problem-text.ts';

/** The path of a content file from the working directory, as a terminal links it. */
export function pathInTerminal(content: string): (file: string) => string {
  const folder = relative(process.cwd(), content);
  return (file) => join(folder, file).replaceAll('\\', '/');
}

/** All problems, one below the other, and how many there are. @param content folder that their files are in */
export function reportProblems(problems: readonly Problem[], content: string): string {
  const path = pathInTerminal(content);
  const lines = problems.map((problem) => problemText(problem, { path }));
  return [...lines, '', summaryOf(problems)].join('\n');
}

/** Specifications have errors. Astro and Vite print the message alone: there is no stack, for it is no fault of code. */
export class SpecProblemsError extends Error {
  override readonly name = 'SpecProblemsError';

  constructor(specs: readonly { problems: readonly Problem[]; config: { content: string } }[]) {
    super(
      specs.map(({ problems, config }) => reportProblems(problems, config.content)).join('\n\n'),
    );
    this.stack = '';
  }

  /** Astro searches this text for names of browser globals, and a specification may well speak of a window. */
  override toString(): string {
    return this.name;
  }
}
