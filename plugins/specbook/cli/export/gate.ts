/** Exports of quality gates for other tools: each writes one file, and lists what the format cannot express. */
import {
  formatOmissions,
  NOTHING_EXPORTED,
  type Exported,
} from '../../exchange/export/omission.ts';
import type { Spec } from '../../model/spec.ts';
import type { Options } from '../arguments.ts';
import type { Command } from '../command.ts';
import type { Effects } from '../effects.ts';
import { parseTarget, writeExport } from './write-export.ts';
import { loadFromOptions } from '../load.ts';

/** Definition of one export. */
export interface Gate {
  /** Name after `specbook export`. */
  name: string;
  summary: string;
  description: readonly string[];
  /** Default file name, used if `--out` names a folder. */
  file: string;
  /** Extensions of a path that names a file. */
  extensions: readonly string[];
  /** Options beside `--out`. */
  options?: Options;
  /** Creates the file. Throws a UsageError for an invalid option. */
  compose: (spec: Spec, values: Partial<Record<string, string>>) => Exported;
}

/** The number of exported targets, and the omissions. */
function summarizeExport({ expressed, omitted }: Exported): string[] {
  const targets =
    expressed === 0
      ? NOTHING_EXPORTED
      : `Exported ${expressed} ${expressed === 1 ? 'target' : 'targets'}.`;
  if (omitted.length === 0) return [targets];
  return [`${targets} Not expressible in this format:`, '', ...formatOmissions(omitted)];
}

/** Creates the command of an export. */
export function gateCommand({
  name,
  summary,
  description,
  file,
  extensions,
  options,
  compose,
}: Gate): Command {
  return {
    name: `export ${name}`,
    summary,
    description: [
      ...description,
      '',
      `Prints the file, or writes it to --out: ${file} in a folder, or the file that it names. Targets that the`,
      'format cannot express are listed in the file and on standard error; they do not fail the command. Nothing is',
      'written if the specification has errors.',
    ].join('\n'),
    options: {
      out: {
        value: 'DIR|FILE',
        summary: 'output folder or file; the folder is created if it does not exist',
      },
      ...options,
    },
    async run(values: Partial<Record<string, string>>, effects: Effects) {
      const target =
        values.out === undefined
          ? undefined
          : parseTarget(`export ${name}`, values.out, effects.cwd, extensions);
      const loaded = await loadFromOptions(values, effects);
      const where = { folder: target?.folder, what: 'Exported files', format: values.format };
      return writeExport(loaded, where, effects, () => {
        const exported = compose(loaded.spec, values);
        const omitted = exported.omitted.map(({ requirement, statement, reason }) => ({
          requirement: requirement.id,
          statement,
          reason,
        }));
        return {
          files: new Map([[target?.file ?? file, exported.text]]),
          report: { expressed: exported.expressed, omitted },
          notes: summarizeExport(exported),
        };
      });
    },
  };
}
