/**
 * A build writes its site beside the old one and swaps both when every integration is done. Until then, and after a build
 * that fails or is killed, the old site is whole.
 */
import { accessSync, constants, existsSync, lstatSync, readdirSync, rmSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroIntegrationLogger } from 'astro';

/** Where a build writes, and the integration that swaps the folders; it must be the last one. */
export interface StagedOutput {
  outDir: URL;
  integration: AstroIntegration;
}

/** Why Astro has to write into the folder of the old site; undefined if it does not. */
function explainUnstaged(config: AstroConfig, folder: string): string | undefined {
  if (config.adapter) return 'the adapter writes there';
  if (config.output !== 'static') return 'the site is not static';
  if (config.experimental.incrementalBuild) return 'incrementalBuild reads it';
  if (config.vite.build?.emptyOutDir === false) return 'emptyOutDir is false';
  if (existsSync(join(folder, '.git'))) return 'it is a working tree of git';
  if (!isWritable(dirname(folder))) return 'the folder around it cannot be written';
  if (!relative(folder, process.cwd()).startsWith('..')) return 'it is the working directory';
  const found = lstatSync(folder, { throwIfNoEntry: false });
  return found && !found.isDirectory() ? 'it is a link' : undefined;
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    // It is missing, or belongs to somebody else.
    return false;
  }
}

function isEmpty(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).length === 0;
}

/**
 * Prepares a folder beside the old site; undefined if Astro has to write into it. The name is always the same, since Astro
 * reads all content again where the config differs.
 */
export function stageOutput(
  config: AstroConfig,
  logger: AstroIntegrationLogger,
): StagedOutput | undefined {
  const folder = fileURLToPath(config.outDir).replace(/[\\/]+$/u, '');
  const reason = explainUnstaged(config, folder);
  if (reason !== undefined) {
    if (!isEmpty(folder)) {
      const name = `${basename(folder)}/`;
      logger.info(`The build empties ${name} before the new site is complete, since ${reason}.`);
    }
    return undefined;
  }
  const besideOf = (suffix: string): string =>
    join(dirname(folder), `.${basename(folder)}.${suffix}`);
  const fresh = besideOf('next');
  const previous = besideOf('previous');
  const removeUnfinished = (): void => rmSync(fresh, { recursive: true, force: true });
  return {
    outDir: pathToFileURL(`${fresh}/`),
    integration: {
      name: 'astro-specbook:output',
      hooks: {
        'astro:build:start': async () => {
          await restore(previous, folder);
          process.once('exit', removeUnfinished);
        },
        'astro:build:done': async ({ logger: log }) => {
          await swap(fresh, folder, previous, log);
          process.off('exit', removeUnfinished);
        },
      },
    },
  };
}

/** Moves a site back that a killed build moved away. */
async function restore(previous: string, folder: string): Promise<void> {
  if (!existsSync(previous)) return;
  if (existsSync(folder)) await rm(previous, { recursive: true, force: true });
  else await rename(previous, folder);
}

/** Puts the new site in the place of the old one. */
async function swap(
  fresh: string,
  folder: string,
  previous: string,
  logger: AstroIntegrationLogger,
): Promise<void> {
  try {
    if (existsSync(folder)) await rename(folder, previous);
    await rename(fresh, folder);
    await rm(previous, { recursive: true, force: true });
  } catch (error) {
    // A mount point cannot be renamed, nor a folder that another program has open on Windows.
    await restore(previous, folder);
    const reason = error instanceof Error ? error.message : String(error);
    logger.info(
      `The new site is copied into ${basename(folder)}/, which cannot be replaced: ${reason}`,
    );
    await copyInto(fresh, folder);
  }
}

async function copyInto(fresh: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true });
  await cp(fresh, folder, { recursive: true });
  await rm(fresh, { recursive: true, force: true });
}
