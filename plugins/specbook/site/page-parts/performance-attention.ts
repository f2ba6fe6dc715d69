/** Requirements that need attention: breached, inconclusive, not measured and stale ones, each as prominent. */
import type { RootContent } from 'mdast';
import { stringsOf } from '../../i18n/index.ts';
import { heading, paragraph } from '../../markup/mdast.ts';
import type { Spec } from '../../model/spec.ts';
import type { RequirementVerdict } from '../../model/verdicts/requirement-verdict.ts';
import { OPEN_VERDICTS, type OpenVerdict } from '../../model/verdicts/verdict.ts';
import type { SectionDeclaration } from '../../views/section.ts';
import { registerTable } from '../../views/tables/register.ts';
import { verdictColumns } from '../../views/tables/requirement-verdicts.ts';
import { verdictMark } from '../../views/verdict.ts';

/** How many requirements of one verdict are listed on one page. */
const MOST_LISTED = 20;

function listOf(
  spec: Spec,
  verdict: OpenVerdict,
  found: readonly RequirementVerdict[],
): RootContent[] {
  const same = found.filter((one) => one.verdict === verdict);
  if (same.length === 0) return [];
  const { attention: t } = stringsOf(spec).performance;
  const title = t.verdict[verdict];
  const more = same.length - MOST_LISTED;
  return [
    heading(
      3,
      [verdictMark(spec, verdict, { label: '' }), t.size({ title, size: same.length })],
      `sec.${verdict}`,
    ),
    registerTable(verdictColumns(spec), {
      caption: title,
      columns: ['requirement', 'title', 'targets', 'run', 'owner'],
      rows: same.slice(0, MOST_LISTED),
    }),
    ...(more > 0 ? [paragraph(t.more({ count: more }))] : []),
  ];
}

/** Everything that is not met, by verdict, the worst first; a sentence where everything is. */
export function attention(spec: Spec, found: readonly RequirementVerdict[]): SectionDeclaration {
  const { attention: t } = stringsOf(spec).performance;
  return {
    id: 'sec.attention',
    title: t.title,
    exists: found.length > 0,
    blocks: () => {
      const lists = OPEN_VERDICTS.flatMap((verdict) => listOf(spec, verdict, found));
      return lists.length === 0 ? [paragraph(t.nothing)] : lists;
    },
  };
}
