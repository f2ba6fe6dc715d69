/** A proof of concept in full. */
import type { PhrasingContent, RootContent } from 'mdast';
import { isBefore } from '../model/days.ts';
import type { Poc } from '../model/item.ts';
import { memoize } from '../model/memoize.ts';
import type { Spec } from '../model/spec.ts';
import { blockSource } from '../markup/block-source.ts';
import { inline, joined, list, mark, table, webLink } from '../markup/mdast.ts';
import { linkTo } from '../markup/prose-links.ts';
import { body, inlineProse, prose } from '../markup/prose.ts';
import { lifecycleFacts } from './lifecycle.ts';
import { declareSections, type Section } from './section.ts';

/** Names of the verdicts. */
export const POC_VERDICT_NAMES: Record<Poc['data']['verdict'], string> = {
  go: 'Go',
  'no-go': 'No go',
  conditional: 'Conditional',
};

/** From its day of expiry on, a proof of concept proves nothing any more. */
export function isExpired(spec: Spec, { data }: Poc): boolean {
  return data.expires !== undefined && !isBefore(spec.now, data.expires);
}

/** `Conditional`, with a mark when it has expired. */
export function pocVerdict(spec: Spec, poc: Poc): PhrasingContent[] {
  return joined(
    [
      POC_VERDICT_NAMES[poc.data.verdict],
      isExpired(spec, poc) ? mark('expired', 'stale') : undefined,
    ],
    ', ',
  );
}

/** Question, verdict with its day, conditions, measurements, limits, what rests on it, and the prose of its file. */
export const pocSection = memoize((spec: Spec, poc: Poc): Section => {
  const { data } = poc;
  const rests = spec.linksTo(poc.key).filter(({ relation }) => relation === 'validatedBy');
  const backed = rests.flatMap(({ from }) => spec.items.get(from) ?? []);
  return {
    lede: prose(spec, data.question),
    facts: [
      ['Verdict', pocVerdict(spec, poc)],
      ['Date', data.date],
      ['Expires', data.expires],
      ['Report', data.evidence === undefined ? undefined : webLink(data.evidence)],
      ['Backs', joined(backed.map((item) => inline(linkTo(item), ` ${item.title}`)))],
      ...lifecycleFacts(spec, data),
    ],
    intro: blockSource(() => body(spec, poc)),
    sections: declareSections(
      {
        id: 'sec.conditions',
        title: 'Conditions',
        exists: data.conditions !== undefined,
        blocks: () => [textList(spec, data.conditions)],
      },
      {
        id: 'sec.measured',
        title: 'Measured',
        exists: data.measured !== undefined,
        blocks: () => [measurements(poc)],
      },
      {
        id: 'sec.limits',
        title: 'Limits that were found',
        exists: data.limits !== undefined,
        blocks: () => [textList(spec, data.limits)],
      },
    ),
  };
});

function textList(spec: Spec, texts: readonly string[] = []): RootContent {
  return list(texts.map((text) => inlineProse(spec, text)));
}

function measurements({ title, data: { measured = [] } }: Poc): RootContent {
  return table({
    caption: `Measured: ${title}`,
    columns: ['What', 'Result'],
    rows: measured.map(({ id, value }) => [id, value]),
  });
}
