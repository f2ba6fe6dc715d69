import { stringsOf } from '../../../i18n/index.ts';
import { code, list } from '../../../markup/mdast.ts';
import { idOf, type Key } from '../../../model/item.ts';
import type { Spec } from '../../../model/spec.ts';
import { linkToChanged } from '../../../views/changes/change-columns.ts';
import type { SectionDeclaration } from '../../../views/section.ts';

/** A section with the items that are not compared, since they have errors in one of the two states. */
export function notComparedSection(spec: Spec, keys: readonly Key[]): SectionDeclaration {
  const { changes: t } = stringsOf(spec);
  return {
    id: 'sec.not-compared',
    title: t.notComparedTitle,
    exists: keys.length > 0,
    // An item with errors now has no page.
    blocks: () => [
      list(keys.map((key) => (spec.items.has(key) ? linkToChanged(spec, key) : code(idOf(key))))),
    ],
  };
}
