/** Sources to the files that a content folder gets. */
import type { Catalogue } from '../../exchange/import/catalogue.ts';
import { readExisting, type ExistingSpec } from '../../exchange/import/files/read-existing.ts';
import type { PlannedFile } from '../../exchange/import/files/plan-files.ts';
import type { ImportedSpec } from '../../exchange/import/imported-spec.ts';
import { describeCatalogue } from '../../exchange/import/items/describe-catalogue.ts';
import { keepWords } from '../../exchange/import/mysql/keep-words.ts';
import { statedCatalogue } from '../../exchange/import/stated/stated-catalogue.ts';
import { loadSpec } from '../../load.ts';
import { readContentFolder } from '../../read/sources/content-folder.ts';
import { UsageError } from '../usage-error.ts';
import type { ImportDialect } from './dialects.ts';
import { readSources } from './open-source.ts';
import { planImport } from './plan-import.ts';
import type { ReadSource } from './read-source.ts';

/** What an import depends on beside its sources. */
export interface ImportRequest {
  /** The content folder: absolute, and may be absent. */
  folder: string;
  /** Title of a new specification. */
  title: string;
  /** The database whose SQL it is. @default 'postgres' */
  dialect?: ImportDialect | undefined;
  /** Today, YYYY-MM-DD. */
  now: string;
  /** Working directory. */
  cwd: string;
}

/** What an import is going to write, and what there is to say about it. */
export interface Import {
  plan: PlannedFile[];
  imported: ImportedSpec;
  skipped: ReadSource['skipped'];
  /** The package that read the source, where it is not part of Specbook. */
  packageName?: string | undefined;
}

async function readTexts(folder: string): Promise<Map<string, string>> {
  const { files, problems } = await readContentFolder(folder);
  const unreadable = problems.find(({ rule }) => rule !== 'no-content');
  if (unreadable)
    throw new UsageError(`${unreadable.file}: ${unreadable.message}.`, 'Nothing was written.');
  const decoder = new TextDecoder();
  return new Map([...files].map(([path, bytes]) => [path, decoder.decode(bytes)]));
}

/** MySQL and MariaDB write the same in other words than people do: those of the specification stay. */
async function inOwnWords(
  catalogue: Catalogue,
  { info }: ExistingSpec,
  folder: string,
  now: string,
): Promise<Catalogue> {
  if (catalogue.dialect !== 'mysql' || !info) return catalogue;
  const { spec } = await loadSpec({ content: folder, now });
  if (spec.info.database?.dialect !== 'mysql') return catalogue;
  return keepWords(catalogue, statedCatalogue(spec));
}

/**
 * Plans an import; nothing is written.
 *
 * @throws UsageError if a source or the content folder cannot be read
 */
export async function importSources(
  sources: readonly string[],
  { folder, title, dialect, now, cwd }: ImportRequest,
): Promise<Import> {
  const existing = readExisting(await readTexts(folder));
  const source = await readSources(sources, { cwd }, dialect);
  const { skipped, packageName, complete } = source;
  const catalogue = await inOwnWords(source.catalogue, existing, folder, now);
  const described = describeCatalogue(catalogue, { existing: existing.names, title, asOf: now });
  const imported = complete?.(described, existing) ?? described;
  const plan = await planImport(imported, existing, { folder, now, cwd, isComplete: !complete });
  return { plan, imported, skipped, packageName };
}

/** Texts of the files of a plan, by their paths in the content folder. */
export function textsOf(plan: readonly PlannedFile[]): Map<string, string> {
  return new Map(plan.map(({ path, after }) => [path, after]));
}
