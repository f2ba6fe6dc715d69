/** Plans an import, and leaves alone what a database would write in other words. */
import { planFiles, type PlannedFile } from '../../exchange/import/files/plan-files.ts';
import type { ExistingSpec } from '../../exchange/import/files/read-existing.ts';
import type { ImportedSpec } from '../../exchange/import/imported-spec.ts';
import { describeCatalogue } from '../../exchange/import/items/describe-catalogue.ts';
import { loadSpec } from '../../load.ts';
import { catalogueOfSpec } from './catalogue-of-spec.ts';

/** What a plan depends on beside its source. */
export interface PlanContext {
  /** The content folder. */
  folder: string;
  now: string;
  cwd: string;
  /** The source holds the whole database (default: true). */
  isComplete?: boolean;
}

/**
 * Plans the files of an import. Where keys of existing files would change, the specification is run as SQL first: `price > 0`
 * and `price > 0::numeric` are the same to a database, and stay as they are written.
 */
export async function planImport(
  imported: ImportedSpec,
  existing: ExistingSpec,
  { folder, now, cwd, isComplete = true }: PlanContext,
): Promise<PlannedFile[]> {
  const plan = planFiles(imported, existing, { isComplete });
  if (!isComplete) return plan;
  if (!plan.some(({ action }) => action === 'update')) return plan;
  const { spec } = await loadSpec({ content: folder, now });
  const dialect = spec.info.database?.dialect ?? 'postgres';
  if (dialect !== 'postgres') return plan;
  const catalogue = await catalogueOfSpec(spec, cwd);
  const baseline = describeCatalogue(catalogue, { existing: existing.names, title: '' });
  return planFiles(imported, existing, { baseline });
}
