/** The content of a new project, out of what somebody has: `init --from`, and `preview`. */
import { createRequire } from 'node:module';
import type { ImportDialect } from '../import/dialects.ts';
import { importSources, textsOf } from '../import/import-sources.ts';
import { reportNotes } from '../import/report-import.ts';
import type { Effects } from '../effects.ts';
import { readNow } from '../read-now.ts';
import type { ImportedContent } from './plan-init.ts';

/** Content, and what there is to say about it. */
export interface FreshContent extends ImportedContent {
  /** @example 62 entities, 4 enums, 5 domains */
  summary: string;
  /** Guesses, and what could not be taken over. */
  notes: string[];
}

const { peerDependencies } = createRequire(import.meta.url)('astro-specbook/package.json') as {
  peerDependencies: Readonly<Record<string, string>>;
};

/** What is imported, and as what. */
export interface FreshRequest {
  /** The content folder, which is empty or absent. */
  folder: string;
  title: string;
  dialect: string | undefined;
}

/**
 * Imports sources into a folder that holds no specification; nothing is written.
 *
 * @throws UsageError if a source cannot be read
 */
export async function importContent(
  sources: readonly string[],
  { folder, title, dialect }: FreshRequest,
  { cwd, env }: Pick<Effects, 'cwd' | 'env'>,
): Promise<FreshContent> {
  const { plan, imported, skipped, packageName } = await importSources(sources, {
    folder,
    title,
    dialect: dialect as ImportDialect | undefined,
    now: readNow(undefined, env),
    cwd,
  });
  const { entities, enums } = imported;
  const domains = new Set(entities.map(({ domain }) => domain));
  const part = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
  return {
    files: textsOf(plan),
    packages:
      packageName === undefined ? {} : { [packageName]: peerDependencies[packageName] ?? '*' },
    summary: [
      part(entities.length, 'entity', 'entities'),
      part(enums.length, 'enum', 'enums'),
      part(domains.size, 'domain', 'domains'),
    ].join(', '),
    notes: reportNotes(imported, skipped),
  };
}
