/** A PostgreSQL server of the machine, started for a test in a folder of its own. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Debian's packages have their programs, the newest version first. */
function programs(): string | undefined {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return undefined;
  const versions = readdirSync(root).sort((one, other) => Number(other) - Number(one));
  return versions
    .map((version) => join(root, version, 'bin'))
    .find((folder) => existsSync(join(folder, 'initdb')));
}

const bin = programs();
const isRoot = process.getuid?.() === 0;
/** A server refuses to run as root: root becomes the user that Debian's package makes. PATH may lack the folder of `runuser`. */
const RUNUSER = ['/usr/sbin/runuser', '/sbin/runuser'].find(existsSync) ?? 'runuser';
const canSwitch = !isRoot || spawnSync(RUNUSER, ['-u', 'postgres', '--', 'true']).status === 0;

/** Why no server can be started here; undefined where one can. */
export const noServer: string | undefined =
  bin === undefined
    ? 'no PostgreSQL in /usr/lib/postgresql: install the Debian package postgresql'
    : canSwitch
      ? undefined
      : 'PostgreSQL does not run as root, and there is no user postgres';

/** A running server. */
export interface TestServer {
  /** Address of a database on it. */
  address: (database?: string) => string;
  /** Runs statements with psql. */
  run: (sql: string, database?: string) => void;
  /** What pg_dump writes of a database. */
  dump: (database?: string) => string;
  stop: () => void;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}

function execute(program: string, args: readonly string[], input?: string): string {
  const path = join(bin ?? '', program);
  const command = isRoot ? [RUNUSER, '-u', 'postgres', '--', path, ...args] : [path, ...args];
  const [first = '', ...rest] = command;
  // The server keeps the pipes of the program that starts it open.
  const stdio = program === 'pg_ctl' ? 'ignore' : 'pipe';
  return String(
    execFileSync(first, rest, {
      input,
      stdio: input === undefined ? stdio : 'pipe',
      cwd: '/',
      maxBuffer: 2 ** 30,
    }),
  );
}

/** Password of the only user, which no output may show. */
export const PASSWORD = 'b1tter+pill';

/** Starts a server that accepts the user `postgres` with {@link PASSWORD}. */
export async function startServer(): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'specbook-postgres-'));
  chmodSync(folder, 0o777);
  const [data, port] = [join(folder, 'data'), await freePort()];
  execute('initdb', [
    '-D',
    data,
    '-U',
    'postgres',
    '--auth=trust',
    '--no-sync',
    '-E',
    'UTF8',
    '--locale=C',
  ]);
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off`;
  execute('pg_ctl', ['-D', data, '-w', '-o', options, '-l', join(folder, 'log'), 'start']);
  const at = ['-h', '127.0.0.1', '-p', String(port), '-U', 'postgres'];
  return {
    address: (database = 'postgres') =>
      `postgres://postgres:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/${database}`,
    run: (sql, database = 'postgres') => {
      execute('psql', [...at, '-v', 'ON_ERROR_STOP=1', '-q', '-d', database], sql);
    },
    dump: (database = 'postgres') => execute('pg_dump', [...at, '-d', database]),
    stop: () => {
      execute('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
