/** A diff for a terminal. */
import { idOf } from '../../model/item.ts';
import { printable } from '../../model/printable.ts';
import { RULES_GUIDE } from '../../schema/changes/rule-groups.ts';
import type { Change } from '../../model/changes/change.ts';
import {
  describeNotCompared,
  groupByDocument,
  shortenValues,
  subjectOf,
  summarize,
  type DiffReport,
} from './report.ts';

/** Longer values are cut in the middle of a line. */
const MAX_VALUE = 60;

/** Before and after in one line. */
function describeValues(change: Change, report: DiffReport): string {
  const { before, after } = shortenValues(change, MAX_VALUE);
  const { path } = change;
  const { added, removed } = report.strings.changes;
  if (before === undefined) return path.length > 0 ? `+ ${printable(after ?? '')}` : added;
  if (after === undefined) return path.length > 0 ? `- ${printable(before)}` : removed;
  return `${printable(before)} → ${printable(after)}`;
}

function describe(change: Change, report: DiffReport): string[] {
  const { changes: t } = report.strings;
  const position = change.positions.after ?? change.positions.before;
  const place = position
    ? `${report.pathOf(position.file)}:${position.line}:${position.column}`
    : '';
  return [
    `  ${t.classes[change.class]}  ${subjectOf(change, report.strings)}: ${describeValues(change, report)}`,
    `    ${place}  ${change.rule}  ${change.fingerprint}`,
    ...(change.acknowledged
      ? [`    ${t.acknowledged({ reason: printable(change.acknowledged) })}`]
      : []),
  ];
}

/** The diff as lines of text. */
export function formatText(report: DiffReport): string {
  const { changeRules, changes: t, documents } = report.strings;
  const groups = groupByDocument(report.changes).flatMap(({ document, changes }) => [
    documents.name[document],
    ...changes.flatMap((change) => describe(change, report)),
    '',
  ]);
  const suspects = report.suspects.map(({ item, changed, position: { file, line, column } }) => {
    const said = t.suspect({ item: idOf(item), changed: idOf(changed) });
    return `  ${said}  ${report.pathOf(file)}:${line}:${column}`;
  });
  const unknown = describeNotCompared(report.notCompared, report.strings);
  return [
    ...groups,
    ...(suspects.length > 0 ? [t.suspects, ...suspects, ''] : []),
    ...(unknown === undefined ? [] : [unknown, '']),
    ...(groups.length > 0 ? [changeRules.about({ address: RULES_GUIDE }), ''] : []),
    summarize(report.changes, report.strings),
  ].join('\n');
}
