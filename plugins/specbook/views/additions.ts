/** What a project adds to the items of a kind, as every view shows it. */
import type { PhrasingContent } from 'mdast';
import { stringsOf } from '../i18n/index.ts';
import { addedText, addedValues, type AddedValue } from '../model/extensions.ts';
import type { AnyItem } from '../model/item.ts';
import { memoize } from '../model/memoize.ts';
import { formatQuantity } from '../model/quantity.ts';
import type { Spec } from '../model/spec.ts';
import { inline, joined, webLink, type Content, type Fact } from '../markup/mdast.ts';
import { arrangeSections, isArranged } from './arrange-sections.ts';
import { withFormerLede } from './changes/former-lede.ts';
import type { Section } from './section.ts';

/** Defines what a kind of item shows: that of its view, then what the project adds. */
export function itemView<T extends AnyItem>(
  build: (spec: Spec, item: T) => Section,
): (spec: Spec, item: T) => Section {
  return memoize((spec: Spec, item: T) => withAdditions(spec, item, build(spec, item)));
}

/** A view of an item with what the project adds. */
export function withAdditions(spec: Spec, item: AnyItem, ofKind: Section): Section {
  const view = spec.comparison ? withFormerLede(spec, item, ofKind) : ofKind;
  const isArrangedAnew = isArranged(spec, item);
  if (!spec.extend?.[item.kind] && !isArrangedAnew) return view;
  return {
    // A view makes them when they are asked for.
    get lede() {
      return view.lede;
    },
    get facts() {
      return [...view.facts, ...addedFacts(spec, item)];
    },
    intro: view.intro,
    sections: isArrangedAnew ? arrangeSections(spec, item, view.sections) : view.sections,
    ...(view.numbered && { numbered: true }),
  };
}

/** The added keys of an item, as facts. */
function addedFacts(spec: Spec, item: AnyItem): Fact[] {
  return addedValues(spec, item).map((added) => [added.field.label, contentOf(spec, added)]);
}

/** The same as one run of text, for an item that is a row of a table. */
export function addedRun(spec: Spec, item: AnyItem): PhrasingContent[] {
  const stated = addedValues(spec, item).filter(({ value }) => value !== undefined);
  const { fact: t } = stringsOf(spec).views.items;
  return joined(
    stated.map((added) => t({ label: added.field.label, value: contentOf(spec, added) })),
    ' · ',
  );
}

function contentOf(spec: Spec, { field, value }: AddedValue): Content {
  if (value === undefined) return undefined;
  if (typeof value === 'boolean') {
    const { items: t } = stringsOf(spec).views;
    return value ? t.yes : t.no;
  }
  if (typeof value === 'object' && 'dimension' in value) return formatQuantity(value);
  return field.type === 'url' ? inline(webLink(String(value))) : addedText(value);
}
