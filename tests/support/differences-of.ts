/** What a database made by another tool differs in from the one that a specification makes. */
import { catalogueOfSpec } from '../../plugins/specbook/cli/import/catalogue-of-spec.ts';
import { openEmbedded } from '../../plugins/specbook/cli/import/embedded-database.ts';
import { compareCatalogues } from '../../plugins/specbook/exchange/drift/compare-catalogues.ts';
import { differenceText } from '../../plugins/specbook/exchange/drift/difference.ts';
import { extensionsOf } from '../../plugins/specbook/exchange/export/sql/types.ts';
import { introspect } from '../../plugins/specbook/exchange/import/postgres/introspect.ts';
import { runFiles } from '../../plugins/specbook/exchange/import/sql/run-files.ts';
import type { Spec } from '../../plugins/specbook/model/spec.ts';

/** Differences as sentences. Extensions are created first; a statement that fails is a difference. */
export async function differencesOf(spec: Spec, sql: string): Promise<string[]> {
  const extensions = extensionsOf(spec).map((name) => `create extension "${name}";\n`);
  const text = [...extensions, sql].join('');
  const database = await openEmbedded([text], import.meta.dirname);
  try {
    const { losses } = await runFiles([{ path: 'DDL', text }], database.query);
    const made = await introspect(database.query);
    const stated = await catalogueOfSpec(spec, import.meta.dirname);
    return [
      ...losses.map(({ what }) => what),
      ...compareCatalogues(stated, made).map(differenceText),
    ];
  } finally {
    await database.close();
  }
}
