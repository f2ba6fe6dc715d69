/** SQL of MySQL through a specification: what is read, the specification that it becomes, and the SQL that is exported again. */
import { exportDialect } from '../../plugins/specbook/exchange/export/sql/dialects/export.ts';
import { MYSQL } from '../../plugins/specbook/exchange/export/sql/dialects/mysql.ts';
import type { Catalogue } from '../../plugins/specbook/exchange/import/catalogue.ts';
import { planFiles } from '../../plugins/specbook/exchange/import/files/plan-files.ts';
import { readExisting } from '../../plugins/specbook/exchange/import/files/read-existing.ts';
import { describeCatalogue } from '../../plugins/specbook/exchange/import/items/describe-catalogue.ts';
import { readMysql } from '../../plugins/specbook/exchange/import/mysql/catalogue-of-mysql.ts';
import { specOf } from './spec-of.ts';

/** The catalogue of a text. */
export function catalogueOf(text: string): Catalogue {
  return readMysql([{ path: 'schema.sql', text }]).catalogue;
}

/** What a text becomes. */
export async function importedMysql(text: string) {
  const catalogue = catalogueOf(text);
  const existing = readExisting(new Map());
  const imported = describeCatalogue(catalogue, { existing: existing.names, title: 'Shop' });
  const files = Object.fromEntries(
    planFiles(imported, existing).map(({ path, after }) => [path, after]),
  );
  const { spec, problems } = await specOf(files);
  const errors = problems.filter(({ severity }) => severity === 'error');
  return { catalogue, spec, errors, exported: exportDialect(spec, MYSQL, 'mysql') };
}
