/** What Prisma itself makes of a schema: its validation, and the SQL of its migration engine. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as schemaWasm from '@prisma/prisma-schema-wasm';

const { resolve } = createRequire(import.meta.url);

/** What of the engine is used here; the package declares far more. */
interface Glue {
  __wbg_set_wasm: (exports: WebAssembly.Exports) => void;
  SchemaEngine: {
    new: (options: object, log: () => void, adapter: object) => Promise<Engine>;
  };
}
interface Engine {
  diff: (params: object) => Promise<{ stdout: string | null }>;
}

/** Results as the engine takes them from an adapter. */
function ok(value: unknown): object {
  return {
    ok: true,
    value,
    map: (change: (from: unknown) => unknown) => ok(change(value)),
    flatMap: (change: (from: unknown) => unknown) => change(value),
  };
}

/** An adapter to no database: the engine asks it for nothing but its version. */
function adapterOf(provider: string): object {
  const connection = {
    provider,
    adapterName: 'none',
    getConnectionInfo: () => ok({ schemaName: 'public', supportsRelationJoins: true }),
    queryRaw: () => Promise.resolve(ok({ columnNames: [], columnTypes: [], rows: [] })),
    executeRaw: () => Promise.resolve(ok(0)),
    executeScript: () => Promise.resolve(ok(undefined)),
    dispose: () => Promise.resolve(ok(undefined)),
  };
  return {
    provider,
    adapterName: 'none',
    errorRegistry: { consumeError: () => undefined },
    connect: () => Promise.resolve(ok(connection)),
    connectToShadowDb: () => Promise.resolve(ok(connection)),
  };
}

let glue: Promise<Glue> | undefined;

async function loadGlue(): Promise<Glue> {
  const folder = dirname(resolve('@prisma/schema-engine-wasm'));
  const own = (await import(join(folder, 'schema_engine_bg.js'))) as unknown as Glue;
  const bytes = readFileSync(join(folder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': own as unknown as WebAssembly.ModuleImports,
  });
  own.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return own;
}

/** Validates a schema for any database. Throws with Prisma's errors. */
export function validate(schema: string): void {
  schemaWasm.validate(JSON.stringify({ prismaSchema: [['schema.prisma', schema]] }));
}

/** The statements of a first migration in PostgreSQL. Throws with Prisma's errors where the schema is not valid. */
export async function migrationOf(schema: string): Promise<string> {
  const { SchemaEngine } = await (glue ??= loadGlue());
  const engine = await SchemaEngine.new({}, () => undefined, adapterOf('postgres'));
  const { stdout } = await engine.diff({
    from: { tag: 'empty' },
    to: {
      tag: 'schemaDatamodel',
      files: [{ path: 'schema.prisma', content: schema }],
      configDir: '.',
    },
    script: true,
    shadowDatabaseUrl: null,
    exitCode: false,
    filters: { externalTables: [], externalEnums: [] },
  });
  return stdout ?? '';
}
