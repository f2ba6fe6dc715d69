import { relative, resolve, sep } from 'node:path';
import { composeDocuments } from '../documents/compose.ts';
import { toMarkdown } from '../documents/to-markdown.ts';
import { countProblems, summaryOf } from '../model/problem-text.ts';
import type { Command, Format } from './command.ts';
import type { Effects } from './effects.ts';
import { reportProblems } from './formats.ts';
import { loadFor } from './load.ts';
import { WrongUse } from './wrong-use.ts';

function folderFor(out: string | undefined, cwd: string): string {
  if (out !== undefined) return resolve(cwd, out);
  throw new WrongUse('export documents needs a folder to write to.', 'Write --out DIR.');
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!way.startsWith('..') && resolve(folder, way) === path);
}

async function write(
  folder: string,
  files: ReadonlyMap<string, string>,
  { writeFiles }: Pick<Effects, 'writeFiles'>,
): Promise<void> {
  try {
    await writeFiles(folder, files);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new WrongUse(`Nothing was written: ${reason}.`, 'Name another folder with --out DIR.');
  }
}

/** `specbook export documents`: the documents 05 to 08 as Markdown files, the same as those of the site. */
export const exportDocuments: Command = {
  name: 'export documents',
  summary: 'write the documents 05 to 08 as Markdown files',
  description: [
    'Writes 05-Data-Models.md, 06-Performance-Requirements.md, 07-Technical-Constraints.md and',
    '08-Acceptance-Criteria.md into a folder: all four, or none when the specification has errors.',
  ].join('\n'),
  options: { out: { value: 'DIR', summary: 'folder to write to; made when there is none' } },
  async run(values, effects) {
    const folder = folderFor(values.out, effects.cwd);
    const format = (values.format ?? 'text') as Format;
    const loaded = await loadFor(values, effects, { history: true });
    const { errors, warnings } = countProblems(loaded.problems);
    if (errors > 0) {
      effects.stdout(reportProblems(loaded, format, effects));
      effects.stderr('Nothing was written.');
      return 1;
    }
    if (isInside(loaded.contentDir, folder)) {
      throw new WrongUse(
        'The documents cannot stand in the content folder: they would be read as content.',
        'Name another folder with --out DIR.',
      );
    }
    const documents = composeDocuments(loaded.spec);
    const files = documents.map((document) => {
      const text = toMarkdown(document.tree(), { href: document.href('markdown') });
      return [document.fileName, text] as const;
    });
    await write(folder, new Map(files), effects);
    const shown = relative(effects.cwd, folder).split(sep).join('/');
    const written = files.map(([name]) => [shown, name].filter(Boolean).join('/'));
    effects.stdout(
      format === 'json'
        ? JSON.stringify({ now: loaded.spec.now, errors, warnings, written }, undefined, 2)
        : written.map((path) => `Wrote ${path}`).join('\n'),
    );
    if (warnings > 0) effects.stderr(`${summaryOf(loaded.problems)}: see specbook check.`);
    return 0;
  },
};
