/** A consideration in full. */
import type { PhrasingContent } from 'mdast';
import { stringsOf } from '../i18n/index.ts';
import type { Consideration } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';
import { isOverdue } from '../model/verdicts/expiry.ts';
import { blockSource } from '../markup/block-source.ts';
import { joined, mark, type Fact } from '../markup/mdast.ts';
import { body, prose } from '../markup/prose.ts';
import { itemView } from './additions.ts';
import { factWithFormer, isChanged, proseWithFormer } from './changes/in-place.ts';
import { lifecycleFacts } from './lifecycle.ts';
import { declareSections, type Section } from './section.ts';
import { linkWithState } from './state.ts';

/** `Open`, with a mark when it is overdue. */
export function considerationStatus(spec: Spec, item: Consideration): PhrasingContent[] {
  const { labels, views } = stringsOf(spec);
  return joined(
    [
      labels.considerationStatus[item.data.status],
      isOverdue(spec, item) ? mark(views.consideration.overdue, 'missed') : undefined,
    ],
    ', ',
  );
}

/** Question, status with its days, the decision, what it affects, and the prose of its file. */
export const considerationSection = itemView((spec: Spec, item: Consideration): Section => {
  const { data } = item;
  const affected = spec.linksFrom(item.key).filter(({ relation }) => relation === 'affects');
  const { status: _, ...rest } = data;
  const { terms, views } = stringsOf(spec);
  const { consideration: t } = views;
  const changed = (part: string, fact: Fact): Fact => factWithFormer(spec, item.key, [part], fact);
  return {
    lede: prose(spec, data.question),
    facts: [
      changed('status', [terms.status, considerationStatus(spec, item)]),
      changed('raised', [t.raised, data.raised]),
      changed('due', [t.due, data.due]),
      changed('decided', [t.decided, data.decided]),
      ...lifecycleFacts(spec, item.key, rest),
      changed('affects', [
        t.affects,
        joined(
          affected.map(({ to, part }) => {
            const target = spec.items.get(to);
            return target && linkWithState(spec, target, part);
          }),
        ),
      ]),
    ],
    intro: blockSource(() => body(spec, item)),
    sections: declareSections({
      id: 'sec.decision',
      title: data.status === 'dropped' ? t.whyRejected : t.decision,
      exists: isChanged(spec, item.key, ['decision']) || data.decision !== undefined,
      blocks: () => proseWithFormer(spec, item.key, ['decision'], data.decision),
    }),
  };
});
