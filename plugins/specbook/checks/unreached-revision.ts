import type { Spec } from '../model/spec.ts';
import { defineCheck, type ProblemInput } from './define-check.ts';

export const unreachedRevision = defineCheck({
  id: 'unreached-revision',
  severity: 'error',
  docs: 'Approvals of a revision that is later than that of the specification.',
  run: findUnreachedRevisions,
});

/** The numbers of `2.3.0`; undefined for a revision that is not made of numbers. */
function numbersOf(revision: string): number[] | undefined {
  return /^v?\d+(?:\.\d+)*$/u.test(revision)
    ? revision.replace(/^v/u, '').split('.').map(Number)
    : undefined;
}

function isLater(revision: string, other: string): boolean {
  const [left, right] = [numbersOf(revision), numbersOf(other)];
  if (!left || !right) return false;
  const at = left.findIndex((number, index) => number !== (right[index] ?? 0));
  return at >= 0 && (left[at] ?? 0) > (right[at] ?? 0);
}

function findUnreachedRevisions({ info, infoSource }: Spec): ProblemInput[] {
  if (!infoSource) return [];
  return Object.entries(info.documents ?? {}).flatMap(([slug, document]) =>
    (document.approvals ?? []).flatMap(({ revision }, index) =>
      !isLater(revision, info.revision)
        ? []
        : {
            position: infoSource.locate(['documents', slug, 'approvals', index, 'revision']),
            message: `revision ${revision} does not exist yet: the specification is at ${info.revision}`,
            hint: 'write the revision that was approved, or correct revision: of spec.yaml',
          },
    ),
  );
}
