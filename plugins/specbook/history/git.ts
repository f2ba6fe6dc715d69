import { execFile } from 'node:child_process';

/** Runs git in a folder and returns its output; undefined if it fails or is not installed. */
export type RunGit = (folder: string, args: readonly string[]) => Promise<string | undefined>;

/** Variables that a git hook exports. They would select the wrong repository for another folder. */
const HOOK_VARIABLES = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX'];

/** Environment in which git uses the repository of the working directory. */
export function gitEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !HOOK_VARIABLES.includes(name));
  // A read must not lock the index while the author commits.
  // Its messages are matched, so they must be in English.
  return { ...Object.fromEntries(kept), GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };
}

/**
 * Runs the installed git.
 *
 * @example await runGit('content', ['rev-parse', 'HEAD']) // '4f2c9e1…\n'
 */
export const runGit: RunGit = (folder, args) => execGit(folder, args).then(({ stdout }) => stdout);

interface GitOutput {
  /** Undefined when git failed. */
  stdout: string | undefined;
  stderr: string;
}

function execGit(folder: string, args: readonly string[]): Promise<GitOutput> {
  const options = { cwd: folder, env: gitEnvironment(), maxBuffer: 64 * 1024 * 1024 };
  return new Promise((resolve) => {
    try {
      execFile('git', [...args], options, (error, stdout, stderr) => {
        resolve({ stdout: error ? undefined : stdout, stderr });
      });
    } catch (error) {
      // A working directory that is no folder is thrown, not passed to the callback.
      resolve({ stdout: undefined, stderr: error instanceof Error ? error.message : '' });
    }
  });
}

/** Why git does not read a repository that is there. */
export interface GitRefusal {
  message: string;
  hint: string;
}

/**
 * Why git does not answer for a folder; undefined when it does, when there is no repository or no commit, and when git
 * is not installed.
 */
export async function explainGitRefusal(folder: string): Promise<GitRefusal | undefined> {
  const { stdout, stderr } = await execGit(folder, ['rev-parse', '--verify', 'HEAD']);
  if (stdout !== undefined || !stderr.startsWith('fatal: ')) return undefined;
  if (/not a git repository|Needed a single revision|unknown revision/u.test(stderr))
    return undefined;
  const lost = 'revision, history and approvals are not shown';
  const owned = /dubious ownership in repository at '([^']*)'/u.exec(stderr)?.[1];
  if (owned !== undefined) {
    return {
      message: `git does not read the repository, since it belongs to another user: ${lost}`,
      hint: `run: git config --global --add safe.directory ${owned}`,
    };
  }
  const [reason = ''] = stderr.replace('fatal: ', '').split('\n', 1);
  return {
    message: `git cannot read the repository: ${lost}`,
    hint: `git says: ${reason}`,
  };
}
