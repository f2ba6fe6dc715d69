import type { Spec } from '../model/spec.ts';
import { defineCheck, type ProblemInput } from './define-check.ts';
import { allUnresolved, withSection } from './section-references.ts';
import { describeUnresolved } from './describe-unresolved.ts';

export const danglingReference = defineCheck({
  id: 'dangling-reference',
  severity: 'draft',
  docs: 'References to an item that does not exist, to a part that it does not have, or to an item of the wrong kind.',
  recovers: true,
  run: findDangling,
});

function findDangling(spec: Spec): ProblemInput[] {
  return allUnresolved(spec).flatMap((unresolved) => {
    const { from, path, text, ambiguous, vocabulary, literal, occurrence, relation } = unresolved;
    const item = spec.items.get(from);
    // Ambiguous names, words of vocabularies and fields of rules have checks of their own.
    if (!item || ambiguous || vocabulary !== undefined || relation === 'fields') return [];
    return {
      item,
      path,
      text,
      ...(literal !== undefined && { literal }),
      ...(occurrence !== undefined && { occurrence }),
      ...withSection(unresolved, describeUnresolved(spec, unresolved)),
    };
  });
}
