/** Drawings of the page that are not there yet. */

const pending = new Set<() => Promise<void>>();

/** Adds a drawing by what loads it; loading twice does nothing. */
export function addPending(load: () => Promise<void>): void {
  pending.add(load);
}

/** Loads every drawing of the page. */
export async function loadPending(): Promise<void> {
  await Promise.all([...pending].map((load) => load()));
}
