import type { Duplicate } from '../model/collect-items.ts';
import { kindNoun } from '../model/kind-names.ts';
import type { Problem } from '../model/problem.ts';

/** Reports duplicate ids at the second item, with the location of the first. */
export function duplicateProblems(duplicates: readonly Duplicate[]): Problem[] {
  // Two items with one id have the same within them too, such as fields and rules: report the items only.
  const keys = new Set(duplicates.map(({ second }) => second.key));
  const own = duplicates.filter(
    ({ second: { kind, parent } }) =>
      kind !== 'field' && (parent === undefined || !keys.has(parent)),
  );
  return own.map(({ first, second }) => {
    const { file, line, column } = first.source;
    return {
      file: second.source.file,
      line: second.source.line,
      column: second.source.column,
      severity: 'error',
      rule: 'duplicate-id',
      message: `duplicate id "${second.id}", first used by the ${kindNoun(first.kind)} at ${file}:${line}:${column}`,
      hint: 'change one of the two ids',
      related: [{ file, line, column }],
    };
  });
}
