/**
 * The state of the page in the query of its address, so that it can be linked:
 * `/constraints/?screen=day-view&sort.constraints-limitation=-limit`.
 */

/** The value of a parameter. */
export function queryParameter(name: string): string | undefined {
  return new URLSearchParams(location.search).get(name) ?? undefined;
}

/** Sets a parameter, or removes one that is empty; adds no entry to the history. */
export function setQueryParameter(name: string, value: string | undefined): void {
  const url = new URL(location.href);
  if (value === undefined || value === '') url.searchParams.delete(name);
  else url.searchParams.set(name, value);
  // Read by people: a query may hold commas as they are.
  url.search = url.search.replaceAll('%2C', ',');
  history.replaceState(history.state, '', url);
}
