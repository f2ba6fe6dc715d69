import { kindNoun } from '../model/kind-names.ts';
import type { Spec } from '../model/spec.ts';
import { defineCheck, type ProblemInput } from './define-check.ts';
import { allUnresolved, withSection } from './section-references.ts';

export const ambiguousReference = defineCheck({
  id: 'ambiguous-reference',
  severity: 'draft',
  docs: 'References to an id that several items have.',
  recovers: true,
  run: findAmbiguous,
});

function findAmbiguous(spec: Spec): ProblemInput[] {
  return allUnresolved(spec).flatMap((unresolved) => {
    const { from, path, text, ambiguous, relation, literal, occurrence } = unresolved;
    const item = spec.items.get(from);
    if (!item || !ambiguous) return [];
    const meant = ambiguous.flatMap((key) => spec.items.get(key) ?? []);
    const [first = '', ...more] = meant.map(({ kind }) => `the ${kindNoun(kind)}`);
    const spelled = meant.map(({ kind }) =>
      relation === 'mentions' ? `[[${kind}:${text}]]` : `${kind}:${text}`,
    );
    return {
      item,
      path,
      text,
      ...(literal !== undefined && { literal }),
      ...(occurrence !== undefined && { occurrence }),
      ...withSection(unresolved, {
        message: `"${text}" could be ${first} or ${more.join(' or ')}`,
        hint: `write ${spelled.join(' or ')}`,
      }),
      related: meant.map(({ source }) => source),
    };
  });
}
