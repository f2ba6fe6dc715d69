/** What the list of search results does besides leading somewhere; loaded when it is asked for. */

/** Does what the option of that name says. @param name a key of the actions in the strings of search */
export function runAction(name: string): void {
  if (name === 'print') print();
  else if (name === 'theme') switchTheme();
  else openMarkdown();
}

/** Pages of a project's own have no Markdown page, and stay. */
function openMarkdown(): void {
  const link = document.querySelector<HTMLLinkElement>('link[type="text/markdown"]');
  if (link) location.assign(link.href);
}

/** From light to dark and back; the script of the theme keeps the choice. */
function switchTheme(): void {
  const control = document.querySelector<HTMLSelectElement>('[data-theme-switch]');
  if (!control) return;
  const isDark =
    control.value === 'dark' ||
    (control.value === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  control.value = isDark ? 'light' : 'dark';
  control.dispatchEvent(new Event('change', { bubbles: true }));
}
