/** References that a project writes in the sections it adds: they have no place in a file of the content. */
import type { Problem } from '../model/problem.ts';
import { unresolvedInSections } from '../model/section-references.ts';
import type { Spec, Unresolved } from '../model/spec.ts';

/** References that lead nowhere: of the content, and of sections that a project adds. */
export function allUnresolved(spec: Spec): readonly Unresolved[] {
  return [...spec.unresolved, ...unresolvedInSections(spec)];
}

/** What is wrong with a reference; in a section of a project it names that section. */
export function withSection<T extends Pick<Problem, 'message'>>(
  { section }: Unresolved,
  problem: T,
): T {
  if (section === undefined) return problem;
  return { ...problem, message: `in the section "${section}" of a view, ${problem.message}` };
}
