/** What proves an acceptance criterion, or fails to. */
import type { RootContent } from 'mdast';
import { stringsOf } from '../i18n/index.ts';
import type { Proof } from '../model/verdicts/criterion-verdict.ts';
import type { Criterion } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';
import type { Verdict } from '../model/verdicts/verdict.ts';
import { verdictsOf } from '../model/verdicts/verdicts.ts';
import { code, paragraph, table, webLink, type Content, type Row } from '../markup/mdast.ts';
import { linkTo } from '../markup/prose-links.ts';
import { reasonOfProof } from './reasons/criterion.ts';
import { verdictMark } from './verdict.ts';
import { bareReference } from './lifecycle.ts';
import { runLink } from './run-link.ts';
import type { SectionDeclaration } from './section.ts';
import { linkWithState } from './state.ts';

/** The verdict of a criterion, for its facts and for tables. */
export function criterionMark(spec: Spec, { key }: Criterion): Content {
  const found = verdictsOf(spec).criteria.get(key);
  return found && verdictMark(spec, found.verdict, { of: 'criterion' });
}

/** The verdicts of some criteria. */
export function verdictsOfCriteria(spec: Spec, criteria: readonly Criterion[]): Verdict[] {
  const { criteria: known } = verdictsOf(spec);
  return criteria.map(({ key }) => known.get(key)?.verdict ?? 'not-measured');
}

/** Tests, reviews and requirements that it rests on, each with what it says. */
export function proofsOf(spec: Spec, { key, id }: Criterion): SectionDeclaration {
  const proofs = verdictsOf(spec).criteria.get(key)?.proofs ?? [];
  const { criterion: t } = stringsOf(spec).views;
  return {
    id: 'sec.evidence',
    title: t.evidence,
    blocks: () => [proofs.length > 0 ? proofTable(spec, id, proofs) : paragraph(t.noProof)],
  };
}

function proofTable(spec: Spec, id: string, proofs: readonly Proof[]): RootContent {
  return table({
    caption: stringsOf(spec).views.criterion.caption({ id }),
    columns: proofHeads(spec),
    rows: proofs.map((proof) => proofCells(spec, id, proof)),
  });
}

/** Of several criteria, in one table; nothing where none has a proof. */
export function proofsOfCriteria(
  spec: Spec,
  criteria: readonly Criterion[],
  caption: string,
): RootContent[] {
  const { criteria: known } = verdictsOf(spec);
  const { criterion: t } = stringsOf(spec).views;
  const rows = criteria.flatMap((criterion): Row[] => {
    const proofs = known.get(criterion.key)?.proofs ?? [];
    if (proofs.length === 0) {
      const mark = verdictMark(spec, 'not-measured', { of: 'criterion' });
      // The verdict stands in its column.
      const own = linkTo(criterion);
      return [[own, undefined, undefined, mark, undefined, t.noProofInTable]];
    }
    return proofs.map((proof): Row => [
      linkWithState(spec, criterion),
      ...proofCells(spec, criterion.id, proof),
    ]);
  });
  if (rows.length === 0) return [];
  const columns = [stringsOf(spec).columns.criterion, ...proofHeads(spec)];
  return [table({ caption, columns, rows })];
}

function proofHeads(spec: Spec): string[] {
  const { terms, views } = stringsOf(spec);
  const { criterion: t } = views;
  return [t.by, t.item, terms.verdict, terms.run, t.why];
}

function proofCells(spec: Spec, id: string, proof: Proof): readonly Content[] {
  const { criterion: t } = stringsOf(spec).views;
  const reason = reasonOfProof(spec, proof);
  return [
    t.proof[proof.by],
    whichOf(spec, proof, id),
    proofMark(spec, proof),
    proof.run && runLink(proof.run),
    proof.report === undefined
      ? reason
      : t.reasonAndReport({ reason, report: webLink(proof.report, t.report) }),
  ];
}

/** The verdict of one proof: of a requirement, or of a test or a review of the criterion. */
export function proofMark(spec: Spec, { by, verdict }: Proof): Content {
  return verdictMark(spec, verdict, { of: by === 'requirement' ? by : 'criterion' });
}

function whichOf(spec: Spec, { by, name, requirement }: Proof, id: string): Content {
  if (requirement) {
    const [known = name, ...part] = name.split('.');
    // Its verdict has a column.
    return bareReference(spec, 'requirement', known, part.join('.') || undefined);
  }
  if (by === 'review') return name;
  return name === id ? stringsOf(spec).views.criterion.testsNaming : code(name);
}
