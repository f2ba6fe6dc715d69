/** Output formats of problems: text, JSON and GitHub annotations. */
import { posix, relative, sep } from 'node:path';
import { styleText } from 'node:util';
import type { LoadedSpec } from '../load.ts';
import type { Problem } from '../model/problem.ts';
import { printable, printableJson } from '../model/printable.ts';
import { countProblems, problemText, summaryOf } from '../model/problem-text.ts';
import type { Format } from './command.ts';
import type { Effects } from './effects.ts';

/** Paths relative to the working directory, so that a terminal can open them. */
function pathFrom(cwd: string, contentDir: string): (file: string) => string {
  const inside = relative(cwd, contentDir);
  const folder = (inside.startsWith('..') ? contentDir : inside).split(sep).join('/');
  return (file) => posix.join(folder, file);
}

function textReport(
  { problems, contentDir, spec }: LoadedSpec,
  { cwd, color }: Pick<Effects, 'cwd' | 'color'>,
): string {
  const path = pathFrom(cwd, contentDir);
  if (problems.length === 0) return `${spec.items.size} items, no problems.`;
  const paint = (style: Parameters<typeof styleText>[0], text: string): string =>
    color ? styleText(style, text, { validateStream: false }) : text;
  const lines = problems.map((problem) =>
    problemText(problem, {
      path,
      severity: (severity) => paint(severity === 'error' ? 'red' : 'yellow', severity),
      aside: (text) => paint('dim', text),
    }),
  );
  return [...lines, '', summaryOf(problems)].join('\n');
}

function jsonReport({ problems, contentDir, spec }: LoadedSpec, cwd: string): string {
  const path = pathFrom(cwd, contentDir);
  const located = problems.map((problem) => ({
    ...problem,
    file: path(problem.file),
    ...(problem.related && {
      related: problem.related.map((position) => ({ ...position, file: path(position.file) })),
    }),
  }));
  const report = { now: spec.now, ...countProblems(problems), problems: located };
  return printableJson(JSON.stringify(report, undefined, 2));
}

/** A workflow command of GitHub Actions; properties also escape `:` and `,`. */
function annotation({ severity, line, column, message, hint, rule }: Problem, path: string) {
  const escaped = (text: string): string => printable(text).replaceAll('%', '%25');
  const property = (text: string): string =>
    escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const properties = `file=${property(path)},line=${line},col=${column},title=${property(rule)}`;
  return `::${severity} ${properties}::${[message, hint].filter(Boolean).map(escaped).join('%0A')}`;
}

/**
 * Formats the problems of a specification.
 *
 * @example reportProblems(await loadSpec({ content }), 'json', effects)
 */
export function reportProblems(
  loaded: LoadedSpec,
  format: Format,
  effects: Pick<Effects, 'cwd' | 'color'>,
): string {
  if (format === 'json') return jsonReport(loaded, effects.cwd);
  if (format === 'text') return textReport(loaded, effects);
  const path = pathFrom(effects.cwd, loaded.contentDir);
  const lines = loaded.problems.map((problem) => annotation(problem, path(problem.file)));
  return [...lines, summaryOf(loaded.problems)].join('\n');
}
