/** Lines that are indented with tabs: one mistake of a file, whatever follows from it. */
import type { Problem } from '../../model/problem.ts';
import { openFile, type SourceFile } from '../source-file.ts';
import { STEP } from './indent-fixes.ts';
import type { IndentationRepair } from './indentation-repair.ts';

/** Spaces for a tab, as editors show it; the usual step first. */
const WIDTHS = [STEP, 4, 8, 1, 3] as const;
/** Errors that may be left: mistakes of other lines, which the tabs hid. */
const MAX_OTHERS = 2;

const TAB_LINE = /^ *\t[ \t]*(?=[^\s])/u;

function depthOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** Every line with a tab at the depth of the line above it, or a step deeper below a key without a value. */
function likeNeighbours(lines: readonly string[]): string[] {
  let above = '';
  return lines.map((line) => {
    const key = /^ *(?:- )*[^\s#][^#]*:\s*(?:#.*)?$/u.test(above);
    const depth = depthOf(above) + (key ? STEP : 0);
    const fixed = TAB_LINE.test(line) ? ' '.repeat(depth) + line.trimStart() : line;
    if (fixed.trim() !== '') above = fixed;
    return fixed;
  });
}

function candidates(lines: readonly string[]): string[][] {
  const wide = WIDTHS.map((width) =>
    lines.map((line) =>
      line.replace(TAB_LINE, (space) => space.replaceAll('\t', ' '.repeat(width))),
    ),
  );
  return [...wide, likeNeighbours(lines)];
}

function describe(file: string, tabs: readonly number[], spaces: number | undefined): Problem {
  const [line = 1, ...more] = tabs;
  const others =
    more.length === 0
      ? ''
      : `, and so ${more.length === 1 ? 'is 1 more' : `are ${more.length} more`}`;
  const write = spaces === undefined ? 'spaces' : spaces === 1 ? '1 space' : `${spaces} spaces`;
  return {
    file,
    line,
    column: 1,
    severity: 'error',
    rule: 'malformed-yaml',
    message: `the line is indented with a tab${others}`,
    hint: `YAML is indented with spaces only: write ${write} in its place`,
  };
}

/**
 * Reads a file with spaces in place of the tabs that its lines are indented with.
 *
 * @param read reads the same file with another text
 * @returns undefined if its tabs are no mistake
 */
export async function repairTabs<Result extends { problems: readonly Problem[] }>(
  file: SourceFile,
  read: (file: SourceFile) => Result | Promise<Result>,
): Promise<IndentationRepair<Result> | undefined> {
  if (file.root) return undefined;
  const end = file.body?.line ?? Infinity;
  const lines = file.text.split('\n');
  const yaml = lines.slice(0, end - 1);
  const tabs = yaml.flatMap((line, index) => (TAB_LINE.test(line) ? [index + 1] : []));
  const [first] = tabs;
  if (first === undefined) return undefined;
  let best: { result: Result; errors: number; spaces: number } | undefined;
  for (const fixed of candidates(yaml)) {
    const source = openFile(file.path, Buffer.from([...fixed, ...lines.slice(end - 1)].join('\n')));
    const result = await read(source);
    const errors = result.problems.filter(({ severity }) => severity === 'error').length;
    const isBetter = !best || errors < best.errors;
    if (isBetter) best = { result, errors, spaces: depthOf(fixed[first - 1] ?? '') };
    if (errors === 0) break;
  }
  const isTold = file.diagnostics.some(({ message }) => message.includes('indented with a tab'));
  if (!best || (best.errors > MAX_OTHERS && !isTold)) return undefined;
  const isRepaired = best.errors <= MAX_OTHERS;
  const tab = describe(file.path, tabs, isRepaired ? best.spaces : undefined);
  return { result: best.result, problems: [tab, ...(isRepaired ? best.result.problems : [])] };
}
