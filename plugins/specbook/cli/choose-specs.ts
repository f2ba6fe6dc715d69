/** Which specifications a command is about: by its options, the environment and the Astro config of the project. */
import { resolve } from 'node:path';
import type { Effects } from './effects.ts';
import { ProjectConfigError, readProjectOptions, type ProjectOptions } from './project-options.ts';
import { UsageError } from './usage-error.ts';

type Values = Partial<Record<string, string>>;

/** `spec/`, `/spec`, `/spec/` are one. */
function normalizePrefix(prefix: string): string {
  return prefix
    .split('/')
    .filter((step) => step !== '')
    .map((step) => `/${step}`)
    .join('');
}

/** The choices between several specifications, for a hint. */
export function listPrefixes(specs: readonly ProjectOptions[]): string {
  return specs.map(({ prefix }) => `--prefix ${prefix === '' ? '/' : prefix}`).join(', ');
}

async function readConfig(
  folder: string | undefined,
  { cwd, stderr }: Pick<Effects, 'cwd' | 'stderr'>,
): Promise<ProjectOptions[]> {
  try {
    return await readProjectOptions(cwd);
  } catch (error) {
    if (!(error instanceof ProjectConfigError)) throw error;
    if (folder === undefined) {
      throw new UsageError(error.message, 'Without the config, state the folder: --content DIR.');
    }
    stderr(error.message);
    return [];
  }
}

/** The integration of the config that a folder belongs to, with that folder. */
function withFolder(specs: readonly ProjectOptions[], content: string): ProjectOptions {
  return specs.find((options) => options.content === content) ?? { content, prefix: '' };
}

/**
 * The options of all specifications that a command is about. Options of the command win over the environment, which
 * wins over the Astro config.
 *
 * @throws {UsageError} if the config cannot be read, or no specification has the prefix.
 */
export async function chooseSpecs(
  { content, prefix }: Values,
  { cwd, env, stderr }: Pick<Effects, 'cwd' | 'env' | 'stderr'>,
): Promise<ProjectOptions[]> {
  // An empty variable counts as unset.
  const override = env.SPECBOOK_CONTENT === '' ? undefined : env.SPECBOOK_CONTENT;
  const folder = content ?? override;
  const all = await readConfig(folder, { cwd, stderr });
  const wanted = prefix === undefined ? undefined : normalizePrefix(prefix);
  const specs = all.filter((options) => wanted === undefined || options.prefix === wanted);
  if (specs.length === 0 && wanted !== undefined) {
    throw new UsageError(
      `No specification of this project has the prefix "${prefix}".`,
      all.length === 0
        ? 'There is no specbook() in an Astro config here. State the folder: --content DIR.'
        : `Write one of ${listPrefixes(all)}.`,
    );
  }
  const [only] = specs;
  if (content !== undefined) return [withFolder(specs, resolve(cwd, content))];
  if (override === undefined)
    return only ? specs : [{ content: resolve(cwd, 'content'), prefix: '' }];
  // In a build too, the variable replaces the folder and keeps the other options.
  if (only && specs.length === 1) return [{ ...only, content: resolve(cwd, override) }];
  return [withFolder(specs, resolve(cwd, override))];
}
