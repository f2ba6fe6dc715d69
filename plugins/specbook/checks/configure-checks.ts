/** Which checks run, and how severe their problems are. */
import { z } from 'zod';
import { closest } from '../model/closest.ts';
import type { OptionMistake } from '../model/option-mistake.ts';
import type { Problem, Severity } from '../model/problem.ts';
import { READER_RULES, type ReaderRule } from '../model/reader-rules.ts';
import { CustomCheckSchema, toCheck, type CustomCheck } from './custom-check.ts';
import type { Check } from './define-check.ts';
import { didYouMean } from './hints.ts';
import { CHECKS } from './index.ts';

/** How severe the problems of a rule are; `off` leaves them out. */
export type RuleSeverity = Severity | 'off';

/** What a project says of checks. */
export interface CheckOptions {
  /** Checks of the project, of `defineCheck`. */
  rules?: readonly CustomCheck[] | undefined;
  /** Severity by rule. @example { 'over-budget': 'off', 'team/owner': 'warning' } */
  checks?: Readonly<Record<string, RuleSeverity>> | undefined;
}

/** Checks to run, and the severities that replace theirs. */
export interface CheckSet {
  checks: readonly Check[];
  severities: ReadonlyMap<string, RuleSeverity>;
}

/** A rule, as `astro-specbook/checks` lists it. */
export interface RuleInfo {
  id: string;
  /** `draft`: an error, but a warning where the item is a draft. */
  severity: Severity | 'draft';
  docs: string;
  /** It protects the model, and cannot be turned off. */
  fixed: boolean;
}

/** Every rule of the package: those of the reader, then the checks. */
export const RULES: readonly RuleInfo[] = [
  ...Object.entries<ReaderRule>(READER_RULES).map(([id, rule]): RuleInfo => ({ id, ...rule })),
  ...CHECKS.map(({ id, severity, docs }) => ({ id, severity, docs, fixed: false })),
];

const SeveritySchema = z.enum(['off', 'warning', 'error'], {
  error: ({ input }) => `"${String(input)}" is not a severity; write 'off', 'warning' or 'error'`,
});

/** Every mistake in the options, with its path in them. */
export function explainCheckOptions({ rules = [], checks = {} }: CheckOptions): OptionMistake[] {
  const mistakes: OptionMistake[] = [];
  const known = new Map(RULES.map((rule) => [rule.id, rule.fixed]));
  for (const [index, rule] of rules.entries()) {
    const parsed = CustomCheckSchema.safeParse(rule);
    for (const { path, message } of parsed.error?.issues ?? [])
      mistakes.push({ path: ['rules', index, ...path.map(String)], message });
    if (!parsed.success) continue;
    const { id } = parsed.data;
    if (known.has(id))
      mistakes.push({ path: ['rules', index, 'id'], message: `two checks have the id "${id}"` });
    known.set(id, false);
  }
  for (const [id, severity] of Object.entries(checks)) {
    const path = ['checks', id];
    const parsed = SeveritySchema.safeParse(severity);
    if (!parsed.success)
      mistakes.push({ path, message: parsed.error.issues[0]?.message ?? 'is not a severity' });
    if (!known.has(id)) mistakes.push({ path, message: explainUnknown(id, [...known.keys()]) });
    else if (known.get(id) === true) mistakes.push({ path, message: explainFixed(id) });
  }
  return mistakes;
}

function explainUnknown(id: string, known: readonly string[]): string {
  const hint = didYouMean(closest(id, known), 'the rule stands behind the message of each problem');
  return `there is no rule "${id}"; ${hint}`;
}

function explainFixed(id: string): string {
  return `the rule "${id}" protects the model: what it finds is missing from every page, so it is always an error`;
}

/** The checks to run. The options must have no mistakes, see {@link explainCheckOptions}. */
export function configureChecks({ rules = [], checks = {} }: CheckOptions): CheckSet {
  const severities = new Map(Object.entries(checks));
  const all = [...CHECKS, ...rules.map(toCheck)];
  return { checks: all.filter(({ id }) => severities.get(id) !== 'off'), severities };
}

/** Problems with the severities that a project states, without those of rules that are off. */
export function withSeverities(
  problems: readonly Problem[],
  severities: CheckSet['severities'],
): Problem[] {
  if (severities.size === 0) return [...problems];
  return problems.flatMap((problem) => {
    const severity = severities.get(problem.rule);
    if (severity === 'off') return [];
    return severity === undefined ? problem : { ...problem, severity };
  });
}
