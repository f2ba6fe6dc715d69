/** Items that differ between two states of a document, with their values before and after. */
import { stringsOf } from '../../i18n/index.ts';
import { code, joined, type Content } from '../../markup/mdast.ts';
import { isProse } from '../../model/changes/edits.ts';
import { idOf, kindOf, type Key } from '../../model/item.ts';
import type { ChangedItems, ChangedValue, Spec } from '../../model/spec.ts';
import { bareReference } from '../../views/lifecycle.ts';

/** A longer value is not repeated: its item has it in full. */
const MAX_VALUE = 80;

function linkTo(spec: Spec, key: Key): Content {
  return bareReference(spec, kindOf(key), idOf(key));
}

/** @example `targets.p95`: 300 ms → 250 ms */
function describeValue(spec: Spec, { path, before, after }: ChangedValue): Content {
  const { values: t } = stringsOf(spec).documents.frontMatter.history;
  const [old, now] = [before, after].map((text) => text?.replace(/\s+/gu, ' ').trim());
  const name = code(path.join('.'));
  const isLong = [old, now].some((text) => (text?.length ?? 0) > MAX_VALUE) || isProse(path);
  if (old === undefined)
    return isLong ? t.addedText<Content>({ name }) : t.added<Content>({ name, value: now ?? '' });
  if (now === undefined)
    return isLong ? t.removedText<Content>({ name }) : t.removed<Content>({ name, value: old });
  return isLong
    ? t.changedText<Content>({ name })
    : t.changed<Content>({ name, before: old, after: now });
}

/** The items, by what has become of them: a line for each. */
export function describeChanges(
  spec: Spec,
  { added, changed, removed }: ChangedItems,
): Record<'added' | 'changed' | 'removed', Content[]> {
  const { history: t } = stringsOf(spec).documents.frontMatter;
  return {
    added: added.map((key) => linkTo(spec, key)),
    changed: changed.map(({ key, values }) =>
      t.changedItem<Content>({
        item: linkTo(spec, key),
        values: joined(
          values.map((value) => describeValue(spec, value)),
          '; ',
        ),
      }),
    ),
    removed: removed.map((key) => linkTo(spec, key)),
  };
}
