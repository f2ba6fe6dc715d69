import { readdir, readFile, rm } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { HELP_OPTIONS, type Command } from '../command.ts';
import { parseTarget } from './write-export.ts';
import { createBundler, type Bundler } from '../offline/bundle-scripts.ts';
import { copyForOffline, OFFLINE_SCRIPTS } from '../offline/offline-copy.ts';
import { findBase, type SiteFiles } from '../offline/site-files.ts';
import { UsageError } from '../usage-error.ts';

/** Every file of a folder; none where it does not exist. */
async function readFiles(folder: string): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: unknown) => {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (['ENOENT', 'ENOTDIR'].includes(code)) return [];
      throw error;
    },
  );
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(relative(folder, path).split(sep).join('/'), await readFile(path));
  }
  return files;
}

async function findBundler(folder: string, base: string, cwd: string): Promise<Bundler> {
  try {
    return await createBundler(folder, base, cwd);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      `The scripts of the site cannot be bundled: ${reason.split('\n')[0]}.`,
      'Run the command in the folder of the Astro project.',
    );
  }
}

/** An earlier copy is replaced; the files of somebody else are not. */
async function assertReplaceable(folder: string, source: string, shown: string): Promise<void> {
  const inside = (path: string, around: string) => !relative(around, path).startsWith('..');
  if (inside(folder, source) || inside(source, folder))
    throw new UsageError(
      `The copy cannot be written into the folder of the site, nor around it: ${shown}.`,
      'Choose another folder with --out DIR.',
    );
  const entries = await readdir(folder, { recursive: true }).catch(() => []);
  const isCopy = entries.some((entry) => entry.split(sep).join('/') === `${OFFLINE_SCRIPTS}1.js`);
  if (entries.length > 0 && !isCopy)
    throw new UsageError(
      `${shown} has files that are no copy of a site.`,
      'Choose another folder with --out DIR, or empty it.',
    );
}

/** `specbook export site`: a copy of the built site that opens without a server. */
export const exportSite: Command = {
  name: 'export site',
  summary: 'write a copy of the built site that opens without a server',
  description: [
    'Copies the site that astro build wrote, so that index.html of the copy opens in a browser from a folder, a USB stick or a',
    'zip that was unpacked (file://): links lead from file to file, scripts are no modules, and the search index is made of',
    'scripts. Search, diagrams, filters and themes work as on a server. Run it in the folder of the Astro project, after',
    'astro build. An earlier copy in the folder is replaced.',
  ].join('\n'),
  common: HELP_OPTIONS,
  options: {
    from: { value: 'DIR', summary: 'folder of the built site (default: dist)' },
    out: { required: true, value: 'DIR', summary: 'output folder; created if it does not exist' },
  },
  async run(values, effects) {
    const { cwd, stdout, writeFiles } = effects;
    const { folder } = parseTarget('export site', values.out, cwd);
    const from = values.from ?? 'dist';
    const source = resolve(cwd, from);
    const files: SiteFiles = await readFiles(source);
    const base = findBase(files);
    if (base === undefined)
      throw new UsageError(
        files.size === 0
          ? `${from} does not exist, or is empty.`
          : `${from} has no page of Specbook.`,
        'Run astro build first. If the site is in another folder, write --from DIR.',
      );
    const shown = relative(cwd, folder).split(sep).join('/') || '.';
    await assertReplaceable(folder, source, shown);
    const bundler = await findBundler(source, base, cwd);
    const copy = await copyForOffline({ files, base }, bundler);
    await rm(folder, { recursive: true, force: true });
    await writeFiles(folder, copy);
    const pages = [...copy.keys()].filter((path) => path.endsWith('.html')).length;
    stdout(`Wrote ${pages} pages to ${shown}. Open ${shown}/index.html in a browser.`);
    return 0;
  },
};
