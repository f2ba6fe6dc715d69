import type { HookParameters } from 'astro';
import { injectPages } from '../inject-pages.ts';
import { checkBesideOthers } from '../instances.ts';
import { loadOlder } from '../load-for-site.ts';
import { reportOlder } from './older-problems.ts';
import { olderRevisions } from './older-revisions.ts';
import { publish, type SpecbookConfig } from '../state.ts';

/**
 * Reads the older revisions that the option `versions` names, and adds their pages.
 *
 * @returns their prefixes
 * @throws {SpecbookConfigError} when the pages of one have the paths of others.
 */
export async function showOlder(
  newest: SpecbookConfig,
  setup: Pick<
    HookParameters<'astro:config:setup'>,
    'command' | 'config' | 'injectRoute' | 'logger'
  >,
): Promise<string[]> {
  const prefixes: string[] = [];
  for (const config of olderRevisions(newest, setup.config.cacheDir)) {
    const { prefix, older } = config;
    checkBesideOthers(config);
    const { problems } = publish(await loadOlder(config), config);
    const report = reportOlder(problems, older.revision, `${prefix}/problems/`);
    if (report !== undefined) setup.logger.warn(report);
    injectPages(setup, config, { withOnce: false });
    prefixes.push(prefix);
  }
  return prefixes;
}
