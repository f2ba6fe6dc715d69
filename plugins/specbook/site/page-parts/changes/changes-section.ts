import { stringsOf } from '../../../i18n/index.ts';
import type { Change } from '../../../model/changes/change.ts';
import { CHANGE_CLASSES } from '../../../schema/changes/change-class.ts';
import { changesOfPage } from '../../../model/changes/item-changes.ts';
import type { Spec } from '../../../model/spec.ts';
import { changeColumns } from '../../../views/changes/change-columns.ts';
import { declareSections } from '../../../views/section.ts';
import { registerTable } from '../../../views/tables/register.ts';
import type { PageData } from '../page-data.ts';

const rank = (change: Change): number => CHANGE_CLASSES.indexOf(change.class);

/** The page of an item, with what differs in the item above its other sections. */
export function withChanges(spec: Spec, page: PageData): PageData {
  const found = page.key && changesOfPage(spec, page.key);
  if (!found || !spec.comparison) return page;
  const { changes: t } = stringsOf(spec);
  const title = t.changesSince({ base: spec.comparison.base });
  const section = declareSections({
    id: 'sec.changes',
    title,
    blocks: () => [
      registerTable(changeColumns(spec), {
        caption: title,
        columns: ['class', 'item', 'before', 'after', 'why'],
        rows: found.changes.toSorted((a, b) => rank(a) - rank(b)),
      }),
    ],
  });
  return { ...page, sections: [...section, ...page.sections] };
}
