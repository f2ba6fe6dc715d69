/** Differences that are meant: patterns of `database.ignoreDrift` in spec.yaml, each with its reason. */
import type { Difference } from './difference.ts';

/** A rule of spec.yaml. */
export interface IgnoreRule {
  /** What differs, `*` for any letters, with or without its class in front. @example table audit_* */
  id: string;
  /** The reason. */
  value: string;
}

function matcher(pattern: string): RegExp {
  const parts = pattern
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/gu, String.raw`\$&`));
  return new RegExp(`^${parts.join('.*')}$`, 'su');
}

/** Differences divided by whether a rule covers them. */
export function applyRules(differences: readonly Difference[], rules: readonly IgnoreRule[]) {
  const matchers = rules.map((rule) => ({ rule, pattern: matcher(rule.id) }));
  const found: Difference[] = [];
  const ignored: { difference: Difference; rule: IgnoreRule }[] = [];
  for (const difference of differences) {
    const texts = [difference.object, `${difference.class}: ${difference.object}`];
    const rule = matchers.find(({ pattern }) => texts.some((text) => pattern.test(text)))?.rule;
    if (rule) ignored.push({ difference, rule });
    else found.push(difference);
  }
  return { found, ignored };
}
