/** Pages of items that are gone: links from mails and tickets find what became of them. */
import { stringsOf } from '../../../i18n/index.ts';
import { code, paragraph } from '../../../markup/mdast.ts';
import { prose } from '../../../markup/prose.ts';
import { plainText } from '../../../markup/plain-text.ts';
import type { Comparison, RemovedItem } from '../../../model/changes/comparison.ts';
import { documentOf } from '../../../model/document-of.ts';
import { idOf } from '../../../model/item.ts';
import { hasOwnId, hasOwnPage } from '../../../model/kind-lists.ts';
import type { Spec } from '../../../model/spec.ts';
import { linkToChanged, placeOf } from '../../../views/changes/change-columns.ts';
import { changeTable } from '../../../views/changes/change-tables.ts';
import { changeMark } from '../../../views/changes/change-marks.ts';
import { declareSections } from '../../../views/section.ts';
import { itemPath } from '../../../model/item-path.ts';
import { CHANGES_PATH } from '../../render/links.ts';
import type { PageData } from '../page-data.ts';
import { matchesPattern, type PageEntry, type PageFamily } from '../page-entry.ts';
import { withChanges } from './changes-section.ts';
import { documentsSidebar } from '../sidebar.ts';

/** A family whose pages say what differs, with those of items that are gone. */
export function comparedFamily(family: PageFamily): PageFamily {
  const { patterns } = family;
  return {
    patterns,
    entries: (input) => {
      const entries = family.entries(input);
      const { comparison } = input.spec;
      if (!comparison) return entries;
      return [
        ...entries.map((entry) => ({
          ...entry,
          build: () => withChanges(input.spec, entry.build()),
        })),
        ...removedEntries(input.spec, comparison, patterns),
      ];
    },
  };
}

function removedEntries(
  spec: Spec,
  comparison: Comparison,
  patterns: readonly string[],
): PageEntry[] {
  return comparison.removed
    .filter(({ kind }) => hasOwnPage(kind))
    .map((item) => ({ item, path: itemPath(item.key) }))
    .filter(({ path }) => patterns.some((pattern) => matchesPattern(pattern, path)))
    .map(({ item, path }) => ({ path, build: () => removedPage(spec, comparison, item, path) }));
}

function removedPage(
  spec: Spec,
  { base, changes }: Comparison,
  { key, kind, title, statement, position, replacedBy }: RemovedItem,
  path: string,
): PageData {
  const { changes: t, kinds, terms } = stringsOf(spec);
  const said = (replacedBy ? t.renamedSince : t.removedSince)({ item: title, base });
  const rows = changes.filter(({ item, formerItem }) => item === key || formerItem === key);
  return {
    path,
    title,
    kindLabel: kinds[kind].label,
    ...(hasOwnId(kind) && { itemId: idOf(key) }),
    crumbs: [{ label: t.title, path: CHANGES_PATH }],
    lede: [paragraph(said)],
    facts: [
      [terms.status, changeMark(spec, replacedBy ? 'renamed' : 'removed')],
      [t.replacedBy, replacedBy && linkToChanged(spec, replacedBy)],
      [t.location, code(placeOf(position))],
    ],
    sections: declareSections(
      {
        id: 'sec.statement',
        title: t.saidBefore,
        exists: statement !== undefined,
        blocks: () => prose(spec, statement),
      },
      {
        id: 'sec.changes',
        title: t.title,
        exists: rows.length > 0,
        blocks: () => [changeTable(spec, rows, { caption: t.title })],
      },
    ),
    aside: [],
    sidebar: documentsSidebar(spec),
    description: plainText(said),
    document: documentOf(key),
  };
}
