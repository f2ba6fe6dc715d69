import { exportPostgres, POSTGRES_FILE } from '../exchange/export/sql/postgres.ts';
import type { Command } from './command.ts';
import { parseTarget, writeExport } from './export-files.ts';
import { loadFromOptions } from './load.ts';

/** `specbook export sql`: the data model as DDL of PostgreSQL. */
export const exportSql: Command = {
  name: 'export sql',
  summary: 'write the data model as SQL (PostgreSQL)',
  description: [
    'Writes the statements that create the data model in PostgreSQL, in one transaction: schemas, extensions, types, tables',
    'in the order of their references (cycles are closed at the end), indexes, views and comments.',
    '',
    `Writes ${POSTGRES_FILE}, or the file that --out names. What is not in it is listed at its head and on standard error.`,
    'Nothing is written if the specification has errors.',
  ].join('\n'),
  options: {
    out: {
      required: true,
      value: 'DIR|FILE',
      summary: 'output folder or file; the folder is created if it does not exist',
    },
  },
  async run(values, effects) {
    const target = parseTarget('export sql', values.out, effects.cwd, ['.sql']);
    const loaded = await loadFromOptions(values, effects);
    const where = { folder: target.folder, what: 'Exported files', format: values.format };
    return writeExport(loaded, where, effects, () => {
      const { text, tables, omitted } = exportPostgres(loaded.spec);
      const count = `Exported ${tables} ${tables === 1 ? 'table' : 'tables'}.`;
      return {
        files: new Map([[target.file ?? POSTGRES_FILE, text]]),
        report: { tables, omitted },
        ...(values.format !== 'json' && {
          notes:
            omitted.length === 0
              ? [count]
              : [`${count} Not in the file:`, '', ...omitted.map((one) => `- ${one}`)],
        }),
      };
    });
  },
};
