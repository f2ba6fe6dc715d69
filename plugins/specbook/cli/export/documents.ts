import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { composeDocuments } from '../../documents/compose.ts';
import { documentMarkdown } from '../../documents/render-markdown.ts';
import type { LoadedSpec } from '../../load.ts';
import { FILES_FOLDER } from '../../markup/links.ts';
import type { Command } from '../command.ts';
import { parseTarget, writeExport } from './write-export.ts';
import { loadFromOptions } from '../load.ts';

/** `specbook export documents`: documents 05 to 08 as Markdown files, identical to those of the site. */
export const exportDocuments: Command = {
  name: 'export documents',
  summary: 'write documents 05 to 08 as Markdown',
  description: [
    'Writes 05-Data-Models.md, 06-Performance-Requirements.md, 07-Technical-Constraints.md and',
    '08-Acceptance-Criteria.md into a folder: all four, or none if the specification has errors. Images and',
    'other files that they refer to are copied to files/.',
  ].join('\n'),
  options: {
    out: { required: true, value: 'DIR', summary: 'output folder; created if it does not exist' },
  },
  async run(values, effects) {
    const { folder } = parseTarget('export documents', values.out, effects.cwd);
    const loaded = await loadFromOptions(values, effects, { history: true });
    const where = { folder, what: 'The documents', format: values.format };
    return writeExport(loaded, where, effects, async () => {
      const documents = composeDocuments(loaded.spec).map((document): [string, string] => [
        document.fileName,
        documentMarkdown(loaded.spec, document).text,
      ]);
      const copies = await readReferredFiles(loaded, documents);
      return { files: new Map<string, string | Uint8Array>([...documents, ...copies]) };
    });
  },
};

/** The files that documents show or link to. */
async function readReferredFiles(
  { spec, contentDir }: LoadedSpec,
  documents: readonly [string, string][],
): Promise<[string, Uint8Array][]> {
  const files = [...(spec.files ?? [])].filter(([, name]) =>
    documents.some(([, text]) => text.includes(FILES_FOLDER + name)),
  );
  return Promise.all(
    files.map(async ([path, name]): Promise<[string, Uint8Array]> => [
      FILES_FOLDER + name,
      await readFile(join(contentDir, path)),
    ]),
  );
}
