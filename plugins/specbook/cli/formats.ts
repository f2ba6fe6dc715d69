/** Output formats of problems: text, JSON and GitHub annotations. */
import { posix, relative, sep } from 'node:path';
import { styleText } from 'node:util';
import type { LoadedSpec } from '../load.ts';
import type { Problem } from '../model/problem.ts';
import { printable, printableJson } from '../model/printable.ts';
import { countProblems, problemText, summaryOf } from '../model/problem-text.ts';
import type { Format } from './command.ts';
import { pathInRepository } from './repository-root.ts';
import type { Effects } from './effects.ts';

/** Paths relative to the working directory, so that a terminal can open them. */
function pathFrom(cwd: string, contentDir: string): (file: string) => string {
  const inside = relative(cwd, contentDir);
  const folder = (inside.startsWith('..') ? contentDir : inside).split(sep).join('/');
  return (file) => posix.join(folder, file);
}

/** All problems of several specifications, with the paths of their files; errors first. */
function locate(specs: readonly LoadedSpec[], cwd: string): Problem[] {
  const located = specs.flatMap(({ problems, contentDir }) => {
    const path = pathFrom(cwd, contentDir);
    return problems.map((problem) => ({
      ...problem,
      file: path(problem.file),
      ...(problem.related && {
        related: problem.related.map((position) => ({ ...position, file: path(position.file) })),
      }),
    }));
  });
  const isError = ({ severity }: Problem): boolean => severity === 'error';
  return [...located.filter(isError), ...located.filter((problem) => !isError(problem))];
}

function textReport(
  specs: readonly LoadedSpec[],
  { cwd, color }: Pick<Effects, 'cwd' | 'color'>,
): string {
  const problems = locate(specs, cwd);
  if (problems.length === 0) {
    const items = specs.reduce((sum, { spec }) => sum + spec.items.size, 0);
    return `${items} ${items === 1 ? 'item' : 'items'}, no problems.`;
  }
  const paint = (style: Parameters<typeof styleText>[0], text: string): string =>
    color ? styleText(style, text, { validateStream: false }) : text;
  const lines = problems.map((problem) =>
    problemText(problem, {
      severity: (severity) => paint(severity === 'error' ? 'red' : 'yellow', severity),
      aside: (text) => paint('dim', text),
    }),
  );
  return [...lines, '', summaryOf(problems)].join('\n');
}

function jsonReport(specs: readonly LoadedSpec[], cwd: string): string {
  const problems = locate(specs, cwd);
  const report = { now: specs[0]?.spec.now, ...countProblems(problems), problems };
  return printableJson(JSON.stringify(report, undefined, 2));
}

/** A workflow command of GitHub Actions; properties also escape `:` and `,`. */
export function annotationOf({
  file,
  severity,
  line,
  column,
  message,
  hint,
  rule,
}: Pick<Problem, 'file' | 'severity' | 'line' | 'column' | 'message'> & {
  hint?: string;
  rule: string;
}): string {
  const escaped = (text: string): string => printable(text).replaceAll('%', '%25');
  const property = (text: string): string =>
    escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const properties = `file=${property(file)},line=${line},col=${column},title=${property(rule)}`;
  return `::${severity} ${properties}::${[message, hint ?? '']
    .filter((text) => text !== '')
    .map(escaped)
    .join('%0A')}`;
}

/**
 * Formats the problems of specifications as one report.
 *
 * @example reportProblems([await loadSpec({ content })], 'json', effects)
 */
export function reportProblems(
  specs: readonly LoadedSpec[],
  format: Format,
  effects: Pick<Effects, 'cwd' | 'color'>,
): string {
  if (format === 'json') return jsonReport(specs, effects.cwd);
  if (format === 'text') return textReport(specs, effects);
  const problems = locate(specs, effects.cwd);
  const path = pathInRepository(effects.cwd);
  const lines = problems.map((problem) => annotationOf({ ...problem, file: path(problem.file) }));
  return [...lines, summaryOf(problems)].join('\n');
}
