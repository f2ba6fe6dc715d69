// The rules of `specbook diff` as data for the guide: node scripts/diff-rules.ts
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { RULE_IDS, RULES } from '../plugins/specbook/schema/changes/rules.ts';
import { changes } from '../plugins/specbook/i18n/en/changes.ts';

/** Where the guide reads the rules. */
export const RULES_FILE = fileURLToPath(new URL('../src/diff-rules.json', import.meta.url));

/** The text of {@link RULES_FILE}: id, class and meaning of each rule. */
export function rulesText(): string {
  const rows = RULE_IDS.map((id) => ({ id, class: RULES[id], meaning: changes.rules[id] }));
  const classes = Object.entries(changes.classMeanings).map(([name, meaning]) => ({
    name,
    meaning,
  }));
  return `${JSON.stringify({ classes, rules: rows }, null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(RULES_FILE, rulesText());
