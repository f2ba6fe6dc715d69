/** The sidebar: what stands beside a page in its area. It shows groups and the current group, never every item. */
import { stringsOf } from '../../i18n/index.ts';
import { CONSTRAINT_KINDS } from '../../schema/constraint.ts';
import { REQUIREMENT_KINDS } from '../../schema/requirement.ts';
import { changeBadge } from '../../model/changes/change-badge.ts';
import type { AnyItem, Entity, Key } from '../../model/item.ts';
import { documentName, DOCUMENTS } from '../../model/documents.ts';
import type { ListPage } from '../../model/kind-lists.ts';
import { LIST_TITLES } from '../../model/list-titles.ts';
import { enumsInOrder } from '../../model/item-order.ts';
import type { ItemLists, Spec } from '../../model/spec.ts';
import { itemPath } from '../../model/item-path.ts';
import { indexSpec } from '../../model/spec-index.ts';
import type { NavigationArea, SidebarEntry, SidebarSection } from './page-data.ts';

/** How many entries a group of the sidebar shows. */
const SIDEBAR_LIMIT = 28;
/** Up to so many domains, or areas of acceptance, the sidebar names all of them; it stands on the page of every item. */
const FEW = 9;
/** Of more it names these around the current one, and leads to the rest. */
const NEAREST = 4;

/** The stretch of a long list around the current entry. */
function around<T>(
  items: readonly T[],
  isCurrent: (item: T) => boolean,
  limit: number = SIDEBAR_LIMIT,
): readonly T[] {
  if (items.length <= limit) return items;
  const middle = Math.max(0, items.findIndex(isCurrent));
  const start = Math.min(Math.max(0, middle - limit / 2), items.length - limit);
  return items.slice(start, start + limit);
}

/** All of them where they are few, else the nearest and the way to all. */
function nearest<T extends AnyItem>(
  items: readonly T[],
  current: Key | undefined,
  one: (item: T) => SidebarEntry,
  all: SidebarEntry,
): SidebarEntry[] {
  if (items.length <= FEW) return items.map(one);
  return [...around(items, ({ key }) => key === current, NEAREST).map(one), all];
}

function entry(spec: Spec, item: AnyItem, current: Key | undefined, note?: number): SidebarEntry {
  const change = changeBadge(spec, item.key);
  return {
    label: item.title,
    ...(change && { change }),
    path: itemPath(item.key),
    ...(note !== undefined && { note: String(note) }),
    ...(item.key === current && { current: true }),
  };
}

const sized = (sections: readonly SidebarSection[]): SidebarSection[] =>
  sections.filter(({ entries }) => entries.length > 0);

/** Domains, and the entities of the current one. */
export function dataModelSidebar(spec: Spec, current?: Key, domain?: Key): SidebarSection[] {
  const { dataModel: t, nouns } = stringsOf(spec);
  const groups = indexSpec(spec).entitiesByDomain;
  const inside: readonly Entity[] = domain === undefined ? [] : (groups.get(domain) ?? []);
  const name = domain === undefined ? undefined : spec.items.get(domain)?.title;
  return sized([
    {
      title: name ?? '',
      entries: around(inside, ({ key }) => key === current).map((entity) =>
        entry(spec, entity, current, entity.data.fields.length),
      ),
    },
    {
      title: name === undefined ? nouns.domains.label : t.domains.others,
      entries: nearest(
        spec.domains,
        domain,
        (item) => entry(spec, item, current, groups.get(item.key)?.length ?? 0),
        { label: t.domains.all, path: '/data-model/', note: String(spec.domains.length) },
      ).filter(({ path }) => domain === undefined || path !== itemPath(domain)),
    },
  ]);
}

/** The enumerations around one, and the domains. */
export function enumSidebar(spec: Spec, current: Key): SidebarSection[] {
  return sized([
    {
      title: stringsOf(spec).nouns.enumerations.label,
      entries: around(enumsInOrder(spec), ({ key }) => key === current).map((item) =>
        entry(spec, item, current, item.data.values.length),
      ),
    },
    ...dataModelSidebar(spec),
  ]);
}

