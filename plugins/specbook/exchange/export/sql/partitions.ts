/** Partitions of a table, and partitions of these. */
import { schemaOf, tableOf } from '../data-model/physical-names.ts';
import type { Table } from '../data-model/table.ts';
import { qualify, quoteName } from './names.ts';

/** What stands under `database` of a partition of a partition, and is said. */
export const PARTITION_FACTS: readonly string[] = ['partition of', 'partition by'];

type Part = NonNullable<NonNullable<Table['entity']['data']['partitions']>['parts']>[number];

/** What stands under `database` of a partition. */
function fact({ database = [] }: Part, key: string): string | undefined {
  const value = database.find(({ id }) => id === key)?.value;
  return typeof value === 'string' ? value : undefined;
}

/** Each partition behind the one that it is a part of. */
function inOrder(parts: readonly Part[]): Part[] {
  const byName = new Map(parts.map((part) => [part.name ?? part.id, part]));
  const ordered = new Set<Part>();
  const place = (part: Part, above: readonly Part[]): void => {
    const parent = byName.get(fact(part, 'partition of') ?? '');
    if (parent && !above.includes(parent)) place(parent, [...above, part]);
    ordered.add(part);
  };
  for (const part of parts) place(part, []);
  return [...ordered];
}

/** Statements that create the partitions of a table. */
export function partitionStatements({ entity }: Table): string[] {
  const table = tableOf(entity);
  const full = (part: string): string => {
    const schema = schemaOf(part) === undefined ? schemaOf(table) : undefined;
    return schema === undefined ? qualify(part) : `${quoteName(schema)}.${qualify(part)}`;
  };
  return inOrder(entity.data.partitions?.parts ?? []).map((part) => {
    const { id, name, values = 'default' } = part;
    const parent = fact(part, 'partition of');
    const of = parent === undefined ? qualify(table) : full(parent);
    const where =
      values === 'default' ? 'default' : `for values ${values.replace(/^for values /iu, '')}`;
    const by = fact(part, 'partition by');
    const divided = by === undefined ? '' : ` partition by ${by}`;
    return `create table ${full(name ?? id)} partition of ${of} ${where}${divided};`;
  });
}
