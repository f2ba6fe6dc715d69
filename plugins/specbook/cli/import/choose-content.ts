/** The content folder that an import writes to. */
import { resolve } from 'node:path';
import { chooseSpecs, listPrefixes } from '../choose-specs.ts';
import type { Effects } from '../effects.ts';
import { UsageError } from '../usage-error.ts';

/**
 * The folder of `--out`, else that of the project.
 *
 * @throws UsageError if the project has several
 */
export async function chooseContent(out: string | undefined, effects: Effects): Promise<string> {
  if (out !== undefined) return resolve(effects.cwd, out);
  const specs = await chooseSpecs({}, effects);
  const [only, second] = specs;
  if (only && !second) return only.content;
  throw new UsageError(
    `This project has ${specs.length} specifications: ${listPrefixes(specs)}.`,
    'Name the content folder: --out DIR.',
  );
}
