/** Validates a positioned tree; every issue gets its offset. */
import type { z } from 'zod';
import type { PathStep } from '../../model/item.ts';
import type { ReaderRuleId } from '../../model/reader-rules.ts';
import type { IssueParams } from '../../schema/scalar.ts';
import { explainIssue } from './explain-issue.ts';
import { MERGE_KEY, type Explanation } from './explain-key.ts';
import type { TextDiagnostic } from '../text-diagnostic.ts';
import { followPath, offsetOf, toRaw, type Positioned, type Raw } from '../yaml/positioned.ts';
import { plainKey } from '../../schema/keyed.ts';

/** A failed validation. */
export interface ValidationFailure {
  ok: false;
  diagnostics: TextDiagnostic[];
  /** Paths of invalid or missing values. */
  paths: PathStep[][];
  /** Paths of unknown keys. */
  unknown: PathStep[][];
}

/** The result of a validation. */
export type ValidationResult<T> = { ok: true; data: T } | ValidationFailure;

/** Offset of an unknown key, or of the part with the issue. */
function issueOffset(
  node: Positioned,
  path: readonly PathStep[],
  key: string | undefined,
  atKey: boolean,
): number {
  const part = followPath(node, path);
  if (key !== undefined && part.node.kind === 'map') {
    const entry = part.node.entries.find((candidate) => candidate.key === key);
    if (entry) return entry.keyStart;
  }
  return atKey && part.keyStart !== undefined ? part.keyStart : offsetOf(part);
}

/**
 * Validates a tree.
 *
 * @param missingAt offset reported for a missing key of the item itself: that of its id, or the start of the file
 */
export function validate<S extends z.ZodType>(
  schema: S,
  node: Positioned,
  missingAt: number,
  raw: Raw = toRaw(node),
): ValidationResult<z.output<S>> {
  // Only the error callback has the failing schema, which explanations need; the message carries their index.
  const explanations: Explanation[][] = [];
  const result = schema.safeParse(raw, {
    error: (issue) => {
      if (issue.code === 'custom') return issue.message;
      return String(explanations.push(explainIssue(issue)) - 1);
    },
  });
  if (result.success) return { ok: true, data: result.data };
  const found: FoundIssue[] = [];
  const paths: PathStep[][] = [];
  const unknown: PathStep[][] = [];
  for (const issue of result.error.issues) {
    const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
    if (issue.code !== 'unrecognized_keys') paths.push(path);
    else for (const key of issue.keys) unknown.push([...path, key]);
    if (issue.code === 'custom') {
      const { hint, at, rule }: IssueParams = issue.params ?? {};
      const offset =
        path.length === 0 ? missingAt : issueOffset(node, path, undefined, at === 'key');
      found.push({
        offset,
        message: issue.message,
        hint: hint ?? '',
        // Schemas do not import the table of rules.
        rule: (rule ?? 'invalid-value') as ReaderRuleId,
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
          : issueOffset(node, place, keys[index], isMissing);
      const { meant, ...diagnostic } = explanation;
      const key = isMissing ? path : meant === undefined ? undefined : [...path, meant];
      found.push({ offset, ...diagnostic, ...(key && { key: JSON.stringify(key) }) });
    }
  }
  return { ok: false, diagnostics: withoutMisspelt(found), paths, unknown };
}

/** A diagnostic, and the missing or misspelt key that it is about. */
type FoundIssue = TextDiagnostic & { key?: string };

/** A required key that is misspelt is one mistake: an unknown key, and not a missing one as well. */
function withoutMisspelt(found: readonly FoundIssue[]): TextDiagnostic[] {
  const misspelt = new Set(found.flatMap(({ rule, key }) => (rule === 'unknown-key' ? [key] : [])));
  const isMisspelt = (path: readonly PathStep[]): boolean =>
    misspelt.has(JSON.stringify(path)) ||
    // What a merge key would bring.
    misspelt.has(JSON.stringify([...path.slice(0, -1), MERGE_KEY]));
  return found
    .filter(
      ({ rule, key }) =>
        rule !== 'missing-key' || key === undefined || !isMisspelt(JSON.parse(key) as PathStep[]),
    )
    .map(({ key: _, ...diagnostic }) => diagnostic);
}
