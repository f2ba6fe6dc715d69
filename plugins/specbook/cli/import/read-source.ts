/** What an importer is, and what it hands over. */
import type { Catalogue } from '../../exchange/import/catalogue.ts';
import type { ExistingSpec } from '../../exchange/import/files/read-existing.ts';
import type { ImportedSpec } from '../../exchange/import/imported-spec.ts';
import type { RunReport } from '../../exchange/import/sql/run-files.ts';
import type { ImportDialect } from './dialects.ts';

/** A source that was read. */
export interface ReadSource {
  catalogue: Catalogue;
  /** Statements that were passed over on purpose: why, and where. */
  skipped: RunReport['skipped'];
  /** The package that read it, where it is not part of Specbook. */
  packageName?: string;
  /**
   * Adds what is no part of a catalogue. A source with it does not hold the whole database: what exists stays as it is.
   */
  complete?: (imported: ImportedSpec, existing: ExistingSpec) => ImportedSpec;
}

/** What an importer depends on beside its sources. */
export interface ReadContext {
  /** Working directory, for relative paths and packages of the project. */
  cwd: string;
  /** The database whose SQL the sources hold. */
  dialect: ImportDialect;
}

/** Reads one format. */
export interface Importer {
  /** What it reads, as messages call it. @example 'A database' */
  name: string;
  /** True for a source of this format. */
  accepts: (source: string, context: ReadContext) => boolean | Promise<boolean>;
  /** The package that it needs. */
  packageName?: (context: Pick<ReadContext, 'dialect'>) => string | undefined;
  /** It reads several sources as one. */
  takesSeveral?: boolean;
  /**
   * Reads what it accepted.
   *
   * @throws UsageError if that is not possible
   */
  read: (sources: readonly string[], context: ReadContext) => Promise<ReadSource>;
}

/** A catalogue of a source without statements. */
export function withoutSkipped(catalogue: Catalogue): ReadSource {
  return { catalogue, skipped: new Map() };
}
