/** What a parser of SQL drops in silence, found by a plain scan of the text. */
import type { Catalogue, Loss } from '../catalogue.ts';

/** What no parser of `@dbml/core` hands over. */
const NEVER_READ: readonly (readonly [what: string, pattern: RegExp])[] = [
  [
    'a view',
    /\bcreate\s+(?:or\s+replace\s+)?(?:\w+\s*=\s*\w+\s+)*(?:definer\s*=\s*\S+\s+)?(?:sql\s+security\s+\w+\s+)?(?:materialized\s+)?view\b/giu,
  ],
  ['a trigger', /\bcreate\s+(?:or\s+(?:replace|alter)\s+)?(?:definer\s*=\s*\S+\s+)?trigger\b/giu],
  [
    'a procedure or function',
    /\bcreate\s+(?:or\s+(?:replace|alter)\s+)?(?:definer\s*=\s*\S+\s+)?(?:procedure|function)\b/giu,
  ],
  ['a key that clusters a table', /\bcluster\s+by\s*\(/giu],
  ['a sequence', /\bcreate\s+sequence\b/giu],
  ['partitions', /\bpartition\s+by\s+(?:range|list|hash|key|linear)\b/giu],
  ['a generated column', /\bgenerated\s+always\s+as\s*\(/giu],
  ['a computed column', /\]\s+as\s*\(/giu],
  ['a collation', /\bcollate\b/giu],
  ['a character set', /\b(?:character\s+set|default\s+charset|charset)\b/giu],
  ['a storage engine', /\bengine\s*=/giu],
  ['a value that each update sets', /\bon\s+update\s+(?:current_timestamp|now)\b/giu],
  ['a full-text or spatial index', /\b(?:fulltext|spatial)\s+(?:key|index)\b/giu],
  [
    'a condition of an index',
    /\bcreate\s+(?:unique\s+)?(?:nonclustered\s+)?index\b[^;]*\)\s*where\b/giu,
  ],
];

/** What parsers hand over, though not everywhere: counted. */
const COUNTED: readonly (readonly [
  what: string,
  pattern: RegExp,
  count: (catalogue: Catalogue) => number,
])[] = [
  ['tables', /\bcreate\s+(?:temporary\s+)?table\b/giu, ({ tables }) => tables.length],
  [
    'comments of tables',
    /\)[^;()]*\bcomment\s*=/giu,
    ({ tables }) => tables.filter(({ comment }) => comment !== undefined).length,
  ],
  [
    'checks',
    /\bcheck\s*\(/giu,
    ({ tables }) => tables.reduce((sum, { checks }) => sum + checks.length, 0),
  ],
  [
    'names of foreign keys',
    /\bconstraint\s+\S+\s+foreign\s+key\b/giu,
    ({ tables }) =>
      tables.reduce(
        (sum, { foreignKeys }) => sum + foreignKeys.filter(({ name }) => name !== undefined).length,
        0,
      ),
  ],
  [
    'foreign keys',
    /\breferences\s+[`"[\w]/giu,
    ({ tables }) => tables.reduce((sum, { foreignKeys }) => sum + foreignKeys.length, 0),
  ],
  [
    'actions of foreign keys on delete',
    /\bon\s+delete\s+(?:cascade|restrict|set\s+(?:null|default))\b/giu,
    ({ tables }) =>
      tables.reduce(
        (sum, { foreignKeys }) =>
          sum + foreignKeys.filter(({ onDelete = 'no action' }) => onDelete !== 'no action').length,
        0,
      ),
  ],
];

/** Comments and texts as blanks, so that what they say is not found; lines stay. */
function withoutTexts(sql: string): string {
  return sql.replace(/--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^'\\]|''|\\[\s\S])*'/gu, (text) =>
    text.replace(/[^\n]/gu, ' '),
  );
}

/**
 * What a text of SQL says that its catalogue does not: each with the line where it stands.
 *
 * @example scanText('create view a as select 1;', catalogue, 'a.sql') // [{ what: 'a view', file: 'a.sql', line: 1 }]
 */
export function scanText(sql: string, catalogue: Catalogue, file: string): Loss[] {
  const text = withoutTexts(sql);
  const lineAt = (index: number): number => text.slice(0, index).split('\n').length;
  const never = NEVER_READ.flatMap(([what, pattern]) =>
    [...text.matchAll(pattern)].map(({ index }) => ({ what, file, line: lineAt(index) })),
  );
  const counted = COUNTED.flatMap(([what, pattern, count]): Loss[] => {
    const found = text.match(pattern)?.length ?? 0;
    const read = count(catalogue);
    return found > read ? [{ what: `${found - read} of ${found} ${what}`, file }] : [];
  });
  return [...never, ...counted].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
