import { execFile } from 'node:child_process';

/** Runs git in a folder and returns its output; undefined if it fails or is not installed. */
export type RunGit = (folder: string, args: readonly string[]) => Promise<string | undefined>;

/** Variables that a git hook exports. They would select the wrong repository for another folder. */
const HOOK_VARIABLES = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX'];

/** Environment in which git uses the repository of the working directory. */
export function gitEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !HOOK_VARIABLES.includes(name));
  // A read must not lock the index while the author commits.
  return { ...Object.fromEntries(kept), GIT_OPTIONAL_LOCKS: '0' };
}

/**
 * Runs the installed git.
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
