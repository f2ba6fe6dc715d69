import { isLater } from '../model/compare-revisions.ts';
import type { PathStep } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';
import { defineCheck, type ProblemInput } from './define-check.ts';

export const unreachedRevision = defineCheck({
  id: 'unreached-revision',
  severity: 'error',
  docs: 'Approvals and history of a revision that is later than that of the specification.',
  run: findUnreachedRevisions,
});

function problemsOf(
  { info, infoSource }: Spec,
  path: readonly PathStep[],
  revision: string,
  hint: string,
): ProblemInput[] {
  if (!infoSource || !isLater(revision, info.revision)) return [];
  const message = `revision ${revision} does not exist yet: the specification is at ${info.revision}`;
  return [{ position: infoSource.locate(path), message, hint }];
}

function findUnreachedRevisions(spec: Spec): ProblemInput[] {
  const { documents = {}, history = [] } = spec.info;
  return [
    ...Object.entries(documents).flatMap(([slug, { approvals = [] }]) =>
      approvals.flatMap(({ revision }, index) =>
        problemsOf(
          spec,
          ['documents', slug, 'approvals', index, 'revision'],
          revision,
          'write the revision that was approved, or correct revision: of spec.yaml',
        ),
      ),
    ),
    ...history.flatMap(({ revision }, index) =>
      problemsOf(
        spec,
        ['history', index, 'revision'],
        revision,
        'remove the entry, or correct revision: of spec.yaml',
      ),
    ),
  ];
}
