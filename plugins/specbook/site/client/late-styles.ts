/** Styles of what a script adds: linked by that script, so that a page is shown before they are loaded. */
const linked = new Set<string>();

/** Links a style sheet after those of the page, once. */
export function linkStyles(href: string | undefined): void {
  if (href === undefined || linked.has(href)) return;
  linked.add(href);
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  document.head.append(link);
}
