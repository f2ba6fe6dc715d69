/** Reads the specification of a site: what {@link loadSpec} finds, and what pages need beside it. */
import { configureChecks, withSeverities } from '../../checks/configure-checks.ts';
import { loadSpec, type LoadedSpec, type ReadCache } from '../../load.ts';
import { READER_RULES } from '../../model/reader-rules.ts';
import { byImportance } from '../../model/problem.ts';
import { compareWithBase } from './compare-with-base.ts';
import { driftProblems } from './drift-problems.ts';
import { missingMermaid } from './mermaid.ts';
import { copyRevision } from './older/copy-revision.ts';
import { explainOlder } from './older/older-problems.ts';
import type { OlderConfig } from './older/older-revisions.ts';
import type { SpecbookConfig } from './state.ts';

/**
 * Loads the specification with its history; problems of the project itself are among its problems.
 *
 * @throws SpecbookConfigError if the state to compare with, or the report of drift, cannot be read.
 */
export async function loadForSite(config: SpecbookConfig, cache?: ReadCache): Promise<LoadedSpec> {
  const { compare, older, versions } = config;
  // Most files are the same in the state to compare with.
  const files: ReadCache | undefined = compare === undefined ? cache : (cache ?? new Map());
  const read = await loadSpec({
    ...config,
    ...config.additions,
    history: true,
    cache: files,
    commit: older?.commit,
    versions,
  });
  if (compare !== undefined)
    read.spec.comparison = await compareWithBase(read, compare, config, files);
  const { severities } = configureChecks(config.additions);
  const { drift, root } = config;
  const ofDrift = drift === undefined ? [] : await driftProblems(read.spec, root, drift);
  const ofSite = withSeverities([...missingMermaid(read.spec, root), ...ofDrift], severities);
  return { ...read, problems: [...read.problems, ...ofSite].sort(byImportance) };
}

/**
 * Loads an older revision. Its problems are what is left out because of them: nobody can mend the rest, and checks of
 * today are not those of its time.
 */
export async function loadOlder(config: OlderConfig): Promise<LoadedSpec> {
  const read = await loadForSite(config);
  const hasMdx = [...read.spec.items.values()].some(({ body }) => body?.format === 'mdx');
  const { files = new Map() } = read.spec;
  if (hasMdx || files.size > 0) await copyRevision(config.content, config.older, files);
  const problems = read.problems
    .filter(({ rule, severity }) => severity === 'error' && Object.hasOwn(READER_RULES, rule))
    .map((problem) => explainOlder(problem, config.older.revision));
  return { ...read, problems };
}
