import { stringsOf } from '../../../i18n/index.ts';
import { changesOfPage } from '../../../model/changes/item-changes.ts';
import type { Spec } from '../../../model/spec.ts';
import { changeTable } from '../../../views/changes/change-tables.ts';
import { declareSections } from '../../../views/section.ts';
import type { PageData } from '../page-data.ts';

/** The page of an item, with what differs in the item above its other sections. */
export function withChanges(spec: Spec, page: PageData): PageData {
  const found = page.key && changesOfPage(spec, page.key);
  if (!found || !spec.comparison) return page;
  const title = stringsOf(spec).changes.changesSince({ base: spec.comparison.base });
  const section = declareSections({
    id: 'sec.changes',
    title,
    blocks: () => [changeTable(spec, found.changes, { caption: title })],
  });
  return { ...page, sections: [...section, ...page.sections] };
}
