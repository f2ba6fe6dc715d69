/** Exports for the tools that guard a promise: each writes one file, and says what the format has no words for. */
import { omissionLines, type Exported } from '../exchange/export/omission.ts';
import type { Spec } from '../model/spec.ts';
import type { Options } from './arguments.ts';
import type { Command } from './command.ts';
import type { Effects } from './effects.ts';
import { targetOf, writeExport } from './export-files.ts';
import { loadFor } from './load.ts';

/** What one of these exports is. */
export interface Gate {
  /** The word behind `specbook export`. */
  name: string;
  summary: string;
  description: readonly string[];
  /** Name of the file when `--out` names a folder. */
  file: string;
  /** Endings of a path that names a file. */
  endings: readonly string[];
  /** Options beside `--out`. */
  options?: Options;
  /** Writes it. Throws WrongUse for an option that does not fit. */
  compose: (spec: Spec, values: Partial<Record<string, string>>) => Exported;
}

/** How much was said and how much was not, then each of the latter. */
function asidesOf({ expressed, omitted }: Exported): string[] {
  const targets = `${expressed} ${expressed === 1 ? 'target is' : 'targets are'} in the file`;
  if (omitted.length === 0) return [`${targets}.`];
  return [`${targets}; what the format has no words for:`, '', ...omissionLines(omitted)];
}

/** The command of an export. */
export function gateCommand({
  name,
  summary,
  description,
  file,
  endings,
  options,
  compose,
}: Gate): Command {
  return {
    name: `export ${name}`,
    summary,
    description: [
      ...description,
      '',
      `Writes ${file}, or the file that --out names. What the format cannot say is listed in the`,
      'file and on the standard error; it is no failure. Nothing is written when the specification has errors.',
    ].join('\n'),
    options: {
      out: {
        value: 'DIR|FILE',
        summary: 'folder or file to write to; a folder is made when there is none',
      },
      ...options,
    },
    async run(values: Partial<Record<string, string>>, effects: Effects) {
      const target = targetOf(`export ${name}`, values.out, effects.cwd, endings);
      const loaded = await loadFor(values, effects);
      const where = { folder: target.folder, what: 'Exported files', format: values.format };
      return writeExport(loaded, where, effects, () => {
        const exported = compose(loaded.spec, values);
        const omitted = exported.omitted.map(({ requirement, words, why }) => ({
          requirement: requirement.id,
          words,
          why,
        }));
        return {
          files: new Map([[target.file ?? file, exported.text]]),
          report: { expressed: exported.expressed, omitted },
          ...(values.format !== 'json' && { asides: asidesOf(exported) }),
        };
      });
    },
  };
}
