// The rules of `specbook diff` for the guide, the page of rules and the repository: node scripts/diff-rules.ts
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import {
  RULE_GROUPS,
  settingOf,
  SETTINGS_EXAMPLE,
} from '../plugins/specbook/schema/changes/rule-groups.ts';
import { RULE_IDS, RULES, type RuleId } from '../plugins/specbook/schema/changes/rules.ts';
import { changeRules } from '../plugins/specbook/i18n/en/change-rules.ts';
import { changes } from '../plugins/specbook/i18n/en/changes.ts';
import { BASE } from '../tests/diff/base.ts';
import { editedBy, PAIRS } from '../tests/diff/pairs.ts';

const fileOf = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Where the guide reads the rules. */
export const RULES_FILE = fileOf('src/diff-rules.json');
/** Where the package has an example of each rule. */
export const EXAMPLES_FILE = fileOf('plugins/specbook/schema/changes/rule-examples.ts');
/** The page to which reports link. */
export const RULES_PAGE = fileOf('docs/diff-rules.md');

/** Lines without the blanks that all of them begin with. */
function dedented(lines: readonly string[]): string[] {
  const depth = Math.min(...lines.map((line) => line.search(/\S/u)));
  return lines.map((line) => line.slice(Math.max(depth, 0)));
}

/** How many lines two texts share at their beginning. */
function sharedLines(before: readonly string[], after: readonly string[]): number {
  const at = before.findIndex((line, index) => line !== after[index]);
  return at < 0 ? before.length : at;
}

/** The lines that the edit of the tests removes and adds, below the name of the file. */
function exampleOf(rule: RuleId): string {
  const pair = PAIRS.find((one) => one.rule === rule);
  if (!pair) throw new Error(`${rule} has no pair in tests/diff/.`);
  if (pair.movedTo !== undefined) return `- ${pair.file}\n+ ${pair.movedTo}`;
  const [before, after] = [BASE[pair.file] ?? '', editedBy(pair)[pair.file] ?? ''].map((text) =>
    text.split('\n').filter((line) => line.trim() !== ''),
  ) as [string[], string[]];
  const start = sharedLines(before, after);
  const [old, now] = [before.slice(start), after.slice(start)];
  const end = sharedLines(old.toReversed(), now.toReversed());
  const removed = old.slice(0, old.length - end);
  const added = now.slice(0, now.length - end);
  const plain = dedented([...removed, ...added]);
  const lines = plain.map((line, at) => `${at < removed.length ? '-' : '+'} ${line}`);
  return [`# ${pair.file}`, ...lines].join('\n');
}

/** The text of {@link EXAMPLES_FILE}: a line for each rule. */
export function examplesText(): string {
  const rows = RULE_IDS.map((id) => `  '${id}': ${JSON.stringify(exampleOf(id))},`);
  return [
    '/** An example of each rule, as a diff. Written by scripts/diff-rules.ts from tests/diff/pairs.ts. */',
    "import type { RuleId } from './rules.ts';",
    '',
    '/** By rule. */',
    '// prettier-ignore',
    'export const RULE_EXAMPLES: Readonly<Record<RuleId, string>> = {',
    ...rows,
    '};',
    '',
  ].join('\n');
}

/** The text of {@link RULES_FILE}: id, class, what it finds, why it matters and an example of each rule. */
export function rulesText(): string {
  const groups = RULE_GROUPS.map(([group, ids]) => ({
    title: changeRules.groups[group],
    rules: ids.map((id) => ({
      id,
      class: RULES[id],
      finds: changeRules.finds[id],
      meaning: changes.rules[id],
      example: exampleOf(id),
    })),
  }));
  const classes = Object.entries(changes.classMeanings).map(([name, meaning]) => ({
    name,
    meaning,
  }));
  const { settings } = changeRules;
  return `${JSON.stringify({ classes, settings, settingsExample: SETTINGS_EXAMPLE, groups }, null, 2)}\n`;
}

/** The text of {@link RULES_PAGE}, in which each rule is a heading. */
export function rulesPage(): string {
  const rule = (id: RuleId): string[] => [
    `### \`${id}\``,
    '',
    `**${changes.classes[RULES[id]]}.** ${changeRules.finds[id]} ${changes.rules[id]}`,
    '',
    '```diff',
    exampleOf(id),
    '```',
    '',
    changeRules.setting.replace('{code}', `\`${settingOf(id)}\``),
    '',
  ];
  return [
    `# ${changeRules.title}`,
    '',
    '<!-- Written by scripts/diff-rules.ts. -->',
    '',
    changeRules.lede,
    '',
    `## ${changes.classesTitle}`,
    '',
    ...Object.entries(changes.classMeanings).map(
      ([name, meaning]) =>
        `- **${changes.classes[name as keyof typeof changes.classes]}**: ${meaning}`,
    ),
    '',
    `## ${changeRules.settingsTitle}`,
    '',
    changeRules.settings,
    '',
    '```yaml',
    SETTINGS_EXAMPLE,
    '```',
    '',
    ...RULE_GROUPS.flatMap(([group, ids]) => [
      `## ${changeRules.groups[group]}`,
      '',
      ...ids.flatMap(rule),
    ]),
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeFile(RULES_FILE, rulesText());
  await writeFile(EXAMPLES_FILE, examplesText());
  await writeFile(RULES_PAGE, rulesPage());
}
