/** Tables, views and types in an order in which each can be created: those that others reference come first. */

/**
 * Orders things so that references lead backwards wherever they are in no cycle; in a cycle, the first by name comes
 * first.
 *
 * @param targetsOf ids of the things that one references
 */
export function orderByReferences<T extends { id: string }>(
  things: readonly T[],
  targetsOf: (thing: T) => readonly string[],
): T[] {
  const byId = new Map(things.map((thing) => [thing.id, thing]));
  const ordered: T[] = [];
  const state = new Map<string, 'visiting' | 'done'>();
  // A chain of references can be longer than the call stack: an explicit stack.
  for (const start of things) {
    const stack: { thing: T; rest: string[] }[] = [];
    const enter = (thing: T): void => {
      if (state.has(thing.id)) return;
      state.set(thing.id, 'visiting');
      stack.push({ thing, rest: [...targetsOf(thing)] });
    };
    enter(start);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const next = top.rest.shift();
      const target = next === undefined ? undefined : byId.get(next);
      if (target) enter(target);
      else if (next === undefined) {
        state.set(top.thing.id, 'done');
        ordered.push(top.thing);
        stack.pop();
      }
    }
  }
  return ordered;
}
