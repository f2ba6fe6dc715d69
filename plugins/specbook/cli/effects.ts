import type { Readable, Writable } from 'node:stream';

/** A terminal to ask questions in. */
export interface Terminal {
  input: Readable;
  output: Writable;
}

/** Input and output of a command, passed as a parameter so that tests need no process. */
export interface Effects {
  /** Working directory, for relative paths. */
  cwd: string;
  /** Environment variables. */
  env: Readonly<Record<string, string | undefined>>;
  /** Prints a line to standard output. */
  stdout: (text: string) => void;
  /** Prints a line to standard error. */
  stderr: (text: string) => void;
  /** The terminal supports colours. */
  color: boolean;
  /** Where somebody can answer; absent in CI and in pipes. */
  terminal?: Terminal | undefined;
  /** Writes all files (name → content) into the folder, or none. */
  writeFiles: (folder: string, files: ReadonlyMap<string, string | Uint8Array>) => Promise<void>;
  /** Writes files (path → content) into a folder that holds others too: all of them, or none. */
  updateFolder: (folder: string, files: ReadonlyMap<string, string | Uint8Array>) => Promise<void>;
  /** Runs a command line in a folder with the output of this process, and returns its exit status. */
  execute: (commandLine: string, folder: string) => Promise<number>;
  /** Serves the Astro project of a folder, at the next free port where none is given. */
  serveSite: (folder: string, port: number | undefined) => Promise<RunningSite>;
  /** Resolves when somebody ends the process. */
  untilInterrupted: () => Promise<void>;
}

/** A site that is served. */
export interface RunningSite {
  url: string;
  stop: () => Promise<void>;
}

/** 0: success. 1: errors in the specification. 2: usage error. */
export type ExitStatus = 0 | 1 | 2;
