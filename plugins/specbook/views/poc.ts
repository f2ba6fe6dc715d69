/** A proof of concept in full. */
import type { PhrasingContent, RootContent } from 'mdast';
import { stringsOf } from '../i18n/index.ts';
import type { Poc } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';
import { isExpired } from '../model/verdicts/expiry.ts';
import { blockSource } from '../markup/block-source.ts';
import {
  inline,
  joined,
  list,
  mark,
  table,
  webLink,
  type Content,
  type Fact,
} from '../markup/mdast.ts';
import { linkTo } from '../markup/prose-links.ts';
import { body, inlineProse, prose } from '../markup/prose.ts';
import { itemView } from './additions.ts';
import { elementsWithFormer, factWithFormer, isChanged } from './changes/in-place.ts';
import { lifecycleFacts } from './lifecycle.ts';
import { declareSections, type Section } from './section.ts';
import { stateOf } from './state.ts';

/** `Conditional`, with a mark when it has expired. */
export function pocVerdict(spec: Spec, poc: Poc): PhrasingContent[] {
  const { labels, views } = stringsOf(spec);
  return joined(
    [
      labels.pocVerdict[poc.data.verdict],
      isExpired(spec, poc) ? mark(views.poc.expired, 'stale') : undefined,
    ],
    ', ',
  );
}

/** What a proof of concept proves, for those who rely on it: how it stands, and its conditions. */
export function proofVerdict(spec: Spec, poc: Poc): Content {
  const { onlyIf } = stringsOf(spec).views.poc;
  const { verdict, conditions = [] } = poc.data;
  const state = stateOf(spec, poc);
  if (verdict !== 'conditional' || conditions.length === 0) return state;
  return onlyIf<Content>({
    verdict: state,
    conditions: joined(
      conditions.map((text) => inlineProse(spec, text.replace(/\.\s*$/u, ''))),
      '; ',
    ),
  });
}

/** Question, verdict with its day, conditions, measurements, limits, what rests on it, and the prose of its file. */
export const pocSection = itemView((spec: Spec, poc: Poc): Section => {
  const { data } = poc;
  const rests = spec.linksTo(poc.key).filter(({ relation }) => relation === 'validatedBy');
  const backed = rests.flatMap(({ from }) => spec.items.get(from) ?? []);
  const { terms, views } = stringsOf(spec);
  const { poc: t } = views;
  const changed = (part: string, fact: Fact): Fact => factWithFormer(spec, poc.key, [part], fact);
  return {
    lede: prose(spec, data.question),
    facts: [
      changed('verdict', [terms.verdict, pocVerdict(spec, poc)]),
      changed('date', [t.date, data.date]),
      changed('expires', [t.expires, data.expires]),
      [views.items.report, data.evidence === undefined ? undefined : webLink(data.evidence)],
      [
        t.validates,
        joined(backed.map((item) => inline(linkTo(item), ` ${item.title} `, stateOf(spec, item)))),
      ],
      ...lifecycleFacts(spec, poc.key, data),
    ],
    intro: blockSource(() => body(spec, poc)),
    sections: declareSections(
      {
        id: 'sec.conditions',
        title: t.conditions,
        exists: isChanged(spec, poc.key, ['conditions']) || data.conditions !== undefined,
        blocks: () => [textList(spec, poc, 'conditions')],
      },
      {
        id: 'sec.measured',
        title: t.measured,
        exists: data.measured !== undefined,
        blocks: () => [measurements(spec, poc)],
      },
      {
        id: 'sec.limits',
        title: t.limitations,
        exists: isChanged(spec, poc.key, ['limits']) || data.limits !== undefined,
        blocks: () => [textList(spec, poc, 'limits')],
      },
    ),
  };
});

/** A list of texts, with those that are gone and new marked. */
function textList(spec: Spec, { key, data }: Poc, part: 'conditions' | 'limits'): RootContent {
  const show = (text: string): Content => inlineProse(spec, text);
  return list(elementsWithFormer(spec, key, [part], { now: data[part], show }));
}

function measurements(spec: Spec, { title, data: { measured = [] } }: Poc): RootContent {
  const { poc: t } = stringsOf(spec).views;
  return table({
    caption: t.caption({ title }),
    columns: [t.subject, t.result],
    rows: measured.map(({ id, value }) => [id, value]),
  });
}
