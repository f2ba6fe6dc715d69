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
  /**
   * Arguments behind its name, as in its help; those in brackets may be absent, and the last takes all
   * others where it ends with `…`. @example ['KIND', '[ID]'] */
  operands?: readonly string[];
  /** Options beside {@link Command.common}. */
  options: Options;
  /** Options that it shares with other commands. @default COMMON_OPTIONS */
  common?: Options;
  /** Runs the command with the values of its options and its operands. */
  run: (
    values: Partial<Record<string, string>>,
    effects: Effects,
    operands: readonly string[],
  ) => Promise<ExitStatus>;
}

/** Output formats of problems. */
export const FORMATS = ['text', 'json', 'github'] as const;
/** One of {@link FORMATS}. */
export type Format = (typeof FORMATS)[number];

/** Options of commands that read no specification. */
export const HELP_OPTIONS: Options = {
  help: { short: 'h', summary: 'show help for a command' },
  version: { short: 'v', summary: 'show the version of Specbook' },
};

/** Options of commands that read the specification. */
export const COMMON_OPTIONS: Options = {
  content: {
    value: 'DIR',
    summary:
      'content folder (default: SPECBOOK_CONTENT, else that of the Astro config, else ./content)',
  },
  prefix: {
    value: 'PATH',
    summary: 'which specification, if the Astro config has several: its prefix',
  },
  now: {
    value: 'DATE',
    summary:
      'date to use as today, YYYY-MM-DD (default: that of the Astro config, else SOURCE_DATE_EPOCH, else today)',
  },
  lang: {
    value: 'TAG',
    summary:
      'language of titles and documents, such as de (default: that of the Astro config, else en)',
  },
  format: {
    value: FORMATS.join('|'),
    oneOf: FORMATS,
    summary: 'output format: text, JSON or GitHub annotations (default: text)',
  },
  ...HELP_OPTIONS,
};
