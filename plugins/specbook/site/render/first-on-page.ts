/** What a page has only once, though several of its components need it. */
const onPages = new WeakMap<Request, Set<string>>();

/**
 * True when it is asked about something for the first time on a page.
 *
 * @param request that of the page: each page of a build has one of its own
 */
export function isFirstOnPage(request: Request, name: string): boolean {
  const names = onPages.get(request) ?? new Set();
  onPages.set(request, names);
  if (names.has(name)) return false;
  names.add(name);
  return true;
}
