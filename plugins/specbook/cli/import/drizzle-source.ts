/** Reads a schema of Drizzle as the SQL that `drizzle-kit export` prints. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { UsageError } from '../usage-error.ts';
import { readMysqlTexts } from './mysql-source.ts';
import { readSqliteTexts } from './sqlite-source.ts';
import { readSqlTexts } from './postgres-source.ts';
import type { Importer } from './read-source.ts';

const CONFIG =
  /(?:^|[/\\])drizzle[\w.-]*\.config\.(?:ts|mts|cts|js|mjs|cjs|json)$|(?:^|[/\\])drizzle\.config\.\w+$/u;

/** The program of `drizzle-kit` that the project of the file has. */
function findKit(folder: string): string {
  try {
    const { resolve: find } = createRequire(join(folder, 'package.json'));
    return join(dirname(find('drizzle-kit')), 'bin.cjs');
  } catch {
    throw new UsageError(
      'Reading a schema of Drizzle needs the package drizzle-kit in its project.',
      'Install it: npm install --save-dev drizzle-kit',
    );
  }
}

function run(program: string, config: string, folder: string): Promise<string> {
  return new Promise((done, fail) => {
    const args = [program, 'export', '--config', config];
    const options = { cwd: folder, maxBuffer: 64 * 1024 * 1024 };
    execFile(process.execPath, args, options, (error, stdout, stderr) => {
      if (!error) {
        done(stdout);
        return;
      }
      const [line = ''] = `${stderr}\n${stdout}`.split('\n').filter((one) => one.trim() !== '');
      fail(
        new UsageError(
          `drizzle-kit export failed: ${line.trim()}`,
          `Run it by itself: npx drizzle-kit export --config ${config}`,
        ),
      );
    });
  });
}

/** For MySQL, drizzle-kit prints the files that it reads before the statements. */
function sqlOf(output: string): string {
  const lines = output.split('\n');
  const at = lines.findIndex((line) => /^(?:create|alter|set|do|--|\/\*)/iu.test(line.trim()));
  return lines.slice(Math.max(at, 0)).join('\n');
}

/** The database that a config names. */
function dialectOf(config: string): string {
  return /\bdialect\s*['"]?\s*:\s*['"`](\w+)/u.exec(config)?.[1] ?? 'postgresql';
}

/** The importer of `drizzle.config.ts`. */
export const drizzle: Importer = {
  name: 'A config of Drizzle',
  accepts: (source) => CONFIG.test(source),
  async read([source = ''], { cwd }) {
    const path = resolve(cwd, source);
    const config = await readFile(path, 'utf8').catch(() => {
      throw new UsageError(`There is no ${source}.`, 'Name the file drizzle.config.ts.');
    });
    const folder = dirname(path);
    const text = sqlOf(await run(findKit(folder), path, folder));
    const dialect = dialectOf(config);
    const file = { path: 'drizzle-kit export', text };
    if (dialect === 'mysql' || dialect === 'singlestore') return readMysqlTexts([file]);
    if (dialect === 'sqlite' || dialect === 'turso') return readSqliteTexts([file]);
    return readSqlTexts([file], cwd);
  },
};
