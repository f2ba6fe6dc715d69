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
import { formerValue, inserted } from './changes/change-marks.ts';
import { changeAt } from './changes/in-place.ts';
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
export function proofsOf(spec: Spec, criterion: Criterion): SectionDeclaration {
  const { key } = criterion;
  const proofs = verdictsOf(spec).criteria.get(key)?.proofs ?? [];
  const { criterion: t } = stringsOf(spec).views;
  return {
    id: 'sec.evidence',
    title: t.evidence,
    blocks: () =>
      proofs.length > 0 || removedTests(spec, criterion).length > 0
        ? [proofTable(spec, criterion, proofs)]
        : [paragraph(t.noProof)],
  };
}

/** Tests that proved it before, and that it does not name any more. */
function removedTests(spec: Spec, { key }: Criterion): readonly string[] {
  return changeAt(spec, key, ['tests'])?.elements?.removed ?? [];
}

function removedTestCells(spec: Spec, criterion: Criterion): (readonly Content[])[] {
  const { criterion: t } = stringsOf(spec).views;
  return removedTests(spec, criterion).map((name) => [t.proof.test, formerValue(spec, name)]);
}

function proofTable(spec: Spec, criterion: Criterion, proofs: readonly Proof[]): RootContent {
  const { id } = criterion;
  return table({
    caption: stringsOf(spec).views.criterion.caption({ id }),
    columns: proofHeads(spec),
    rows: [
      ...proofs.map((proof) => proofCells(spec, criterion, proof)),
      ...removedTestCells(spec, criterion),
    ],
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
  const notMeasured = verdictMark(spec, 'not-measured', { of: 'criterion' });
  const rows = criteria.flatMap((criterion): Row[] => {
    const proofs = known.get(criterion.key)?.proofs ?? [];
    const cells = [
      // The verdict stands in its column.
      ...(proofs.length === 0
        ? [[undefined, undefined, notMeasured, undefined, t.noProofInTable]]
        : proofs.map((proof) => proofCells(spec, criterion, proof))),
      ...removedTestCells(spec, criterion),
    ];
    const name = proofs.length === 0 ? linkTo(criterion) : linkWithState(spec, criterion);
    return cells.map((rest): Row => [name, ...rest]);
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

function proofCells(spec: Spec, criterion: Criterion, proof: Proof): readonly Content[] {
  const { criterion: t } = stringsOf(spec).views;
  const reason = reasonOfProof(spec, proof);
  return [
    t.proof[proof.by],
    whichOf(spec, proof, criterion),
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

function whichOf(spec: Spec, { by, name, requirement }: Proof, { key, id }: Criterion): Content {
  if (requirement) {
    const [known = name, ...part] = name.split('.');
    // Its verdict has a column.
    return bareReference(spec, 'requirement', known, part.join('.') || undefined);
  }
  if (by === 'review') return name;
  if (name === id) return stringsOf(spec).views.criterion.testsNaming;
  const isNew = changeAt(spec, key, ['tests'])?.elements?.added.includes(name) === true;
  return isNew ? inserted(name) : code(name);
}
