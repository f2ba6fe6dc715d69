/** Reads the options of every `specbook()` in the Astro config of a project, without starting Astro. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoadOptions } from '../load.ts';

/** Options of a specification that commands need too. */
export interface ProjectOptions extends Omit<LoadOptions, 'history' | 'cache'> {
  /** Absolute path of the content folder. */
  content: string;
  /** Path of its pages below Astro's base: `''`, or `/spec`. */
  prefix: string;
}

/** The Astro config cannot be read. The message is one sentence that names the file and the cause. */
export class ProjectConfigError extends Error {
  override readonly name = 'ProjectConfigError';
}

/** Names of an Astro config, in the order in which Astro looks for them. */
const CONFIG_NAMES = [
  'astro.config.mjs',
  'astro.config.js',
  'astro.config.ts',
  'astro.config.mts',
] as const;

/** Under this key an integration carries its options; see `OPTIONS_KEY` in site/integration/options.ts. */
const OPTIONS_KEY = Symbol.for('astro-specbook.options');

/** A part of Vite, which a project has through Astro. */
interface ViteModule {
  runnerImport: (path: string, config: object) => Promise<{ module: ConfigModule }>;
}

interface ConfigModule {
  default?: { integrations?: unknown };
}

/** Imports what Node cannot: TypeScript on an older Node, files without extension. */
async function importWithVite(root: string, path: string): Promise<ConfigModule> {
  const astro = createRequire(path).resolve('astro/package.json');
  const vite = pathToFileURL(createRequire(astro).resolve('vite')).href;
  const { runnerImport } = (await import(vite)) as ViteModule;
  const { module } = await runnerImport(path, { root, configFile: false, logLevel: 'silent' });
  return module;
}

async function importConfig(root: string, path: string): Promise<ConfigModule> {
  try {
    return (await import(pathToFileURL(path).href)) as ConfigModule;
  } catch (error) {
    try {
      return await importWithVite(root, path);
    } catch {
      // The first error names the cause; the second is often that Vite is missing too.
      throw error;
    }
  }
}

/** The options that an integration carries; undefined for integrations of others. */
function carriedOptions(integration: unknown): ProjectOptions | undefined {
  if (typeof integration !== 'object' || integration === null) return undefined;
  return (integration as { [OPTIONS_KEY]?: ProjectOptions })[OPTIONS_KEY];
}

/**
 * The options of every `specbook()` of a project, in the order of its Astro config; none where there is no config.
 *
 * @param root folder of the project
 * @throws {ProjectConfigError} if the config cannot be read, or an option is not valid.
 * @example await readProjectOptions('/site') // [{ content: '/site/content', prefix: '', lang: 'en', … }]
 */
export async function readProjectOptions(root: string): Promise<ProjectOptions[]> {
  const name = CONFIG_NAMES.find((candidate) => existsSync(join(root, candidate)));
  if (name === undefined) return [];
  try {
    const { default: config } = await importConfig(root, join(root, name));
    return [config?.integrations]
      .flat(Infinity)
      .map(carriedOptions)
      .filter((options) => options !== undefined)
      .map((options) => ({ ...options, content: resolve(root, options.content) }));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ProjectConfigError(`${name} cannot be read: ${reason.trim()}`);
  }
}
