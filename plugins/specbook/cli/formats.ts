/** Problems as they are printed: for people, for programs, and for the annotations of GitHub. */
import { posix, relative, sep } from 'node:path';
import { styleText } from 'node:util';
import type { LoadedSpec } from '../load.ts';
import type { Problem } from '../model/problem.ts';
import { countProblems, problemText, summaryOf } from '../model/problem-text.ts';
import type { Format } from './command.ts';
import type { Effects } from './effects.ts';

/** Path of a file of the content folder from where the command was typed, so that a terminal can open it. */
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
  if (problems.length === 0) return `No problems in ${spec.items.size} items.`;
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
  const placed = problems.map((problem) => ({
    ...problem,
    file: path(problem.file),
    ...(problem.related && {
      related: problem.related.map((place) => ({ ...place, file: path(place.file) })),
    }),
  }));
  const report = { now: spec.now, ...countProblems(problems), problems: placed };
  return JSON.stringify(report, undefined, 2);
}

/** Workflow commands of GitHub Actions; a property must not hold `:` and `,` either. */
function annotation({ severity, line, column, message, hint, rule }: Problem, path: string) {
  const escaped = (text: string): string =>
    text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string): string =>
    escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const place = `file=${property(path)},line=${line},col=${column},title=${property(rule)}`;
  return `::${severity} ${place}::${escaped(hint === '' ? message : `${message}\n${hint}`)}`;
}

/**
 * What a command prints about the problems of a specification.
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
