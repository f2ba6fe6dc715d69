/** Changes as sections and tables, for every page and document that lists some. */
import type { RootContent, Table } from 'mdast';
import { stringsOf } from '../../i18n/index.ts';
import { paragraph, table } from '../../markup/mdast.ts';
import type { Change } from '../../model/changes/change.ts';
import { byClass, countClasses } from '../../model/changes/count-classes.ts';
import type { Spec } from '../../model/spec.ts';
import type { SectionDeclaration } from '../section.ts';
import { registerTable } from '../tables/register.ts';
import { changeColumns } from './change-columns.ts';
import { classMark } from './change-marks.ts';

/** How many changes there are of each class, in words. @example '1 breaking, 2 compatible' */
export function describeClasses(spec: Spec, changes: readonly Change[]): string {
  const { classes } = stringsOf(spec).changes;
  return countClasses(changes)
    .map(([one, count]) => `${count} ${classes[one].toLowerCase()}`)
    .join(', ');
}

/**
 * Changes with their values before and after, the gravest class first.
 *
 * @param id where they are sorted, filtered and downloaded
 */
export function changeTable(
  spec: Spec,
  changes: readonly Change[],
  { id, caption }: { id?: string; caption: string },
): Table {
  return registerTable(changeColumns(spec), {
    ...(id !== undefined && { id }),
    caption,
    columns: ['class', 'item', 'before', 'after', 'why'],
    cards: true,
    rows: byClass(changes),
  });
}

/** What breaks, and for whom: the first that a reviewer wants to know. */
export function breakingSection(spec: Spec, changes: readonly Change[]): SectionDeclaration {
  const { changes: t } = stringsOf(spec);
  const rows = changes.filter(
    (change) => change.class === 'breaking' && change.acknowledged === undefined,
  );
  const blocks = (): RootContent[] =>
    rows.length === 0
      ? [paragraph(t.breaksNothing)]
      : [
          registerTable(changeColumns(spec), {
            caption: t.breaks,
            columns: ['item', 'before', 'after', 'why', 'affects', 'teams'],
            rows,
            cards: true,
          }),
        ];
  return { id: 'sec.breaks', title: t.breaks, exists: changes.length > 0, blocks };
}

/** The classes that occur, with what each means. */
export function classesSection(spec: Spec, changes: readonly Change[]): SectionDeclaration {
  const { changes: t } = stringsOf(spec);
  return {
    id: 'sec.classes',
    title: t.classesTitle,
    exists: changes.length > 0,
    blocks: () => [
      table({
        caption: t.classesTitle,
        columns: [t.class, t.meaning],
        rows: countClasses(changes).map(([one]) => [classMark(spec, one), t.classMeanings[one]]),
      }),
    ],
  };
}
