import type { AnyItem } from '../model/item.ts';
import { hasOwnId } from '../model/kind-lists.ts';
import type { Spec } from '../model/spec.ts';
import { defineCheck, type ProblemInput } from './define-check.ts';

/** Items whose addresses must differ: numbered ones, else those of one kind, fields those of one entity. */
function realmOf({ kind, parent }: AnyItem): string {
  if (hasOwnId(kind)) return 'numbered';
  return kind === 'field' ? (parent ?? '') : kind;
}

/** Where the name in the database goes that the id no longer is. */
function physicalKey({ kind }: AnyItem): string {
  if (kind === 'entity') return ', and write its name in the database as table:';
  return kind === 'field' ? ', and write its name in the database as column:' : '';
}

export const idCase = defineCheck({
  id: 'id-case',
  severity: 'error',
  docs: 'Ids that differ only by case: a file system or server that ignores case gives them one address.',
  run: findSameIds,
});

function findSameIds(spec: Spec): ProblemInput[] {
  const seen = new Map<string, AnyItem>();
  const problems: ProblemInput[] = [];
  for (const item of spec.items.values()) {
    const name = `${realmOf(item)} ${item.id.toLowerCase()}`;
    const first = seen.get(name);
    if (!first) {
      seen.set(name, item);
    } else if (first.id !== item.id) {
      const { file, line, column } = first.source;
      problems.push({
        item,
        message: `"${item.id}" differs from "${first.id}" at ${file}:${line}:${column} only by case`,
        hint: `write both the same if they are one, else give one of them another id${physicalKey(item)}`,
        related: [first.source],
      });
    }
  }
  return problems;
}