/** Categories of the API, and the kinds of requirements. */
export function performanceSidebar(spec: Spec, current?: Key): SidebarSection[] {
  const { labels, performance: t, terms } = stringsOf(spec);
  const { requirementsByCategory, requirementsByKind } = indexSpec(spec);
  return sized([
    {
      title: t.categories.title,
      entries: around(spec.categories, ({ key }) => key === current).map((item) =>
        entry(spec, item, current, requirementsByCategory.get(item.key)?.length ?? 0),
      ),
    },
    {
      title: t.kinds,
      entries: REQUIREMENT_KINDS.flatMap((kind): SidebarEntry[] => {
        const size = requirementsByKind.get(kind)?.length ?? 0;
        const path = `/performance/${spec.requirements.length > 100 ? `all/${kind}/` : `#${kind}`}`;
        return size === 0
          ? []
          : [{ label: labels.requirementKind[kind].heading, path, note: String(size) }];
      }),
    },
    {
      title: terms.services,
      entries: around(spec.services, ({ key }) => key === current).map((item) =>
        entry(spec, item, current),
      ),
    },
  ]);
}

/** The four groups of constraints, and the screens. */
export function constraintsSidebar(spec: Spec, current?: Key, path?: string): SidebarSection[] {
  const { constraints: t, labels, terms } = stringsOf(spec);
  const { constraintsByKind, constraintsByScreen } = indexSpec(spec);
  return sized([
    {
      title: t.title,
      entries: CONSTRAINT_KINDS.flatMap((kind): SidebarEntry[] => {
        const size = constraintsByKind.get(kind)?.length ?? 0;
        const path = `/constraints/${spec.constraints.length > 100 ? `all/${kind}/` : `#${kind}`}`;
        return size === 0
          ? []
          : [{ label: labels.constraintKind[kind].heading, path, note: String(size) }];
      }),
    },
    {
      title: terms.screens,
      entries: around(spec.screens, ({ key }) => key === current).map((item) =>
        entry(spec, item, current, constraintsByScreen.get(item.key)?.length ?? 0),
      ),
    },
    seeAlso(spec, 'constraints', path),
  ]);
}

/** The areas of acceptance. */
export function acceptanceSidebar(spec: Spec, current?: Key, path?: string): SidebarSection[] {
  const { acceptance: t, nouns } = stringsOf(spec);
  const { criteriaByArea } = indexSpec(spec);
  return sized([
    {
      title: nouns.areas.label,
      entries: nearest(
        spec.areas,
        current,
        (item) => entry(spec, item, current, criteriaByArea.get(item.key)?.length ?? 0),
        { label: t.allAreas, path: '/acceptance/', note: String(spec.areas.length) },
      ),
    },
    seeAlso(spec, 'acceptance', path),
  ]);
}

/** The four documents, and what stands in all of them. */
export function documentsSidebar(spec: Spec, path?: string): SidebarSection[] {
  const { documents: t } = stringsOf(spec);
  return [
    {
      title: t.title,
      entries: DOCUMENTS.map((document) =>
        currentAt(
          { label: documentName(spec, document), path: `/documents/${document.slug}/` },
          path,
        ),
      ),
    },
    seeAlso(spec, 'documents', path),
  ];
}

/** Lists that are no area of the header. */
type OtherList = Exclude<ListPage, `/${NavigationArea}/`>;

/** Which areas lead to each of them beside their pages, and what is counted there. */
const SEE_ALSO: Record<OtherList, { areas: readonly NavigationArea[]; counted?: keyof ItemLists }> =
  {
    // The page of the data model leads there.
    '/entities/': { areas: [] },
    '/pocs/': { areas: ['constraints'], counted: 'pocs' },
    '/considerations/': { areas: ['documents'], counted: 'considerations' },
    '/traceability/': { areas: ['acceptance', 'documents'] },
  };

/** Lists of an area beside its main page. */
function seeAlso(spec: Spec, area: NavigationArea, current: string | undefined): SidebarSection {
  const strings = stringsOf(spec);
  const paths = (Object.keys(SEE_ALSO) as OtherList[]).filter((path) =>
    SEE_ALSO[path].areas.includes(area),
  );
  return {
    title: strings.shell.seeAlso,
    entries: paths.map((path) => {
      const { counted } = SEE_ALSO[path];
      const label = LIST_TITLES[path](strings);
      const note = counted && { note: String(spec[counted].length) };
      return currentAt({ label, ...note, path }, current);
    }),
  };
}

function currentAt(one: SidebarEntry, path: string | undefined): SidebarEntry {
  return one.path === path ? { ...one, current: true } : one;
}
