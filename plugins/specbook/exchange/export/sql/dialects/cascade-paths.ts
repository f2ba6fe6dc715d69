/** Ways of deletes: SQL Server refuses a foreign key by which a delete would reach a table twice. */

/**
 * Takes foreign keys that act on a delete or change, one after another, and says of each whether it may: a delete then
 * reaches no table by two ways, and none that it comes from.
 * https://learn.microsoft.com/sql/relational-databases/errors-events/mssqlserver-1785-database-engine-error
 */
export function cascadeGuard(): (from: string, to: string) => boolean {
  const reached = new Map<string, Set<string>>();
  const from = (start: string): Set<string> => reached.get(start) ?? new Set();
  return (parent, child) => {
    if (parent === child || from(child).has(parent)) return false;
    const below = [child, ...from(child)];
    const above = [parent, ...[...reached].filter(([, to]) => to.has(parent)).map(([id]) => id)];
    if (above.some((id) => below.some((target) => from(id).has(target)))) return false;
    for (const id of above) reached.set(id, new Set([...from(id), ...below]));
    return true;
  };
}
