/** Foreign keys that a document states. */
import type { Column, ForeignKey, Loss, Table } from '../catalogue.ts';
import type { Guess } from '../imported-spec.ts';
import type { ReadEntity } from './entities.ts';
import { asProse } from './prose.ts';

/** Where keys lead to, and what there is to say of them. */
export interface KeyContext {
  find: (name: string) => Table | undefined;
  losses: Loss[];
  guesses: Guess[];
}

/** Keeps a reference to what is not there in the words of the field. */
function noteReference(column: Column | undefined, target: string): void {
  const note = `(references ${asProse(target)})`;
  if (!column || column.comment?.includes(note)) return;
  column.comment = column.comment === undefined ? note : `${column.comment} ${note}`;
}

/** Foreign keys of an entity, to tables that are there. */
export function foreignKeysOf(
  entity: ReadEntity,
  own: Table,
  { find, losses, guesses }: KeyContext,
): ForeignKey[] {
  return entity.fields.flatMap(({ name, facts, line }): ForeignKey[] => {
    if (!facts.references && !facts.isForeign) return [];
    const { table = name.replace(/_?id$/iu, ''), column } = facts.references ?? {};
    const to = find(table);
    const there =
      column ??
      (to?.primaryKey?.columns.length === 1
        ? to.primaryKey.columns[0]
        : to?.columns.find((one) => one.name === 'id')?.name);
    if (!to || there === undefined || !to.columns.some((one) => one.name === there)) {
      losses.push({
        what: `the key ${entity.title}.${name}: ${facts.references ? `there is no ${table}${column === undefined ? '' : `.${column}`}` : 'it names no target'}`,
        file: entity.file,
        line,
      });
      const target = column === undefined ? table : `${table}.${column}`;
      const at = own.columns.find((one) => one.name === name);
      if (facts.references) noteReference(at, target);
      return [];
    }
    if (!facts.references)
      guesses.push({ what: `key ${own.name}.${name} → ${to.name}: the name of the field` });
    const { onDelete, onUpdate } = facts;
    return [
      {
        columns: [name],
        to: { schema: to.schema, name: to.name },
        toColumns: [there],
        ...(onDelete && { onDelete }),
        ...(onUpdate && { onUpdate }),
      },
    ];
  });
}
