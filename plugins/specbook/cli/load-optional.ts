import { UsageError } from './usage-error.ts';

/**
 * Loads a package that only some commands need.
 *
 * @throws UsageError with what to install, where it is absent.
 */
export async function loadOptional<Module>(
  name: string,
  load: () => Promise<Module>,
): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new UsageError(
      `This command needs the package ${name}, which is not installed.`,
      `Run npm install --save-dev ${name}.`,
    );
  }
}
