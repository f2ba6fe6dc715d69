/** Which problems stand in the text of which item, so that a page can mark its own. */
import type { AnyItem, Key } from '../../model/item.ts';
import type { Problem } from '../../model/problem.ts';
import { memoize } from '../../model/memoize.ts';
import type { Spec } from '../../model/spec.ts';

/** What pages show: the files as they are, or an older state. */
interface ShownSpec {
  spec: Spec;
  problems: readonly Problem[];
  shown: 'current' | 'partial' | 'last-good';
}

/**
 * The problems in the lines of an item, or of what it contains. None while pages show an older state than the files:
 * their lines no longer agree.
 */
export function problemsOf({ spec, problems, shown }: ShownSpec, key: Key): readonly Problem[] {
  if (shown === 'last-good') return [];
  return problemsByItem(spec, problems).get(key) ?? [];
}

const problemsByItem = memoize((spec: Spec, problems: readonly Problem[]): Map<Key, Problem[]> => {
  const byItem = new Map<Key, Problem[]>();
  const inFiles = itemsByFile(spec, new Set(problems.map(({ file }) => file)));
  for (const problem of problems) {
    // Items of a file stand one after the other, those that others contain behind the first line of these.
    const item = inFiles.get(problem.file)?.findLast(({ source }) => source.line <= problem.line);
    for (const key of [item?.key, item?.parent]) {
      if (key === undefined) continue;
      const list = byItem.get(key);
      if (list) list.push(problem);
      else byItem.set(key, [problem]);
    }
  }
  return byItem;
});

function itemsByFile(spec: Spec, files: ReadonlySet<string>): Map<string, AnyItem[]> {
  const inFiles = new Map<string, AnyItem[]>();
  for (const item of spec.items.values()) {
    const { file } = item.source;
    // A domain that no file lists has the place of its first entity.
    if (item.implied || !files.has(file)) continue;
    const list = inFiles.get(file);
    if (list) list.push(item);
    else inFiles.set(file, [item]);
  }
  for (const list of inFiles.values()) list.sort((a, b) => a.source.line - b.source.line);
  return inFiles;
}
