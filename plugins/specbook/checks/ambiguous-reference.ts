import { kindNoun } from '../model/kinds.ts';
import type { Problem } from '../model/problem.ts';
import type { Spec } from '../model/spec.ts';
import { problemIn, referenceSeverity } from './report.ts';

/** References that two items answer to. */
export function ambiguousReferences(spec: Spec): Problem[] {
  return spec.unresolved.flatMap(({ from, path, text, ambiguous, relation, literal }) => {
    const item = spec.items.get(from);
    if (!item || !ambiguous) return [];
    const meant = ambiguous.flatMap((key) => spec.items.get(key) ?? []);
    const [first = '', ...more] = meant.map(({ kind }) => `the ${kindNoun(kind)}`);
    const spelled = meant.map(({ kind }) =>
      relation === 'mentions' ? `[[${kind}:${text}]]` : `${kind}:${text}`,
    );
    return [
      problemIn(item, {
        rule: 'ambiguous-reference',
        path,
        ...(literal !== undefined && { literal }),
        severity: referenceSeverity(spec, item),
        message: `"${text}" could be ${first} or ${more.join(' or ')}`,
        hint: `write ${spelled.join(' or ')}`,
        related: meant.map(({ source }) => source),
      }),
    ];
  });
}
