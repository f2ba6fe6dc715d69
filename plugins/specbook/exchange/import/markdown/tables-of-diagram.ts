/** The tables of an `erDiagram` in a document. */
import type { Catalogue, Loss, Table } from '../catalogue.ts';
import { catalogueOfEr } from '../mermaid/catalogue-of-er.ts';
import type { ErDiagram } from '../mermaid/er-diagram.ts';
import { readType } from './types.ts';
import { sameName } from './words.ts';

/** A table with the types of PostgreSQL where the diagram names others. */
function withTypes(table: Table, unknown: Set<string>): Table {
  const columns = table.columns.map((column) => {
    const read = readType(column.type);
    if (!read) unknown.add(column.type);
    return read ? { ...column, type: read.type } : column;
  });
  return { ...table, columns };
}

/**
 * The tables of a diagram that nothing else describes. A document often repeats in a diagram what its tables of fields say,
 * with less in it.
 *
 * @param described names of other entities, as `sameName` writes them
 * @param fence where the diagram begins
 */
export function tablesOfDiagram(
  diagram: ErDiagram,
  described: ReadonlySet<string>,
  { file, line }: { file: string; line: number },
): Catalogue {
  const catalogue = catalogueOfEr(diagram, file);
  const kept = catalogue.tables.filter(
    ({ name, columns }) => columns.length > 0 && !described.has(sameName(name)),
  );
  const names = new Set(kept.map(({ name }) => name));
  const losses = catalogue.losses.map((loss) => ({ ...loss, line: (loss.line ?? 1) + line - 1 }));
  const repeated = catalogue.tables.filter(
    ({ name, columns }) => columns.length > 0 && !names.has(name),
  );
  if (repeated.length > 0)
    losses.push({
      what: `the diagram repeats ${repeated.map(({ name }) => name).join(', ')}, whose fields are read from tables`,
      file,
      line,
    });
  const lost = catalogue.tables.flatMap((table) =>
    (table.relationships ?? [])
      .filter(({ to }) => !names.has(table.name) || !names.has(to.name))
      .map((one): Loss => ({
        what: `the relationship of ${table.name} and ${one.to.name}${one.verb === undefined ? '' : ` (${one.verb})`} in the diagram`,
        file,
        line: one.line + line - 1,
      })),
  );
  const unknown = new Set(catalogue.types);
  const tables = kept.map((table) => {
    const [foreignKeys, others] = [true, false].map((isKept) =>
      table.foreignKeys.filter(({ to }) => names.has(to.name) === isKept),
    );
    for (const { to } of others ?? [])
      lost.push({
        what: `the relationship of ${table.name} and ${to.name} in the diagram`,
        file,
        line,
      });
    const relationships = (table.relationships ?? [])
      .filter(({ to }) => names.has(to.name))
      .map((one) => ({ ...one, line: one.line + line - 1 }));
    return withTypes({ ...table, foreignKeys: foreignKeys ?? [], relationships }, unknown);
  });
  return { ...catalogue, tables, types: [...unknown].sort(), losses: [...losses, ...lost] };
}
