import type { AnyItem } from '../model/item.ts';
import { hasOwnId } from '../model/kinds.ts';
import type { Problem } from '../model/problem.ts';
import type { Spec } from '../model/spec.ts';
import { problemIn } from './report.ts';

/** Items whose addresses must differ: numbered ones, else those of one kind, fields those of one entity. */
function realmOf({ kind, parent }: AnyItem): string {
  if (hasOwnId(kind)) return 'numbered';
  return kind === 'field' ? (parent ?? '') : kind;
}

/** Ids that differ only by case: their addresses would be one on a file system or server that ignores case. */
export function idsDifferBeyondCase(spec: Spec): Problem[] {
  const seen = new Map<string, AnyItem>();
  const problems: Problem[] = [];
  for (const item of spec.items.values()) {
    const name = `${realmOf(item)} ${item.id.toLowerCase()}`;
    const first = seen.get(name);
    if (!first) {
      seen.set(name, item);
    } else if (first.id !== item.id) {
      const { file, line, column } = first.source;
      problems.push(
        problemIn(item, {
          rule: 'id-case',
          message: `"${item.id}" differs from "${first.id}" at ${file}:${line}:${column} only by case`,
          hint: 'write both the same if they are one, else give one of them another id',
          related: [first.source],
        }),
      );
    }
  }
  return problems;
}
