/** The order of migrations, and their parts that lead forward. */

/** A file of SQL. */
export interface SqlFile {
  path: string;
  text: string;
}

const DOWN_FILE = /(?:^|[./_-])(?:down|undo|rollback|revert)(?:\.sql|[./])|(?:^|\/)U\d[\w.]*__/iu;

/** Marks of dbmate, goose, sql-migrate and Phinx-like tools. */
const UP = /^--\s*(?:migrate:up|\+(?:goose|migrate)\s+up|@up|={0,3}\s*up\b)/iu;
const DOWN =
  /^--\s*(?:migrate:down|\+(?:goose|migrate)\s+down|@(?:down|undo)|\/\/@undo|={0,3}\s*down\b)/iu;

/** The parts of a migration that lead forward; others become empty lines, so that line numbers stay. */
export function forwardPart(text: string): string {
  let isDown = false;
  return text
    .split('\n')
    .map((line) => {
      if (DOWN.test(line)) isDown = true;
      else if (UP.test(line)) isDown = false;
      return isDown ? '' : line;
    })
    .join('\n');
}

/** Flyway runs `R__name.sql` last. */
function isRepeatable(path: string): boolean {
  return /(?:^|\/)R__/u.test(path);
}

/** `V1_10__x.sql` and `1.10_x.sql` come behind `V1_9`. */
function compareVersions(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}

/**
 * Files of a folder in the order in which a migration tool runs them, without those that lead back.
 *
 * @example orderMigrations(files).map(({ path }) => path) // ['V1__init.sql', 'V2__rooms.sql', 'R__views.sql']
 */
export function orderMigrations(files: readonly SqlFile[]): SqlFile[] {
  return files
    .filter(({ path }) => !DOWN_FILE.test(path))
    .map(({ path, text }) => ({ path, text: forwardPart(text) }))
    .sort(
      (one, other) =>
        Number(isRepeatable(one.path)) - Number(isRepeatable(other.path)) ||
        compareVersions(one.path, other.path),
    );
}
