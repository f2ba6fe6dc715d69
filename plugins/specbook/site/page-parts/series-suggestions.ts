/** Series of a result file that nothing maps, for the author of run.yaml. */
import { stringsOf } from '../../i18n/index.ts';
import { code, joined, paragraph, table, type Row } from '../../markup/mdast.ts';
import { suggestSeries } from '../../evidence/index.ts';
import type { Run } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import type { SectionDeclaration } from '../../views/section.ts';

/** How many series of one file are suggested. */
const SUGGESTED = 12;

/** What the result files of a run hold and run.yaml does not map, with what each could measure. */
export function suggestionsOf(spec: Spec, { id, title, data }: Run): SectionDeclaration {
  const { performance, shell, terms } = stringsOf(spec);
  const t = performance.unmapped;
  let left = 0;
  const rows = data.results.flatMap((result): Row[] => {
    const file = result.tool === 'review' ? undefined : spec.evidence.get(id)?.get(result.file);
    if (result.tool === 'review' || !file) return [];
    const mapped = (result.maps ?? []).flatMap(({ series }) => series.map(({ value }) => value));
    const unmapped = suggestSeries(file, mapped);
    left += Math.max(0, unmapped.length - SUGGESTED);
    return unmapped
      .slice(0, SUGGESTED)
      .map(({ series, quantities }) => [
        code(result.file),
        code(series),
        joined(quantities.map((quantity) => code(quantity))),
      ]);
  });
  return {
    id: 'sec.unmapped',
    title: t.title,
    exists: rows.length > 0,
    blocks: () => [
      paragraph(t.intro({ key: code('maps:'), example: code('PERF-RT-001: { latency: "…" }') })),
      table({
        caption: t.caption({ title }),
        columns: [terms.file, t.series, t.quantities],
        rows,
      }),
      ...(left > 0 ? [paragraph(shell.andMoreOnly({ count: left }))] : []),
    ],
  };
}
