/**
 * The theme switch. It runs in the head of every page before anything is painted, as a classic script of its own file:
 * a module would run after the first paint, and an inline script needs a hole in a Content-Security-Policy.
 */

/** Runs in the browser, from its source text: it may use nothing from outside. */
function switchTheme(): void {
  const key = 'specbook-theme';
  const page = document.documentElement;
  const isTheme = (text: string | null): text is string => text === 'light' || text === 'dark';

  function stored(): string | null {
    try {
      return localStorage.getItem(key);
    } catch {
      // Storage may be forbidden; the theme is then that of the system, on every page.
      return null;
    }
  }

  function keep(theme: string): void {
    try {
      if (isTheme(theme)) localStorage.setItem(key, theme);
      else localStorage.removeItem(key);
    } catch {
      // The choice then holds for this page.
    }
  }

  function show(theme: string | null): void {
    if (isTheme(theme)) page.dataset.theme = theme;
    else delete page.dataset.theme;
  }

  function setSwitch(): void {
    const control = document.querySelector<HTMLSelectElement>('[data-theme-switch]');
    if (control) control.value = page.dataset.theme ?? 'system';
  }

  show(stored());
  page.dataset.js = '';
  document.addEventListener('DOMContentLoaded', setSwitch);
  // A page that comes back from the browser's cache may have missed a choice on another one.
  addEventListener('pageshow', () => {
    show(stored());
    setSwitch();
  });
  // Paper is light, also for rules of a user's own that follow the attribute.
  let onScreen: string | null = null;
  addEventListener('beforeprint', () => {
    onScreen = page.dataset.theme ?? null;
    show('light');
  });
  addEventListener('afterprint', () => {
    show(onScreen);
  });
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLSelectElement) || !('themeSwitch' in target.dataset)) return;
    keep(target.value);
    show(target.value);
  });
}

/** The text of the script. */
export const themeScript = `(${String(switchTheme)})();\n`;
