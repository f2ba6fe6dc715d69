/**
 * What is filtered and sorted stands in the query of the address, so that it can be linked:
 * `/constraints/?screen=Day+view&sort.what-has-limitations=-limit`.
 */

/** What the address asks for under a name. */
export function asked(name: string): string | undefined {
  return new URLSearchParams(location.search).get(name) ?? undefined;
}

/** Puts a value into the address, or takes the name out of it; adds no step to the history. */
export function keep(name: string, value: string | undefined): void {
  const url = new URL(location.href);
  if (value === undefined || value === '') url.searchParams.delete(name);
  else url.searchParams.set(name, value);
  history.replaceState(history.state, '', url);
}
