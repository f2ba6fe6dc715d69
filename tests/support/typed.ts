import type { Effects, ExitStatus } from '../../plugins/specbook/cli/effects.ts';
import { run } from '../../plugins/specbook/cli/run.ts';

/** What a command printed and wrote, and how it ended. */
export interface Outcome {
  status: ExitStatus;
  stdout: string;
  stderr: string;
  /** Folder → name → text. */
  written: Map<string, ReadonlyMap<string, string>>;
}

/**
 * Types a command without a process: nothing is written to disk.
 *
 * @example const { status, stdout } = await typed(['check'], { cwd: folder });
 */
export async function typed(
  args: readonly string[],
  effects: Partial<Effects> = {},
): Promise<Outcome> {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const written: Outcome['written'] = new Map();
  const status = await run(args, {
    cwd: '/nowhere',
    env: {},
    stdout: (text) => stdout.push(text),
    stderr: (text) => stderr.push(text),
    color: false,
    writeFiles: (folder, files) => {
      written.set(folder, files);
      return Promise.resolve();
    },
    ...effects,
  });
  return { status, stdout: stdout.join('\n'), stderr: stderr.join('\n'), written };
}
