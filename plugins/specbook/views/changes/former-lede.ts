import type { AnyItem } from '../../model/item.ts';
import { statementKeyOf } from '../../model/item-summary.ts';
import type { Spec } from '../../model/spec.ts';
import type { Section } from '../section.ts';
import { changedParagraph } from './changed-text.ts';
import { changeAt } from './in-place.ts';

/** A view whose first words have those marked that went and came. */
export function withFormerLede(spec: Spec, item: AnyItem, view: Section): Section {
  const keys = [statementKeyOf(item) ?? [], 'purpose', 'statement'].flat();
  const change = keys.map((key) => changeAt(spec, item.key, [key])).find(Boolean);
  if (!change) return view;
  const { before, after } = change;
  return {
    // A view makes them when they are asked for.
    get lede() {
      return [changedParagraph(spec, before, after)];
    },
    get facts() {
      return view.facts;
    },
    intro: view.intro,
    sections: view.sections,
    ...(view.numbered && { numbered: true }),
  };
}
