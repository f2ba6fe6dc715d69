import type { Options } from './arguments.ts';
import type { Effects, ExitStatus } from './effects.ts';

/** A command, and what its `--help` says. One file each. */
export interface Command {
  /** The words that call it: `check`, `export documents`. */
  name: string;
  /** What it does, in one line. */
  summary: string;
  /** What is worth knowing before its first use. */
  description: string;
  /** Its own options, beside {@link COMMON_OPTIONS}. */
  options: Options;
  /** Runs it with the values of its options. */
  run: (values: Partial<Record<string, string>>, effects: Effects) => Promise<ExitStatus>;
}

/** Ways to print problems. */
export const FORMATS = ['text', 'json', 'github'] as const;
/** One of {@link FORMATS}. */
export type Format = (typeof FORMATS)[number];

/** Options of every command. */
export const COMMON_OPTIONS: Options = {
  content: {
    value: 'DIR',
    summary: 'folder of the specification; SPECBOOK_CONTENT, else ./content',
  },
  now: {
    value: 'DATE',
    summary: 'day that counts as today, year-month-day; SOURCE_DATE_EPOCH, else today',
  },
  format: {
    value: FORMATS.join('|'),
    oneOf: FORMATS,
    summary: 'how problems are printed: for people, for programs, or as GitHub annotations',
  },
  help: { short: 'h', summary: 'what a command does, and its options' },
  version: { short: 'v', summary: 'version of Specbook' },
};
