/** A running PostgreSQL server, which is only read. */
import type { Query } from '../../exchange/import/postgres/query.ts';
import { UsageError } from '../usage-error.ts';
import type { OpenDatabase } from './embedded-database.ts';
import { importNeeded } from './load-package.ts';

interface Result {
  rows: unknown[];
}

interface Client {
  connect: () => Promise<void>;
  query: (sql: string) => Promise<Result | Result[]>;
  end: () => Promise<void>;
}

type Constructor = new (options: Readonly<Record<string, unknown>>) => Client;

/** True for the address of a PostgreSQL server. */
export function isServerAddress(source: string): boolean {
  return /^postgres(?:ql)?:\/\//iu.test(source);
}

/**
 * The address of a server without its password, and without options, which may hold another.
 *
 * @example withoutPassword('postgres://ann:secret@db.example.org/shop') // 'postgres://ann@db.example.org/shop'
 */
export function withoutPassword(address: string): string {
  const [, scheme = 'postgres://', rest = ''] =
    /^(postgres(?:ql)?:\/\/)([^?#]*)/iu.exec(address) ?? [];
  const at = rest.lastIndexOf('@');
  const user = rest.slice(0, Math.max(at, 0)).split(':')[0] ?? '';
  return `${scheme}${user === '' ? '' : `${user}@`}${rest.slice(at + 1)}`;
}

/** Longer statements are ended by the server. */
const STATEMENT_TIMEOUT_MS = 60_000;
const CONNECTION_TIMEOUT_MS = 15_000;

function secretsOf(address: string): string[] {
  const texts = [/:\/\/[^/@]*?:([^/]*)@/u, /[?&]password=([^&]*)/u].flatMap(
    (pattern) => pattern.exec(address)?.[1] ?? [],
  );
  return texts.flatMap((text) => {
    try {
      return [text, decodeURIComponent(text)];
    } catch {
      return [text];
    }
  });
}

/** What went wrong, without the password. */
function explain(error: unknown, address: string): UsageError {
  const text =
    error instanceof Error
      ? error.message || String((error as { code?: string }).code)
      : String(error);
  const safe = secretsOf(address)
    .filter((secret) => secret !== '')
    .reduce((message, secret) => message.replaceAll(secret, '•••'), text);
  return new UsageError(
    `${withoutPassword(address)} cannot be read: ${safe}.`,
    'Check address, user and password; the password may stand in PGPASSWORD.',
  );
}

/**
 * Opens a read-only transaction.
 *
 * @throws UsageError if the server cannot be reached, or the package `pg` is not installed; never with the password
 */
export async function openServer(
  address: string,
  cwd: string,
): Promise<OpenDatabase & { version: string }> {
  const module = (await importNeeded('pg', 'Reading a database', cwd)) as {
    default: { Client: Constructor };
  };
  let client: Client;
  const query: Query = async <Row>(sql: string) => {
    try {
      const result = await client.query(sql);
      const last = Array.isArray(result) ? result.at(-1) : result;
      return (last?.rows ?? []) as Row[];
    } catch (error) {
      throw explain(error, address);
    }
  };
  try {
    client = new module.default.Client({
      connectionString: address,
      connectionTimeoutMillis: CONNECTION_TIMEOUT_MS,
      application_name: 'specbook',
    });
    await client.connect();
  } catch (error) {
    throw explain(error, address);
  }
  try {
    await query(
      `set statement_timeout = ${STATEMENT_TIMEOUT_MS}; set default_transaction_read_only = on`,
    );
    await query('begin isolation level repeatable read read only');
    const [row] = await query<{ version: string }>(
      `select current_setting('server_version') as version`,
    );
    return {
      query,
      close: () => client.end(),
      version: /^\d+/u.exec(row?.version ?? '')?.[0] ?? '',
    };
  } catch (error) {
    await client.end();
    throw error;
  }
}
