import type { Duplicate } from '../model/collect-items.ts';
import { kindNoun } from '../model/kinds.ts';
import type { Problem } from '../model/problem.ts';

/** Two items with one id: reported at the second, naming the first. */
export function duplicateProblems(duplicates: readonly Duplicate[]): Problem[] {
  // Two entities of one name have fields of one name: that is one mistake.
  const own = duplicates.filter(({ second }) => second.kind !== 'field');
  return own.map(({ first, second }) => {
    const { file, line, column } = first.source;
    return {
      file: second.source.file,
      line: second.source.line,
      column: second.source.column,
      severity: 'error',
      rule: 'duplicate-id',
      message: `the id "${second.id}" is taken by the ${kindNoun(first.kind)} at ${file}:${line}:${column}`,
      hint: 'give one of the two another id',
      related: [{ file, line, column }],
    };
  });
}
