/** Styles of what a script adds: linked by that script, so that a page is shown before they are loaded. */
const linked = new Map<string, Promise<undefined>>();

/**
 * Links a style sheet after those of the page, once.
 *
 * @returns resolves when it is applied, or cannot be loaded: without styles, what a script adds still works
 */
export function linkStyles(href: string | undefined): Promise<undefined> {
  if (href === undefined) return Promise.resolve(undefined);
  const known = linked.get(href);
  if (known) return known;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  const { promise, resolve } = Promise.withResolvers<undefined>();
  for (const event of ['load', 'error'])
    link.addEventListener(event, () => {
      resolve(undefined);
    });
  linked.set(href, promise);
  document.head.append(link);
  return promise;
}
