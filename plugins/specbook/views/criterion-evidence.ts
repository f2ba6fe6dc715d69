/** What proves an acceptance criterion, or fails to. */
import type { RootContent } from 'mdast';
import type { Proof } from '../model/verdicts/criterion-verdict.ts';
import type { Criterion } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';
import type { Verdict } from '../model/verdicts/verdict.ts';
import { verdictsOf } from '../model/verdicts/verdicts.ts';
import { code, inline, table, webLink, type Content, type Row } from '../markup/mdast.ts';
import { verdictMark } from './verdict.ts';
import { reference } from './lifecycle.ts';
import { runLink } from './requirement-evidence.ts';
import type { SectionDeclaration } from './section.ts';

/** The verdict of a criterion, for its facts and for tables. */
export function criterionMark(spec: Spec, { key }: Criterion): Content {
  const found = verdictsOf(spec).criteria.get(key);
  return found && verdictMark(found.verdict);
}

/** The verdicts of some criteria. */
export function verdictsOfCriteria(spec: Spec, criteria: readonly Criterion[]): Verdict[] {
  const { criteria: known } = verdictsOf(spec);
  return criteria.map(({ key }) => known.get(key)?.verdict ?? 'not measured');
}

const BY: Record<Proof['by'], string> = {
  test: 'Test',
  review: 'Review',
  requirement: 'Requirement',
};

/** Tests, reviews and requirements that it rests on, each with what it says. */
export function proofsOf(spec: Spec, { key, id }: Criterion): SectionDeclaration {
  const proofs = verdictsOf(spec).criteria.get(key)?.proofs ?? [];
  return {
    id: 'sec.evidence',
    title: 'Evidence',
    exists: proofs.length > 0,
    blocks: () => [proofTable(spec, id, proofs)],
  };
}

function proofTable(spec: Spec, id: string, proofs: readonly Proof[]): RootContent {
  return table({
    caption: `What proves ${id}`,
    columns: ['By', 'Which', 'Verdict', 'Run', 'Why'],
    rows: proofs.map((proof): Row => [
      BY[proof.by],
      whichOf(spec, proof, id),
      verdictMark(proof.verdict),
      proof.run && runLink(proof.run),
      inline(
        proof.why,
        proof.report === undefined ? undefined : ['; ', webLink(proof.report, 'report')],
      ),
    ]),
  });
}

function whichOf(spec: Spec, { by, name, requirement }: Proof, id: string): Content {
  if (requirement) {
    const [known = name, ...part] = name.split('.');
    return reference(spec, 'requirement', known, part.length > 0 ? part.join('.') : undefined);
  }
  if (by === 'review') return name;
  return name === id ? 'tests that name it' : code(name);
}
