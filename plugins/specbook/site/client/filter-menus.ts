/**
 * The menus of the dashboard: their links lead to the list of all requirements, filtered; without a script they lead to
 * the page of the item. A menu closes on Escape, and when something outside is clicked or focused.
 */

const menus = [...document.querySelectorAll<HTMLDetailsElement>('.sb-filter-menu')];

/** A link to the list with a query; where the list is too long for one page, none has one. */
const filtered = document.querySelector<HTMLAnchorElement>(
  '.sb-verdict-chips a[href*="?verdict="]',
);
if (filtered)
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.sb-filter-menu a')) {
    const { filter = '', value = '' } = link.dataset;
    const url = new URL(filtered.href);
    url.search = new URLSearchParams({ [filter]: value }).toString();
    link.href = url.href;
  }

/** Closes all menus but the one around a node. */
function closeOthers({ target }: Event): void {
  for (const menu of menus)
    if (!(target instanceof Node && menu.contains(target))) menu.open = false;
}
addEventListener('pointerdown', closeOthers);
addEventListener('focusin', closeOthers);

addEventListener('keydown', ({ key }) => {
  const open = key === 'Escape' ? menus.find((menu) => menu.open) : undefined;
  if (!open) return;
  open.open = false;
  open.querySelector('summary')?.focus();
});

export {};
