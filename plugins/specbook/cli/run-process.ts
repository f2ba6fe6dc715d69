/** Runs the command of this process. */
import { spawn } from 'node:child_process';
import type { Command } from './command.ts';
import { serveSite, untilInterrupted } from './preview/serve-site.ts';
import { run } from './run.ts';
import { updateFolder } from './update-folder.ts';
import { writeFiles } from './write-files.ts';

function execute(commandLine: string, folder: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(commandLine, { cwd: folder, stdio: 'inherit', shell: true });
    child.on('error', reject);
    child.on('close', (code) => {
      resolve(code ?? 1);
    });
  });
}

/** Runs `specbook` with the arguments of this process, and sets its exit status. */
export async function runProcess(commands: readonly Command[]): Promise<void> {
  const { stdin, stdout, stderr, argv, env } = process;
  // A reader such as `head` may close the pipe early.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  process.exitCode = await run(
    argv.slice(2),
    {
      cwd: process.cwd(),
      env,
      stdout: (text) => stdout.write(`${text}\n`),
      stderr: (text) => stderr.write(`${text}\n`),
      color: stdout.isTTY && stdout.hasColors(),
      terminal: stdin.isTTY && stdout.isTTY ? { input: stdin, output: stdout } : undefined,
      writeFiles,
      updateFolder,
      execute,
      serveSite,
      untilInterrupted,
    },
    commands,
  );
}
