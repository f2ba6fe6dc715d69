/** What a format has no words for: said to the person who exports and in the file, never dropped. */
import type { Requirement } from '../../model/item.ts';
import type { Spec } from '../../model/spec.ts';
import { oneLine } from './one-line.ts';

/** One thing that a requirement asks for and a format cannot say. */
export interface Omission {
  requirement: Requirement;
  /** What is asked for, e.g. `holds at least 6 GB`. */
  words: string;
  /** Why the format cannot say it, without a full stop. */
  why: string;
}

/** A file in the format of another tool. */
export interface Exported {
  /** The whole file. */
  text: string;
  /** How many targets it holds. */
  expressed: number;
  /** What it could not say. */
  omitted: readonly Omission[];
}

/**
 * Omissions as lines: each reason once, and under it the requirements that it holds for.
 *
 * @example omissionLines(omitted) // ['k6 measures requests, not what is stored:', '- PERF-DV-001: holds at least 6 GB']
 */
export function omissionLines(omitted: readonly Omission[]): string[] {
  const reasons = new Map<string, Map<string, string[]>>();
  for (const { requirement, words, why } of omitted) {
    const ids = reasons.get(why) ?? new Map<string, string[]>();
    ids.set(requirement.id, [...(ids.get(requirement.id) ?? []), words]);
    reasons.set(why, ids);
  }
  return [...reasons].flatMap(([why, ids]) => [
    `${oneLine(why)}:`,
    ...[...ids].map(([id, words]) => `- ${id}: ${oneLine(words.join('; '))}`),
  ]);
}

/** What stands at the head of a file, line by line, without the marks of a comment. */
export function headOf(
  spec: Pick<Spec, 'info'>,
  {
    what,
    about,
    omitted,
  }: { what: string; about: readonly string[]; omitted: readonly Omission[] },
): string[] {
  const lines = omissionLines(omitted);
  return [
    `${what} of ${oneLine(spec.info.title)}, revision ${oneLine(spec.info.revision)}.`,
    'Written by specbook export: change the specification, not this file.',
    ...(about.length > 0 ? ['', ...about] : []),
    '',
    ...(lines.length > 0
      ? ['Not said here, because the format has no words for it:', '', ...lines]
      : ['Everything that the specification asks for is said here.']),
  ];
}

/** Lines as a comment: each behind the mark, an empty one without a blank at its end. */
export function comment(mark: string, lines: readonly string[]): string {
  return lines.map((line) => (line === '' ? mark : `${mark} ${line}`)).join('\n');
}
