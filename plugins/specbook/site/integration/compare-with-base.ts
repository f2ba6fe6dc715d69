import { compareSpecs } from '../../diff/compare-specs.ts';
import { settingsOfSpec } from '../../diff/settings-of-spec.ts';
import type { LoadedSpec, ReadCache } from '../../load.ts';
import type { Comparison } from '../../model/changes/comparison.ts';
import { readBase, SideError } from '../../read/sources/sides.ts';
import { SpecbookConfigError } from './options.ts';
import type { SpecbookConfig } from './state.ts';

/**
 * Compares the specification with the state that the project names.
 *
 * @param base a git revision, a folder or a file of `spec.json`, from the root of the project
 * @throws SpecbookConfigError if it cannot be read.
 */
export async function compareWithBase(
  { spec, contentDir }: LoadedSpec,
  base: string,
  { root }: Pick<SpecbookConfig, 'root'>,
  cache?: ReadCache,
): Promise<Comparison> {
  try {
    const context = { spec, contentDir, cwd: root, ...(cache && { cache }) };
    return compareSpecs(await readBase(base, context), spec, settingsOfSpec(spec));
  } catch (error) {
    if (!(error instanceof SideError)) throw error;
    throw new SpecbookConfigError(
      `The state to compare with cannot be read. ${error.message}`,
      `${error.hint} It is the option compare of specbook(), or SPECBOOK_COMPARE.`,
    );
  }
}
