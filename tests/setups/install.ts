/** Installs the package as its users do: from the tarball, in a folder outside the repository. */
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../', import.meta.url));

/** The version of Astro that the repository is built with. */
export const ASTRO = (
  JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
    devDependencies: { astro: string };
  }
).devDependencies.astro;

/** What a program said, and how it ended. */
export interface Outcome {
  status: number | null;
  output: string;
}

/**
 * As on a machine that knows nothing of this repository: its tools are not on the path, its settings not in force, nor
 * are those of Vitest, by which a build would take itself for one of development.
 */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const inherited =
    /^(npm_(config_(?!registry|userconfig|cache)|package|lifecycle)|SPECBOOK|VITEST|NODE_ENV|INIT_CWD|(?:TEST|DEV|PROD|SSR|MODE|BASE_URL|CI)$)/u;
  return {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !inherited.test(name))),
    PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
    ASTRO_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
  };
}

/** Runs a program in a folder. */
export function run(cwd: string, command: string, ...args: readonly string[]): Promise<Outcome> {
  const child = spawn(command, args, {
    cwd,
    env: cleanEnvironment(),
    shell: process.platform === 'win32',
  });
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (output += data.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, output }));
  });
}

/** Runs a program that must succeed. */
export async function runWell(
  cwd: string,
  command: string,
  ...args: readonly string[]
): Promise<string> {
  const { status, output } = await run(cwd, command, ...args);
  if (status !== 0)
    throw new Error(`${[command, ...args].join(' ')} ended with ${status}:\n${output}`);
  return output;
}

let packed: Promise<string> | undefined;

/** Path of the tarball of what `dist/` holds, packed once a run. */
export function tarball(): Promise<string> {
  packed ??= (async () => {
    const folder = mkdtempSync(join(tmpdir(), 'specbook-tarball-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    const source = join(repository, 'plugins', 'specbook');
    await runWell(source, 'npm', 'pack', '--ignore-scripts', '--pack-destination', folder);
    return join(folder, readdirSync(folder)[0] ?? '');
  })();
  return packed;
}

/** A folder in which packages are installed, for one project after the other. */
export interface Installation {
  folder: string;
  /** Removes what the last project left, and writes the files of the next. */
  reset(files: Readonly<Record<string, string>>): void;
  remove(): void;
}

/** Stays from one project to the next; caches of builds within it do not. */
const KEPT = new Set(['node_modules', 'package.json', 'package-lock.json']);

/** Where `SPECBOOK_SETUPS` names a folder, installations stay there from one run to the next. */
const kept = process.env.SPECBOOK_SETUPS;

function folderFor(packages: readonly string[]): string {
  if (kept === undefined) return mkdtempSync(join(tmpdir(), 'specbook-setup-'));
  const folder = join(kept, packages.join('_').replaceAll(/[^\w.-]+/gu, '-') || 'nothing-else');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Installs Specbook and further packages. */
export async function install(packages: readonly string[] = []): Promise<Installation> {
  const folder = folderFor(packages);
  const installed = join(folder, 'node_modules', 'astro-specbook');
  if (existsSync(installed)) {
    rmSync(join(installed, 'dist'), { recursive: true });
    await runWell(folder, 'tar', '-xzf', await tarball(), '-C', installed, '--strip-components=1');
  } else {
    const project = { name: 'shop', private: true, type: 'module' };
    writeFileSync(join(folder, 'package.json'), JSON.stringify(project));
    const astro = packages.some((name) => name.startsWith('astro@')) ? [] : [`astro@${ASTRO}`];
    const flags = ['--no-audit', '--no-fund', '--prefer-offline'];
    await runWell(folder, 'npm', 'install', ...flags, await tarball(), ...astro, ...packages);
  }
  return {
    folder,
    reset(files) {
      const left = readdirSync(folder).filter((name) => !KEPT.has(name));
      for (const name of [...left, 'node_modules/.astro', 'node_modules/.vite'])
        rmSync(join(folder, name), { recursive: true, force: true });
      cpSync(join(repository, 'tests/fixtures/shop/content'), join(folder, 'content'), {
        recursive: true,
      });
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
    },
    remove() {
      if (kept === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}
