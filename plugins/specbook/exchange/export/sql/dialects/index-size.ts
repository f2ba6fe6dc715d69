/** How long an entry of an index may become. https://learn.microsoft.com/sql/t-sql/statements/create-index-transact-sql */
import { fieldOf, type Table } from '../../data-model/table.ts';
import { typeSqlOf, type Context } from './context.ts';

/** The most bytes of a value; 16 for one without a length, which is the longest of them. */
function bytesOf(sql: string): number {
  const [, national, length] = /^(n)?(?:var)?(?:char|binary)\((\d+)\)/iu.exec(sql) ?? [];
  return length === undefined ? 16 : Number(length) * (national === undefined ? 1 : 2);
}

/**
 * Lists a key or an index whose longest entry the database does not take: it is made, and a row that is too long is refused.
 *
 * @param kind of the index: the primary key orders the table
 */
export function checkIndexSize(
  context: Context,
  table: Table,
  ids: readonly string[],
  kind: 'key' | 'index',
): void {
  const limit = context.dialect.maxIndexBytes?.[kind];
  const bytes = ids.reduce((sum, id) => {
    const field = fieldOf(table, id);
    return field ? sum + bytesOf(typeSqlOf(context, field).sql) : sum;
  }, 0);
  if (limit !== undefined && bytes > limit)
    context.unsaid(
      `rows of more than ${limit} bytes in ${kind === 'key' ? 'a primary key' : 'an index'}`,
      `${table.entity.id} (${ids.join(', ')})`,
    );
}
