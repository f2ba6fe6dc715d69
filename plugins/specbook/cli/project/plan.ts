/** What a command is going to write, decided as a whole before anything is written. */
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Effects } from '../effects.ts';
import { UsageError } from '../usage-error.ts';

/** What happens to a file. */
interface Step {
  path: string;
  action: 'write' | 'change' | 'keep';
  /** Why, or what of it. */
  note?: string;
}

/** Changes to the files of a project. */
export class Plan {
  /** The project. */
  readonly folder: string;
  readonly #files = new Map<string, string>();
  readonly #steps: Step[] = [];

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Writes a new file. One that is there already stays as it is. */
  add(path: string, text: string, { kept = 'it exists already' }: { kept?: string } = {}): void {
    if (existsSync(join(this.folder, path))) this.keep(path, kept);
    else {
      this.#files.set(path, text);
      this.#steps.push({ path, action: 'write' });
    }
  }

  /** Writes new files of one folder; one line describes all of them. */
  addAll(folder: string, files: ReadonlyMap<string, string>, note: string): void {
    for (const [path, text] of files) this.#files.set(`${folder}/${path}`, text);
    this.#steps.push({ path: `${folder}/`, action: 'write', note });
  }

  /** Replaces the text of a file that exists. */
  change(path: string, text: string, note: string): void {
    this.#files.set(path, text);
    this.#steps.push({ path, action: 'change', note });
  }

  /** States that a file stays as it is. */
  keep(path: string, note: string): void {
    this.#steps.push({ path, action: 'keep', note });
  }

  /** True if nothing is going to be written. */
  get isEmpty(): boolean {
    return this.#files.size === 0;
  }

  /** One line per file. */
  describe(): string {
    if (this.#steps.length === 0) return '  nothing';
    const width = Math.max(...this.#steps.map(({ path }) => path.length));
    return this.#steps
      .map(({ path, action, note }) =>
        note === undefined
          ? `  ${action.padEnd(6)}  ${path}`
          : `  ${action.padEnd(6)}  ${path.padEnd(width)}  ${note}`,
      )
      .join('\n');
  }

  /**
   * Writes all files, or none.
   *
   * @throws UsageError if the folder cannot be written
   */
  async write({ writeFiles, cwd }: Pick<Effects, 'writeFiles' | 'cwd'>): Promise<void> {
    if (this.isEmpty) return;
    try {
      await writeFiles(this.folder, this.#files);
    } catch (error) {
      // Anything but an error of the file system is a defect of this program.
      if (!(error instanceof Error && 'code' in error)) throw error;
      throw new UsageError(
        `Nothing was written: ${error.message}.`,
        `Check the permissions of ${relative(cwd, this.folder) || 'this folder'}.`,
      );
    }
  }
}
