/** Tables in an order in which each can be created: those that others reference come first. */
import type { Entity } from '../../../model/item.ts';

/**
 * Orders entities so that references lead backwards wherever they are in no cycle; in a cycle, the first by name comes
 * first.
 *
 * @param targetsOf ids of the entities that one references
 */
export function orderTables(
  entities: readonly Entity[],
  targetsOf: (entity: Entity) => readonly string[],
): Entity[] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const ordered: Entity[] = [];
  const state = new Map<string, 'visiting' | 'done'>();
  // A chain of references can be longer than the call stack: an explicit stack.
  for (const start of entities) {
    const stack: { entity: Entity; rest: string[] }[] = [];
    const enter = (entity: Entity): void => {
      if (state.has(entity.id)) return;
      state.set(entity.id, 'visiting');
      stack.push({ entity, rest: [...targetsOf(entity)] });
    };
    enter(start);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const next = top.rest.shift();
      const target = next === undefined ? undefined : byId.get(next);
      if (target) enter(target);
      else if (next === undefined) {
        state.set(top.entity.id, 'done');
        ordered.push(top.entity);
        stack.pop();
      }
    }
  }
  return ordered;
}
