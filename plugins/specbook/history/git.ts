import { execFile } from 'node:child_process';

/** Runs git with arguments in a folder and gives what it printed; undefined when it failed or is not installed. */
export type RunGit = (folder: string, args: readonly string[]) => Promise<string | undefined>;

/** A git hook exports these; they would point a command in another folder at the wrong repository. */
const HOOK_VARIABLES = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX'];

/** The environment in which git answers for the folder it is asked in. */
export function gitEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !HOOK_VARIABLES.includes(name));
  // A question must not lock the index while the author commits.
  return { ...Object.fromEntries(kept), GIT_OPTIONAL_LOCKS: '0' };
}

/**
 * Asks the git of this machine.
 *
 * @example await runGit('content', ['rev-parse', 'HEAD']) // '4f2c9e1…\n'
 */
export const runGit: RunGit = (folder, args) =>
  new Promise((resolve) => {
    const options = { cwd: folder, env: gitEnvironment(), maxBuffer: 64 * 1024 * 1024 };
    execFile('git', [...args], options, (error, stdout) => {
      resolve(error ? undefined : stdout);
    });
  });
