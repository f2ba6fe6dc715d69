import { composeDocuments } from '../documents/compose.ts';
import { toMarkdown } from '../markup/to-markdown.ts';
import type { Command } from './command.ts';
import { targetOf, writeExport } from './export-files.ts';
import { loadFor } from './load.ts';

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
    const { folder } = targetOf('export documents', values.out, effects.cwd);
    const loaded = await loadFor(values, effects, { history: true });
    const where = { folder, what: 'The documents', format: values.format };
    return writeExport(loaded, where, effects, () => ({
      files: new Map(
        composeDocuments(loaded.spec).map((document) => [
          document.fileName,
          toMarkdown(document.tree(), { href: document.href('markdown') }),
        ]),
      ),
    }));
  },
};
