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
  /** Its own subfolders, each with those that it may import. */
  rooms?: Readonly<Record<string, readonly string[]>>;
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
  diff: { imports: PURE_CORE, pure: true, rooms: { classify: [] } },
  search: { imports: ['i18n', 'model'], pure: true },
  read: { imports: [...PURE_CORE, 'evidence', 'history'] },
  markup: { imports: DRAWN, pure: true },
  views: { imports: [...DRAWN, 'markup'], pure: true },
  documents: {
    imports: [...DRAWN, 'markup', 'views'],
    pure: true,
    rooms: {
      'data-models': [],
      performance: [],
      constraints: [],
      acceptance: [],
      'front-matter': [],
    },
  },
  exchange: {
    imports: PURE_CORE,
    pure: true,
    rooms: { export: [], import: ['export'], drift: ['import'] },
  },
  site: {
    imports: BEHIND_THE_ENDS,
    astro: true,
    entries: ['load', 'schema', 'additions'],
    rooms: {
      client: [],
      styles: [],
      render: [],
      'page-parts': ['render'],
      pages: ['render', 'page-parts'],
      integration: ['render', 'page-parts', 'pages', 'build'],
      build: ['client', 'render', 'page-parts', 'pages', 'integration'],
      components: ['client', 'styles', 'render', 'page-parts', 'integration', 'layouts'],
      layouts: ['styles', 'render', 'page-parts', 'integration', 'components'],
      routes: ['render', 'page-parts', 'pages', 'integration', 'build', 'layouts'],
    },
  },
  cli: { imports: BEHIND_THE_ENDS, entries: ['load', 'schema', 'node-version'] },
};

/** Names of all folders. */
export const FOLDERS = Object.keys(WALLS);

/** Folders that a folder may not import. */
export function forbiddenFolders(folder: string): string[] {
  const allowed = WALLS[folder]?.imports ?? [];
  return FOLDERS.filter((other) => other !== folder && !allowed.includes(other));
}

/** Folders that have rooms, each with every room and what it may import. */
export const ROOMS = FOLDERS.flatMap((folder) =>
  Object.entries(WALLS[folder]?.rooms ?? {}).map(([room, imports]) => ({ folder, room, imports })),
);

/** Rooms of the same folder that a room may not import. */
export function forbiddenRooms(folder: string, room: string): string[] {
  const rooms = WALLS[folder]?.rooms ?? {};
  return Object.keys(rooms).filter((other) => other !== room && !rooms[room]?.includes(other));
}

function namesOf(names: readonly string[]): string {
  return names.map((name) => `\`${name}/\``).join(', ');
}

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

function named(names: readonly string[]): string {
  return listed(names.map((name) => `\`${name}/\``));
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [head, head.map(() => '-'), ...rows].map((row) => `| ${row.join(' | ')} |`);
}

/** The tables and sentences of CONTRIBUTING.md. */
export function wallsInWords(): string {
  const groups = Map.groupBy(FOLDERS, (folder) => {
    const { imports, entries = [] } = WALLS[folder] ?? { imports: [] };
    if (entries.length === 0) return namesOf(imports) || 'no other';
    return `every folder above, and ${listed(entries.map((entry) => `\`${entry}.ts\``))}`;
  });
  const rows = [...groups].map(([imports, folders]) => [namesOf(folders), imports]);
  const rooms = ROOMS.map(({ folder, room, imports }) => [
    `\`${folder}/${room}/\``,
    namesOf(imports) || 'no other room',
  ]);
  const astro = FOLDERS.filter((folder) => WALLS[folder]?.astro);
  const impure = FOLDERS.filter((folder) => !WALLS[folder]?.pure);
  return [
    ...table(['folder', 'may import'], rows),
    '',
    `Only ${named(astro)} and the public entries import Astro. Only ${named(impure)} do input and output. Other`,
    'folders receive time, files and git history as data.',
    '',
    ...table(['room', 'may import of its folder'], rooms),
  ].join('\n');
}
