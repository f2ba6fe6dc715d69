/** What an export makes: its files, and what of the specification is not in them. */
import type { Spec } from '../../model/spec.ts';
import { toSingleLine } from './one-line.ts';

/** Files in the format of another tool. */
export interface ExportedFormat<Content = string | Uint8Array | ReadonlyMap<string, string>> {
  /** The file; several of them by name. */
  content: Content;
  /** How much is in it, such as `12 tables`. */
  holds: string;
  /** What is not in it, and why: sentences without a full stop. */
  omitted: readonly string[];
}

/** A number with its noun. @example counted(1, 'table') // '1 table' */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/**
 * The head of a file, line by line, without comment markers: what it is, and what is not in it.
 *
 * @param command what wrote it, such as `dbml`
 */
export function headLines(
  { info }: Pick<Spec, 'info'>,
  command: string,
  omitted: readonly string[],
): string[] {
  return [
    `${toSingleLine(info.title)}, revision ${toSingleLine(info.revision)}: written by specbook export ${command}. Do not edit.`,
    ...omitted.map((one) => `Not in this file: ${toSingleLine(one)}`),
  ];
}
