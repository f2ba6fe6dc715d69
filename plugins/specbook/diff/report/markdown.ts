/** A diff as GFM, for a comment on a pull request. No HTML but `<details>`; hostile text stays text. */
import { idOf } from '../../model/item.ts';
import { printable } from '../../model/printable.ts';
import { guideOf } from '../../schema/changes/rule-groups.ts';
import type { Change } from '../../model/changes/change.ts';
import {
  describeNotCompared,
  groupByDocument,
  shortenValues,
  subjectOf,
  summarize,
  type DiffReport,
} from './report.ts';

/** The longest comment that GitHub accepts, in characters, with room for what a bot adds. */
export const MAX_MARKDOWN = 60_000;
const MAX_VALUE = 160;

/**
 * Text of authors as a code span, in which a git host sees no markup, link or mention.
 *
 * @example code('a `b` | c') // '`` a `b` \\| c ``'
 */
function code(text: string): string {
  const line = printable(text).replace(/\s+/gu, ' ').trim();
  const cut = line.length > MAX_VALUE ? `${line.slice(0, MAX_VALUE - 1)}…` : line;
  if (cut === '') return '';
  const ticks = Math.max(0, ...[...cut.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = '`'.repeat(ticks + 1);
  const pad = ticks > 0 ? ' ' : '';
  // A table cell ends at a bar, also in code.
  return `${fence}${pad}${cut.replaceAll('|', '\\|')}${pad}${fence}`;
}

function row(change: Change, { strings }: DiffReport): string {
  const { classes, rules, acknowledged } = strings.changes;
  const { before = '', after = '' } = shortenValues(change, MAX_VALUE);
  const reason = change.acknowledged
    ? ` ${acknowledged({ reason: code(change.acknowledged) })}`
    : '';
  const cells = [
    classes[change.class],
    code(subjectOf(change, strings)),
    code(before),
    code(after),
    `${rules[change.rule]} [${change.rule}]${reason}`,
  ];
  return `| ${cells.join(' | ')} |`;
}

function tables(report: DiffReport): string[] {
  const { changes: t, documents } = report.strings;
  return groupByDocument(report.changes).flatMap(({ document, changes }) => [
    '',
    `### ${documents.name[document]}`,
    '',
    `| ${[t.class, t.item, t.before, t.after, t.why].join(' | ')} |`,
    '| --- | --- | --- | --- | --- |',
    ...changes.map((change) => row(change, report)),
  ]);
}

/** Where the rules that rows name are explained. */
function ruleLinks(changes: readonly Change[]): string[] {
  const rules = [...new Set(changes.map(({ rule }) => rule))];
  return rules.length === 0 ? [] : ['', ...rules.map((rule) => `[${rule}]: ${guideOf(rule)}`)];
}

/** Lines up to a length, with a last line that counts what was left out. */
function cutLines(lines: readonly string[], max: number, { strings }: DiffReport): string[] {
  const lengthOf = (some: readonly string[]): number =>
    some.reduce((sum, line) => sum + line.length + 1, 0);
  if (lengthOf(lines) <= max) return [...lines];
  const more = (count: number): string[] => ['', strings.changes.more({ count })];
  const room = max - lengthOf(more(lines.length));
  let length = 0;
  const kept = lines.filter((line) => (length += line.length + 1) <= room);
  return [...kept, ...more(lines.length - kept.length)];
}

/**
 * The diff as Markdown, at most {@link MAX_MARKDOWN} characters.
 *
 * @param link address of the page with all changes, where there is one
 */
export function formatMarkdown(report: DiffReport, link?: string): string {
  const { strings, sides, suspects } = report;
  const { changes: t } = strings;
  const head = [
    `**${summarize(report.changes, strings)}** ${code(sides[0])} → ${code(sides[1])}`,
    ...(link === undefined ? [] : ['', `<${link}>`]),
  ];
  const unknown = describeNotCompared(report.notCompared, strings, code);
  const suspectLines = suspects.map(
    ({ item, changed }) =>
      `- ${t.suspect({ item: code(idOf(item)), changed: code(idOf(changed)) })}`,
  );
  const tail = [
    ...(suspects.length > 0
      ? ['', '<details>', `<summary>${t.suspects} (${suspects.length})</summary>`, '']
      : []),
    ...cutLines(suspectLines, MAX_MARKDOWN / 6, report),
    ...(suspects.length > 0 ? ['', '</details>'] : []),
    ...(unknown === undefined ? [] : ['', unknown]),
  ];
  const links = ruleLinks(report.changes);
  const room = MAX_MARKDOWN - [...head, ...tail, ...links].join('\n').length;
  return [...head, ...cutLines(tables(report), room, report), ...tail, ...links, ''].join('\n');
}
