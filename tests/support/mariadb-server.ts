/** A MariaDB server of the machine, started for a test in a folder of its own, without a port. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SERVER = '/usr/sbin/mariadbd';
const isRoot = process.getuid?.() === 0;

/** Why no server can be started here; undefined where one can. */
export const noMariadb: string | undefined = existsSync(SERVER)
  ? undefined
  : `no MariaDB in ${SERVER}: install the Debian package mariadb-server`;

/** A running server. */
export interface MariadbServer {
  /** Runs statements; what queries among them give, without headings. Throws with the first error. */
  run: (sql: string, database?: string) => string;
  /** The structure of a database, as `mariadb-dump` writes it. */
  dump: (database: string) => string;
  stop: () => void;
}

/** Starts a server. */
export async function startMariadb(): Promise<MariadbServer> {
  const folder = mkdtempSync(join(tmpdir(), 'specbook-mariadb-'));
  chmodSync(folder, 0o777);
  const [data, socket] = [join(folder, 'data'), join(folder, 'socket')];
  // Started by root, both become the user that Debian's package makes.
  const options = ['--no-defaults', ...(isRoot ? ['--user=mysql'] : []), `--datadir=${data}`];
  execFileSync('mariadb-install-db', [...options, '--auth-root-authentication-method=normal'], {
    stdio: 'pipe',
  });
  const server = spawn(SERVER, [...options, `--socket=${socket}`, '--skip-networking'], {
    stdio: 'ignore',
  });
  const client = ['--no-defaults', `--socket=${socket}`, '-uroot', '--skip-column-names'];
  const isUp = () => spawnSync('mariadb', [...client, '-e', 'select 1']).status === 0;
  while (!isUp()) {
    if (server.exitCode !== null) throw new Error(`mariadbd ended with ${server.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    run: (sql, database = 'mysql') =>
      execFileSync('mariadb', [...client, database], {
        input: sql,
        encoding: 'utf8',
        stdio: 'pipe',
      }),
    dump: (database) =>
      execFileSync(
        'mariadb-dump',
        ['--no-defaults', `--socket=${socket}`, '-uroot', '--no-data', '--routines', database],
        { encoding: 'utf8', stdio: 'pipe' },
      ),
    stop: () => {
      server.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
