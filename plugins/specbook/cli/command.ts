import type { Options } from './arguments.ts';
import type { Effects, ExitStatus } from './effects.ts';

/** A command and its help text. One file each. */
export interface Command {
  /** Name: `check`, `export documents`. */
  name: string;
  /** One-line help text. */
  summary: string;
  /** Full help text. */
  description: string;
  /** Options beside {@link COMMON_OPTIONS}. */
  options: Options;
  /** Runs the command with the values of its options. */
  run: (values: Partial<Record<string, string>>, effects: Effects) => Promise<ExitStatus>;
}

/** Output formats of problems. */
export const FORMATS = ['text', 'json', 'github'] as const;
/** One of {@link FORMATS}. */
export type Format = (typeof FORMATS)[number];

/** Options of every command. */
export const COMMON_OPTIONS: Options = {
  content: {
    value: 'DIR',
    summary: 'content folder (default: SPECBOOK_CONTENT, else ./content)',
  },
  now: {
    value: 'DATE',
    summary: 'date to use as today, YYYY-MM-DD (default: SOURCE_DATE_EPOCH, else today)',
  },
  lang: {
    value: 'TAG',
    summary: 'language of titles and documents, such as de (default: en)',
  },
  format: {
    value: FORMATS.join('|'),
    oneOf: FORMATS,
    summary: 'output format: text, JSON or GitHub annotations (default: text)',
  },
  help: { short: 'h', summary: 'show help for a command' },
  version: { short: 'v', summary: 'show the version of Specbook' },
};
