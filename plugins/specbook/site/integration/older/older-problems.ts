/** What is said of errors in an older revision: its files stay as git has them, so that other things can be mended. */
import { printable } from '../../../model/printable.ts';
import type { Problem } from '../../../model/problem.ts';

/** Rules of what files take from the project, which is that of today. */
const OF_PROJECT: ReadonlySet<string> = new Set(['missing-import', 'unknown-name', 'mdx-throws']);

/** The problem with a hint that can be followed. */
export function explainOlder(problem: Problem, revision: string): Problem {
  const hint = OF_PROJECT.has(problem.rule)
    ? `the project has changed since revision ${revision}: keep what this file takes from it under its former name, such as a file that exports its successor, or remove "${revision}" from versions`
    : `the files of revision ${revision} stay as git has them: what has the error is left out of its pages; remove "${revision}" from versions to show none of them`;
  return { ...problem, hint };
}

/** What a build says of them, with the first; undefined where there are none. */
export function reportOlder(
  problems: readonly Problem[],
  revision: string,
  page: string,
): string | undefined {
  const [first, ...more] = problems;
  if (!first) return undefined;
  const errors = more.length === 0 ? '1 error' : `${problems.length} errors`;
  const place = `${first.file}:${first.line}:${first.column}`;
  return (
    `Revision ${revision} is shown without what has errors today: ${errors}, on ${page}. ` +
    `${more.length === 0 ? 'It is' : 'The first is'} ${printable(place)}: ${printable(first.message)}; ${first.hint}.`
  );
}
