/** What a command does to the world, and what it sees of it: handed in, so that tests need no process. */
export interface Effects {
  /** Paths that a user writes are relative to it. */
  cwd: string;
  /** Environment variables. */
  env: Readonly<Record<string, string | undefined>>;
  /** Prints a line of the answer. */
  stdout: (text: string) => void;
  /** Prints a line beside the answer. */
  stderr: (text: string) => void;
  /** The terminal shows colours. */
  color: boolean;
  /** Writes all of the files (name → text) into the folder, or none of them. */
  writeFiles: (folder: string, files: ReadonlyMap<string, string>) => Promise<void>;
}

/** 0: fine. 1: the specification has errors. 2: wrong use. */
export type ExitStatus = 0 | 1 | 2;
