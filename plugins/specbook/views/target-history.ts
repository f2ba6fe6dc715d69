/** The targets that a requirement had, by the day from which they applied. */
import type { RootContent } from 'mdast';
import { stringsOf } from '../i18n/index.ts';
import { code, heading, lines, table, type Row } from '../markup/mdast.ts';
import type { Requirement } from '../model/item.ts';
import { describeTargets } from '../model/performance/describe-requirement.ts';
import { describeTarget } from '../model/performance/requirement-words.ts';
import type { Spec } from '../model/spec.ts';

/** A row for each state of the targets, the newest first, where git knows of a change. */
export function targetHistory(spec: Spec, { key, id, data }: Requirement): RootContent[] {
  if (data.kind === 'scalability') return [];
  const states = spec.history?.targets?.get(key) ?? [];
  if (states.length < 2) return [];
  const { terms, views } = stringsOf(spec);
  const { targetHistory: t } = views.evidence;
  return [
    heading(3, t.title, 'sec.history'),
    table({
      caption: t.caption({ id }),
      columns: [terms.from, terms.targets, t.commit],
      rows: states
        .toReversed()
        .map(({ at, commit, data: then }): Row => [
          at.slice(0, 10),
          lines(...describeTargets(then).map((target) => describeTarget(spec, target))),
          code(commit.slice(0, 7)),
        ]),
    }),
  ];
}
