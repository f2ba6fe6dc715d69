import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { afterEach } from 'vitest';
import type { Effects } from '../../plugins/specbook/cli/effects.ts';
import { updateFolder } from '../../plugins/specbook/cli/update-folder.ts';
import { writeFiles } from '../../plugins/specbook/cli/write-files.ts';
import { runCommand } from './run-command.ts';

const made: string[] = [];

/** A folder with files, which is removed after the test. */
export class TemporaryProject {
  readonly folder = mkdtempSync(join(tmpdir(), 'specbook-project-'));

  constructor(files: Readonly<Record<string, string>> = {}) {
    made.push(this.folder);
    for (const [path, text] of Object.entries(files)) this.write(path, text);
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** Paths of all files, sorted. */
  files(): string[] {
    return readdirSync(this.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(this.folder, join(entry.parentPath, entry.name)))
      .map((path) => path.split(sep).join('/'))
      .sort();
  }

  /** Runs `specbook` in the folder, with real files. */
  run(args: readonly string[], effects: Partial<Effects> = {}) {
    return runCommand(args, { cwd: this.folder, writeFiles, updateFolder, ...effects });
  }
}

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});
