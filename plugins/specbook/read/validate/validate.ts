/** Positioned tree → validated data, with every issue at its place. */
import type { z } from 'zod';
import type { PathStep } from '../../model/item.ts';
import type { IssueParams } from '../../schema/scalar.ts';
import { explainIssue } from './explain-issue.ts';
import type { Explanation } from './explain-key.ts';
import type { Finding } from '../finding.ts';
import { follow, placeOf, toRaw, type Positioned, type Raw } from '../yaml/positioned.ts';
import { plainKey } from '../../schema/keyed.ts';

/** What is wrong with a tree. */
export interface Invalid {
  ok: false;
  findings: Finding[];
  /** Paths of values that are wrong or missing. */
  paths: PathStep[][];
  /** Paths of keys that are not known. */
  unknown: PathStep[][];
}

/** The outcome of a validation. */
export type Validated<T> = { ok: true; data: T } | Invalid;

/** Offset of an unknown key, or of the part that an issue is about. */
function offsetOf(
  node: Positioned,
  path: readonly PathStep[],
  key: string | undefined,
  atKey: boolean,
): number {
  const part = follow(node, path);
  if (key !== undefined && part.node.kind === 'map') {
    const entry = part.node.entries.find((candidate) => candidate.key === key);
    if (entry) return entry.keyStart;
  }
  return atKey && part.keyStart !== undefined ? part.keyStart : placeOf(part);
}

/**
 * Validates a tree.
 *
 * @param missingAt offset to point at when a key of the item itself is missing: the name of the item, or its file
 */
export function validate<S extends z.ZodType>(
  schema: S,
  node: Positioned,
  missingAt: number,
  raw: Raw = toRaw(node),
): Validated<z.output<S>> {
  // Explanations need the schema that complained, which only the error callback sees; they travel in the message.
  const explanations: Explanation[][] = [];
  const result = schema.safeParse(raw, {
    error: (issue) => {
      if (issue.code === 'custom') return issue.message;
      return String(explanations.push(explainIssue(issue)) - 1);
    },
  });
  if (result.success) return { ok: true, data: result.data };
  const findings: Finding[] = [];
  const paths: PathStep[][] = [];
  const unknown: PathStep[][] = [];
  for (const issue of result.error.issues) {
    const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
    if (issue.code !== 'unrecognized_keys') paths.push(path);
    else for (const key of issue.keys) unknown.push([...path, key]);
    if (issue.code === 'custom') {
      const { hint, at, rule }: IssueParams = issue.params ?? {};
      const offset = path.length === 0 ? missingAt : offsetOf(node, path, undefined, at === 'key');
      findings.push({
        offset,
        message: issue.message,
        hint: hint ?? '',
        rule: rule ?? 'invalid-value',
      });
      continue;
    }
    const explained = explanations[Number(issue.message)] ?? [];
    const keys = issue.code === 'unrecognized_keys' ? issue.keys.map(plainKey) : [];
    for (const [index, explanation] of explained.entries()) {
      const isMissing = explanation.rule === 'missing-key';
      const union = issue.code === 'invalid_union' ? (issue.discriminator ?? 'kind') : undefined;
      const isHeld = isMissing && (union === undefined || path.at(-1) === union);
      const holder = isHeld ? path.slice(0, -1) : path;
      const discriminator = isMissing ? undefined : union;
      const place =
        discriminator === undefined || path.at(-1) === discriminator
          ? holder
          : [...holder, discriminator];
      const offset =
        isMissing && holder.length === 0
          ? missingAt
          : offsetOf(node, place, keys[index], isMissing);
      findings.push({ offset, ...explanation });
    }
  }
  return { ok: false, findings, paths, unknown };
}
