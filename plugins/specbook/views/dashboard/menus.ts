/** Menus of the dashboard: the requirements of one service or of one owner, with what is open among them. */
import type { RootContent } from 'mdast';
import { stringsOf } from '../../i18n/index.ts';
import { fold } from '../../markup/details.ts';
import { list, routeLink, type Content } from '../../markup/mdast.ts';
import { itemPath } from '../../model/item-path.ts';
import { formatCount } from '../../model/quantity.ts';
import type { Spec } from '../../model/spec.ts';
import type { RequirementVerdict } from '../../model/verdicts/requirement-verdict.ts';
import { OPEN_VERDICTS } from '../../model/verdicts/verdict.ts';
import { shortTally } from './short-tally.ts';

/** The filters that have a menu, by their names in addresses. */
const MENUS = ['service', 'owner'] as const;
type MenuName = (typeof MENUS)[number];

/** Where the requirements of an item are listed without a script. */
function listedAt(name: MenuName, id: string): string {
  return name === 'owner' ? `${itemPath(`team:${id}`)}#sec.requirement` : itemPath(`service:${id}`);
}

function entry(
  spec: Spec,
  name: MenuName,
  { id, title }: { id: string; title: string },
  found: readonly RequirementVerdict[],
): Content[] {
  const own = found.filter(({ requirement }) => requirement.data[name] === id);
  if (own.length === 0) return [];
  const link = routeLink(listedAt(name, id), title);
  // A script leads it to the list of all requirements, filtered: site/client/filter-menus.ts.
  const asked = { ...link, data: { attributes: { 'data-filter': name, 'data-value': id } } };
  const { menuTotal } = stringsOf(spec).dashboard;
  const total = menuTotal({ total: formatCount(own.length, spec) });
  return [[asked, shortTally(spec, own, OPEN_VERDICTS), ' ', total]];
}

/** A menu for each of the two that the requirements name. @param found every requirement */
export function filterMenus(spec: Spec, found: readonly RequirementVerdict[]): RootContent[] {
  const { terms } = stringsOf(spec);
  const items = { service: spec.services, owner: spec.teams };
  return MENUS.flatMap((name): RootContent[] => {
    const entries = items[name].flatMap((item) => entry(spec, name, item, found));
    if (entries.length === 0) return [];
    const menu = fold(terms[name], [list(entries)], 'sb-filter-menu');
    // Of those with one name browsers keep one open.
    return [{ ...menu, data: { ...menu.data, attributes: { name: 'site.filter-menu' } } }];
  });
}
