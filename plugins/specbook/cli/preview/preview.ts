/** `specbook preview`: a site of somebody's own tables, without a project. */
import { readdir, rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { titleOf } from '../../exchange/import/items/physical-names.ts';
import { HELP_OPTIONS, type Command } from '../command.ts';
import type { Effects } from '../effects.ts';
import { IMPORT_DIALECTS } from '../import/dialects.ts';
import { inspectProject } from '../init/inspect-project.ts';
import { importContent } from '../init/import-content.ts';
import { planInit, type ImportedContent } from '../init/plan-init.ts';
import { readTemplate } from '../project/templates.ts';
import { UsageError } from '../usage-error.ts';
import { linkPackages, ownPackages } from './link-packages.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

function parsePort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (/^\d+$/u.test(text) && port > 0 && port < 65_536) return port;
  throw new UsageError(`Invalid port "${text}".`, 'Write a number from 1 to 65535.');
}

/** A new project is made in an empty folder only: what somebody has is never mixed with it. */
async function assertEmpty(folder: string, shown: string): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    throw new UsageError(`${shown} is not a folder that can be read.`, 'Choose another one.');
  });
  if (names.length === 0) return;
  throw new UsageError(
    `${shown} is not empty.`,
    'Name a new folder, or import into the specification that is there: specbook import.',
  );
}

async function writeProject(folder: string, imported: ImportedContent, effects: Effects) {
  const project = await inspectProject(folder, effects.env);
  const choices = { isEmpty: true, prefix: '', content: 'content', specbook: undefined, imported };
  const { plan } = await planInit(project, choices);
  await plan.write(effects);
}

/** Serves a content folder, or the texts of one, from a temporary project. */
async function serve(
  content: string | ReadonlyMap<string, string>,
  port: number | undefined,
  effects: Effects,
): Promise<void> {
  const packages = ownPackages();
  const interrupted = effects.untilInterrupted();
  const root = await makeTemporaryFolder(Object.values(packages));
  try {
    await linkPackages(root, packages);
    const options = typeof content === 'string' ? `{ content: ${JSON.stringify(content)} }` : '';
    const config = await readTemplate('project/astro.config.txt', { options });
    const files = new Map([
      ['astro.config.mjs', config],
      ['package.json', '{ "private": true, "type": "module" }\n'],
    ]);
    if (typeof content !== 'string')
      for (const [path, text] of content) files.set(`content/${path}`, text);
    await effects.writeFiles(root, files);
    const site = await Promise.race([effects.serveSite(root, port), interrupted]);
    if (!site) return;
    effects.stdout(`\n  ${site.url}\n\nCtrl+C stops it.`);
    await interrupted;
    await site.stop();
  } finally {
    await rm(root, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** `specbook preview`. */
export const preview: Command = {
  name: 'preview',
  summary: 'show a site of what specbook import reads, without a project',
  description: [
    'Imports the sources as specbook import does, and serves a site of them: diagrams, checks, search and documents. Nothing',
    'is written but a temporary folder, which is removed at the end. With --out, the folder is a project that stays.',
  ].join('\n'),
  operands: ['SOURCE…'],
  options: {
    out: { value: 'DIR', summary: 'keep the project in this new folder' },
    port: { value: 'NUMBER', summary: 'port of the site (default: 4321, or the next free one)' },
    dialect: {
      value: IMPORT_DIALECTS.join('|'),
      oneOf: IMPORT_DIALECTS,
      summary: 'database whose SQL it is (default: postgres)',
    },
    title: { value: 'TEXT', summary: 'title of the specification (default: name of this folder)' },
  },
  common: HELP_OPTIONS,
  async run(values, effects, sources) {
    if (sources.length === 0)
      throw new UsageError(
        'preview needs a source.',
        'Write specbook preview schema.sql, a folder of migrations, or postgres://….',
      );
    const { cwd, stdout } = effects;
    const port = parsePort(values.port);
    const out = values.out === undefined ? undefined : resolve(cwd, values.out);
    if (out !== undefined) await assertEmpty(out, values.out ?? '');
    stdout('1/3  Reading the source …');
    const request = {
      folder: join(out ?? cwd, 'no-content-yet'),
      title: values.title ?? titleOf(basename(out ?? cwd)),
      dialect: values.dialect,
    };
    const imported = await importContent(sources, request, effects);
    stdout(`2/3  Writing ${imported.summary} …`);
    if (out !== undefined) await writeProject(out, imported, effects);
    for (const line of imported.notes) stdout(line);
    if (out !== undefined)
      stdout(`\n${values.out} is a project that npm install and npm start serve too.`);
    stdout(`\n3/3  Starting the site …`);
    await serve(out === undefined ? imported.files : join(out, 'content'), port, effects);
    return 0;
  },
};
