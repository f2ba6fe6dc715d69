/** The conditions of a requirement beside those of the runs that decide it. */
import type { RootContent } from 'mdast';
import { stringsOf } from '../i18n/index.ts';
import { code, paragraph, table, type Row } from '../markup/mdast.ts';
import type { Requirement } from '../model/item.ts';
import type { Spec } from '../model/spec.ts';
import type { Scope } from '../model/verdicts/conditions.ts';
import type { TargetVerdict } from '../model/verdicts/requirement-verdict.ts';
import { describeCondition } from './reasons/condition.ts';
import { runLink } from './run-link.ts';

/** The conditions of each deciding run, those of one run once. */
export function conditionTable(
  spec: Spec,
  { id }: Requirement,
  targets: readonly TargetVerdict[],
): RootContent[] {
  const { terms, views } = stringsOf(spec);
  const { conditions: t, required: asked } = views.evidence;
  const seen = new Set<string>();
  const rows = targets.flatMap(({ decidedBy }): Row[] =>
    (decidedBy?.conditions ?? []).flatMap((check): Row[] => {
      const { label, required, actual } = describeCondition(spec, check);
      const row = [decidedBy?.run.id, label, required, actual].join('\n');
      if (!decidedBy || seen.has(row)) return [];
      seen.add(row);
      const match = t.matches[check.fit === 'other' ? 'different' : check.fit];
      return [[label, required, actual, match, runLink(decidedBy.run)]];
    }),
  );
  if (rows.length === 0) return [];
  return [
    table({
      caption: t.caption({ id }),
      columns: [t.condition, asked, t.actual, t.match, terms.run],
      rows,
    }),
    ...coverageHints(spec, targets),
  ];
}

/** How a total of a whole run can prove something of the part that a requirement is on. */
function coverageHints(spec: Spec, targets: readonly TargetVerdict[]): RootContent[] {
  const { coverage: t } = stringsOf(spec).views.evidence.conditions;
  const keys = targets
    .flatMap(({ decidedBy }) => decidedBy?.conditions ?? [])
    .flatMap((check) =>
      check.id === 'scope' && check.was.covers.length === 0 ? coverageKey(check.wanted) : [],
    );
  return [...new Set(keys)].map((key) => paragraph(t({ key: code(key) })));
}

/** `covers: [GET /tickets]`, as YAML; nothing for the whole system, which needs none. */
function coverageKey(scope: Scope): string[] {
  if (scope.of === 'system') return [];
  const names = scope.of === 'endpoints' ? scope.endpoints : [scope.id];
  const quoted = names.map((name) => (/^[\w /.-]+$/u.test(name) ? name : JSON.stringify(name)));
  return [`covers: [${quoted.join(', ')}]`];
}
