/** What `astro dev` prints about a specification: errors first, and each warning once. */
import type { Problem } from '../../model/problem.ts';
import { countProblems, problemText, summaryOf } from '../../model/problem-text.ts';
import { pathInTerminal } from './problem-report.ts';
import type { SpecbookState } from './state.ts';

/** Warnings that are printed at one time; all of them stand on `/problems/`. */
const MAX_WARNINGS = 10;

/** One message of the dev server. */
export interface DevMessage {
  level: 'error' | 'warn' | 'info';
  text: string;
}

/**
 * Makes the messages of one dev server, which remember what was printed before.
 *
 * @param content folder of the files
 * @param page address of the page of all problems
 */
export function createDevReport(
  content: string,
  page: string,
): (state: Pick<SpecbookState, 'problems' | 'shown'>) => DevMessage | undefined {
  const path = pathInTerminal(content);
  const printed = new Set<string>();
  let last = '';

  function textsOf(problems: readonly Problem[], severity: Problem['severity']): string[] {
    return problems
      .filter((problem) => problem.severity === severity)
      .map((problem) => problemText(problem, { path }));
  }

  function newWarnings(problems: readonly Problem[]): string[] {
    const fresh = textsOf(problems, 'warning').filter((text) => !printed.has(text));
    for (const text of fresh) printed.add(text);
    const more = fresh.length - MAX_WARNINGS;
    if (more <= 0) return fresh;
    return [...fresh.slice(0, MAX_WARNINGS), `and ${more} more warnings`];
  }

  return ({ problems, shown }) => {
    const { errors, warnings } = countProblems(problems);
    const state = [...textsOf(problems, 'error'), String(warnings), shown].join('\n');
    const warned = newWarnings(problems);
    // Most saves change nothing of this.
    if (state === last && warned.length === 0) return undefined;
    last = state;
    if (problems.length === 0) return { level: 'info', text: 'The specification has no problems' };
    const kept = shown === 'last-good' ? '. Pages show the last good state.' : '';
    const lines = [...textsOf(problems, 'error'), ...warned];
    const text = [
      ...lines,
      ...(lines.length > 0 ? [''] : []),
      `${summaryOf(problems)}, see ${page}${kept}`,
    ];
    return { level: errors > 0 ? 'error' : 'warn', text: text.join('\n') };
  };
}
