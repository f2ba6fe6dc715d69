/** What an import did, for people and for programs. */
import { SKIPPED } from '../../exchange/import/sql/classify-statement.ts';
import type { RunReport } from '../../exchange/import/sql/run-files.ts';
import { lineDiff } from '../../exchange/import/files/line-diff.ts';
import type { PlannedFile } from '../../exchange/import/files/plan-files.ts';
import type { ImportedSpec } from '../../exchange/import/imported-spec.ts';
import type { Loss } from '../../exchange/import/catalogue.ts';
import { printable, printableJson } from '../../model/printable.ts';

/** What there is to report. */
export interface ImportReport {
  plan: readonly PlannedFile[];
  imported: ImportedSpec;
  skipped: RunReport['skipped'];
  /** The content folder, as a user writes it. */
  folder: string;
  isDryRun: boolean;
}

/** Longer lists are cut, and their rest is counted. */
const MOST_LINES = 60;

/** Where the rest is: what was written is no guess the next time. */
const LISTED = {
  inJson: '--format json lists all',
  again: 'specbook import --dry-run --format json --out NEW_FOLDER lists all',
} as const;

function list(title: string, lines: readonly string[], where: string): string[] {
  if (lines.length === 0) return [];
  const rest = lines.length - MOST_LINES;
  return [
    '',
    title,
    ...lines.slice(0, MOST_LINES).map((line) => `- ${line}`),
    ...(rest > 0 ? [`- and ${rest} more; ${where}`] : []),
  ];
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

function placed({ what, file, line }: Loss): string {
  return file === undefined ? what : `${file}:${line ?? 1}: ${what}`;
}

function skippedLines(skipped: ImportReport['skipped']): string[] {
  return [...skipped].map(([reason, places]) => {
    const [first] = places;
    const at = first === undefined ? '' : `, first at ${first.file}:${first.line}`;
    return `${SKIPPED[reason]}: ${count(places.length, 'statement')}${at}`;
  });
}

function summary({ plan, imported, isDryRun, folder }: ImportReport): string {
  const of = (action: PlannedFile['action']) =>
    plan.filter((file) => file.action === action).length;
  const read = `${count(imported.entities.length, 'entity', 'entities')} and ${count(imported.enums.length, 'enum')} read`;
  if (plan.length === 0) return `${read}. Nothing changes in ${folder}.`;
  const parts = [
    [of('create'), 'new'],
    [of('update'), 'changed'],
    [of('deprecate'), 'deprecated'],
  ] as const;
  const files = parts
    .flatMap(([number, what]) => (number > 0 ? [`${number} ${what}`] : []))
    .join(', ');
  return `${read}. ${isDryRun ? 'Nothing was written; without --dry-run' : 'Written'}: ${count(plan.length, 'file')} in ${folder} (${files}).`;
}

function changeLines(plan: readonly PlannedFile[]): string[] {
  return plan.flatMap(({ path, action, changes }) =>
    action === 'create' ? [] : changes.map((change) => `${path}: ${change}`),
  );
}

/** What was guessed, what could not be taken over, and what was passed over. */
export function reportNotes(
  { guesses, losses }: Pick<ImportedSpec, 'guesses' | 'losses'>,
  skipped: ImportReport['skipped'],
  where: string = LISTED.again,
): string[] {
  return [
    ...list(
      'Guessed, and marked as drafts:',
      guesses.map(({ what }) => what),
      where,
    ),
    ...list('Not imported:', losses.map(placed), where),
    ...list('Passed over:', skippedLines(skipped), where),
  ].map(printable);
}

function textLines(report: ImportReport): string[] {
  const { plan, imported, skipped, isDryRun } = report;
  const where = isDryRun ? LISTED.inJson : LISTED.again;
  const diffs = isDryRun
    ? plan.map(({ path, before, after }) => lineDiff(path, before, after))
    : [];
  return [
    ...diffs,
    summary(report),
    ...list('Changed:', changeLines(plan), where),
    ...reportNotes(imported, skipped, where),
    ...(isDryRun || plan.length === 0 ? [] : ['', 'Next: specbook check']),
  ];
}

/** Lines to print. */
export function reportImport(report: ImportReport, isJson: boolean): string[] {
  if (!isJson) return textLines(report).flatMap((text) => text.split('\n').map(printable));
  const { plan, imported, skipped, folder, isDryRun } = report;
  const data = {
    folder,
    written: !isDryRun,
    files: plan.map(({ path, action, changes }) => ({ path, action, changes })),
    guesses: imported.guesses.map(({ what }) => what),
    losses: imported.losses,
    skipped: Object.fromEntries(skipped),
  };
  return [printableJson(JSON.stringify(data, undefined, 2))];
}
