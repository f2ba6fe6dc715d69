/** Exports of the specification to formats of other tools: each lists what its format cannot say. */
import type { Spec } from '../../model/spec.ts';
import type { Command } from '../command.ts';
import { loadFromOptions } from '../load.ts';
import { parseTarget, writeExport, type ExportOutput } from './write-export.ts';
import type { ExportedFormat } from '../../exchange/export/exported-format.ts';

/** Definition of one export. */
export interface Format {
  /** Name after `specbook export`. */
  name: string;
  summary: string;
  description: readonly string[];
  /** Default file name, used if `--out` names a folder; absent where the format has several files. */
  file?: string;
  /** Extensions of a path that names a file. */
  extensions?: readonly string[];
  /** No terminal can show it. */
  isBinary?: boolean;
  /** Creates the files. */
  compose: (spec: Spec) => ExportedFormat | Promise<ExportedFormat>;
}

function summarize({ holds, omitted }: ExportedFormat): string[] {
  const count = `Exported ${holds}.`;
  if (omitted.length === 0) return [count];
  return [`${count} Not in it:`, '', ...omitted.map((one) => `- ${one}`)];
}

/** Creates the command of an export. */
export function formatCommand({
  name,
  summary,
  description,
  file,
  extensions = [],
  isBinary = false,
  compose,
}: Format): Command {
  const needsOut = file === undefined || isBinary;
  const where =
    file === undefined
      ? 'Writes the files into the folder that --out names.'
      : `${isBinary ? 'Writes the file' : 'Prints the file, or writes it'} to --out: ${file} in a folder, or the file that it names.`;
  return {
    name: `export ${name}`,
    summary,
    description: [
      ...description,
      '',
      `${where} What the format cannot say is listed`,
      `${needsOut ? '' : 'at its head and '}on standard error. Nothing is written if the specification has errors.`,
    ].join('\n'),
    options: {
      out: {
        ...(needsOut && { required: true }),
        value: file === undefined ? 'DIR' : 'DIR|FILE',
        summary: 'output folder or file; the folder is created if it does not exist',
      },
    },
    async run(values, effects) {
      const target =
        values.out === undefined && !needsOut
          ? undefined
          : parseTarget(`export ${name}`, values.out, effects.cwd, extensions);
      const loaded = await loadFromOptions(values, effects);
      const place = { folder: target?.folder, what: 'Exported files', format: values.format };
      return writeExport(loaded, place, effects, async (): Promise<ExportOutput> => {
        const exported = await compose(loaded.spec);
        const { content, holds, omitted } = exported;
        return {
          files:
            content instanceof Map
              ? content
              : new Map([[target?.file ?? file ?? name, content as string | Uint8Array]]),
          report: { holds, omitted },
          notes: summarize(exported),
        };
      });
    },
  };
}
