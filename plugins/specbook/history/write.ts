/** Commands of git that change the repository. */
import { execFile } from 'node:child_process';
import { gitEnvironment } from './git.ts';

/** Git refused; the message is what it said. */
export class GitError extends Error {
  override readonly name = 'GitError';
}

/**
 * Runs git and returns its output.
 *
 * @throws GitError with what git said
 */
export function writeGit(folder: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile('git', [...args], { cwd: folder, env: gitEnvironment() }, (error, stdout, stderr) => {
      if (error) reject(new GitError(stderr.trim() || stdout.trim() || error.message));
      else resolve(stdout);
    });
  });
}
