import type { Effects, ExitStatus } from '../../plugins/specbook/cli/effects.ts';
import { COMMANDS } from '../../plugins/specbook/cli/commands.ts';
import { run } from '../../plugins/specbook/cli/run.ts';

/** Output, written files and exit status of a command. */
export interface Outcome {
  status: ExitStatus;
  stdout: string;
  stderr: string;
  /** Folder → name → content. */
  written: Map<string, ReadonlyMap<string, string | Uint8Array>>;
}

/**
 * Runs a command in this process, without writing to disk.
 *
 * @example const { status, stdout } = await runCommand(['check'], { cwd: folder });
 */
export async function runCommand(
  args: readonly string[],
  effects: Partial<Effects> = {},
): Promise<Outcome> {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const written: Outcome['written'] = new Map();
  const whole: Effects = {
    cwd: '/nowhere',
    env: {},
    stdout: (text) => stdout.push(text),
    stderr: (text) => stderr.push(text),
    color: false,
    writeFiles: (folder, files) => {
      written.set(folder, files);
      return Promise.resolve();
    },
    updateFolder: (folder, files) => {
      written.set(folder, files);
      return Promise.resolve();
    },
    execute: () => Promise.resolve(0),
    serveSite: () => Promise.reject(new Error('No site is served in tests.')),
    untilInterrupted: () => Promise.resolve(),
    ...effects,
  };
  const status = await run(args, whole, COMMANDS);
  return { status, stdout: stdout.join('\n'), stderr: stderr.join('\n'), written };
}
