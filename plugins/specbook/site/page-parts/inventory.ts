/** What is specified, kind by kind, and how much of it is a draft. */
import type { RootContent } from 'mdast';
import { stringsOf } from '../../i18n/index.ts';
import { heading, paragraph, right, routeLink, table, type Content } from '../../markup/mdast.ts';
import type { AnyItem, Kind } from '../../model/item.ts';
import { isVocabulary } from '../../model/kind-lists.ts';
import type { Spec } from '../../model/spec.ts';
import { draftsOf } from './drafts.ts';
import { kindLists } from './kind-lists.ts';

/** True for kinds that are counted; the others are words of spec.yaml and groups of these. */
function isCounted(kind: Kind): boolean {
  return kind === 'domain' || (kind !== 'area' && !isVocabulary(kind));
}

/** One row for each kind of which there is something. */
function specifiedRows(spec: Spec): Content[][] {
  const drafts = Map.groupBy<Kind, AnyItem>(draftsOf(spec), ({ kind }) => kind);
  const items = Map.groupBy<Kind, AnyItem>(spec.items.values(), ({ kind }) => kind);
  return kindLists(spec).flatMap(({ kind, name, path }) => {
    const number = items.get(kind)?.length ?? 0;
    if (!isCounted(kind) || number === 0) return [];
    return [[routeLink(path, name), String(number), String(drafts.get(kind)?.length ?? 0)]];
  });
}

/** The section of the front page. */
export function inventory(spec: Spec): RootContent[] {
  const { home, terms } = stringsOf(spec);
  const t = home.inventory;
  const rows = specifiedRows(spec);
  return [
    heading(2, t.title, 'sec.specified'),
    rows.length === 0
      ? paragraph(t.none)
      : table({
          caption: t.caption,
          columns: [terms.kind, right(terms.count), right(terms.drafts)],
          rows,
        }),
  ];
}
