/** The catalogue that the DDL of a specification makes. */
import { exportPostgres } from '../../exchange/export/sql/postgres.ts';
import type { Catalogue, Table } from '../../exchange/import/catalogue.ts';
import { nameKey } from '../../exchange/import/catalogue.ts';
import { parsePhysical } from '../../exchange/import/items/physical-names.ts';
import { introspect } from '../../exchange/import/postgres/introspect.ts';
import { runFiles } from '../../exchange/import/sql/run-files.ts';
import type { Spec } from '../../model/spec.ts';
import { openEmbedded } from './embedded-database.ts';

/** Triggers are not part of the DDL: their names are taken from the specification. */
function withTriggers(table: Table, spec: Spec): Table {
  const entity = spec.entities.find(
    ({ id, data }) => nameKey(parsePhysical(data.table ?? id)) === nameKey(table),
  );
  const triggers = (entity?.data.triggers ?? []).map(({ id, name, description, comment }) => ({
    name: name ?? id,
    events: [],
    enabled: true,
    ...((comment ?? description) !== undefined && { comment: comment ?? description ?? '' }),
  }));
  return { ...table, triggers };
}

/** Runs the DDL of a specification in an embedded database and reads what that made. */
export async function catalogueOfSpec(spec: Spec, cwd: string): Promise<Catalogue> {
  const text = exportPostgres(spec).content;
  const database = await openEmbedded([text], cwd);
  try {
    const { losses, missingExtensions } = await runFiles([{ path: 'DDL', text }], database.query);
    const catalogue = await introspect(database.query);
    return {
      ...catalogue,
      extensions: [...catalogue.extensions, ...missingExtensions],
      tables: catalogue.tables.map((table) => withTriggers(table, spec)),
      losses: [...losses, ...catalogue.losses],
    };
  } finally {
    await database.close();
  }
}
