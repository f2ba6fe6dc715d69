/**
 * The walls of the package, in one table: what each folder of plugins/specbook may import of the others. From it come
 * the rules of dependency-cruiser and of ESLint, the tests that plant a breach of each wall, and the table in
 * CONTRIBUTING.md (`UPDATE=1 npx vitest run tests/walls/contributing.test.ts`). A new folder gets its entry here first.
 */

/** The folder of the package. */
export const PACKAGE = 'plugins/specbook';

/** What one folder may do. */
export interface Wall {
  /** Sibling folders that it may import. */
  imports: readonly string[];
  /** Functions from data to data: no files, no processes, no network. */
  pure?: true;
  /** It may import Astro. */
  astro?: true;
  /** Public entries that it may import. */
  entries?: readonly string[];
}

const PURE_CORE = ['i18n', 'schema', 'model'];
const DRAWN = [...PURE_CORE, 'erd', 'charts'];
const BEHIND_THE_ENDS = [
  ...[...DRAWN, 'theme', 'history', 'evidence', 'read', 'checks', 'markup', 'views', 'documents'],
  ...['diff', 'exchange', 'search'],
];

/** Each folder of the package with its wall, from the innermost to the two ends, `site` and `cli`. */
export const WALLS: Readonly<Record<string, Wall>> = {
  i18n: { imports: [], pure: true },
  theme: { imports: [], pure: true },
  schema: { imports: [], pure: true },
  history: { imports: [] },
  model: { imports: ['i18n', 'schema'], pure: true },
  evidence: { imports: ['i18n', 'model'], pure: true },
  checks: { imports: ['i18n', 'model'], pure: true },
  erd: { imports: ['i18n', 'theme', 'model'], pure: true },
  charts: { imports: ['i18n', 'model'], pure: true },
  diff: { imports: ['i18n', 'model'], pure: true },
  search: { imports: ['i18n', 'model'], pure: true },
  read: { imports: [...PURE_CORE, 'evidence', 'history'] },
  markup: { imports: DRAWN, pure: true },
  views: { imports: [...DRAWN, 'markup'], pure: true },
  documents: { imports: [...DRAWN, 'markup', 'views'], pure: true },
  exchange: { imports: PURE_CORE, pure: true },
  site: { imports: BEHIND_THE_ENDS, astro: true, entries: ['load', 'schema'] },
  cli: { imports: BEHIND_THE_ENDS, entries: ['load', 'schema'] },
};

/** Names of all folders. */
export const FOLDERS = Object.keys(WALLS);

/** Folders that a folder may not import. */
export function forbiddenFolders(folder: string): string[] {
  const allowed = WALLS[folder]?.imports ?? [];
  return FOLDERS.filter((other) => other !== folder && !allowed.includes(other));
}

function named(names: readonly string[]): string {
  const all = names.map((name) => `\`${name}/\``);
  const last = all.pop() ?? '';
  return all.length === 0 ? last : `${all.join(', ')} and ${last}`;
}

/** The table and the sentences of CONTRIBUTING.md. */
export function wallsInWords(): string {
  const groups = Map.groupBy(FOLDERS, (folder) => {
    const { imports, entries = [] } = WALLS[folder] ?? { imports: [] };
    const files = entries.map((entry) => `\`${entry}.ts\``);
    if (entries.length > 0) return `every folder above, and ${files.join(' and ')}`;
    return imports.map((name) => `\`${name}/\``).join(', ') || 'no other';
  });
  const rows = [...groups].map(([imports, folders]) => [
    folders.map((name) => `\`${name}/\``).join(', '),
    imports,
  ]);
  const astro = FOLDERS.filter((folder) => WALLS[folder]?.astro);
  const impure = FOLDERS.filter((folder) => !WALLS[folder]?.pure);
  return [
    ...[['folder', 'may import'], ['-', '-'], ...rows].map((row) => `| ${row.join(' | ')} |`),
    '',
    `Only ${named(astro)} and the public entries import Astro. Only ${named(impure)} do input and output: elsewhere time,`,
    'files and git come in as data.',
  ].join('\n');
}
