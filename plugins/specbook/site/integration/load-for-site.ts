/** Reads the specification of a site: what {@link loadSpec} finds, and what pages need beside it. */
import { configureChecks, withSeverities } from '../../checks/configure-checks.ts';
import { loadSpec, type LoadedSpec, type ReadCache } from '../../load.ts';
import { byPosition } from '../../model/problem.ts';
import { missingMermaid } from './mermaid.ts';
import type { SpecbookConfig } from './state.ts';

/** Loads the specification with its history; problems of the project itself are among its problems. */
export async function loadForSite(config: SpecbookConfig, cache?: ReadCache): Promise<LoadedSpec> {
  const read = await loadSpec({ ...config, ...config.additions, history: true, cache });
  const { severities } = configureChecks(config.additions);
  const ofSite = withSeverities(missingMermaid(read.spec, config.root), severities);
  return { ...read, problems: [...read.problems, ...ofSite].sort(byPosition) };
}
