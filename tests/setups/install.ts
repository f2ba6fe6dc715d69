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
  symlinkSync,
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

/**
 * How a project is installed: by npm; by pnpm, where a package sees only what it states; or as one workspace of several,
 * with its packages and the specification outside its folder.
 */
export type Layout = 'npm' | 'pnpm' | 'workspace';

/** A folder in which packages are installed, for one project after the other. */
export interface Installation {
  /** Folder of the project. */
  folder: string;
  /** Removes what the last project left, and writes the files of the next; `content` may be a link to a folder. */
  reset(files: Readonly<Record<string, string>>, isContentLinked?: boolean): void;
  remove(): void;
}

const PNPM = 'pnpm@11.13.0';

/** Stays from one project to the next; caches of builds within it do not. */
const KEPT =
  /^(?:node_modules|package\.json|package-lock\.json|pnpm-lock\.yaml|pnpm-workspace\.yaml)$/u;

/** Where `SPECBOOK_SETUPS` names a folder, installations stay there from one run to the next. */
const kept = process.env.SPECBOOK_SETUPS;

function folderFor(packages: readonly string[], layout: Layout): string {
  if (kept === undefined) return mkdtempSync(join(tmpdir(), 'specbook-setup-'));
  const name = packages.join('_').replaceAll(/[^\w.-]+/gu, '-');
  const folder = join(kept, `${layout}-${name}`);
  mkdirSync(folder, { recursive: true });
  return folder;
}

function writeJson(file: string, value: unknown): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(value));
}

async function installInto(folder: string, layout: Layout, packages: string[]): Promise<void> {
  const shop = { name: 'shop', private: true, type: 'module' };
  const flags = ['--no-audit', '--no-fund', '--prefer-offline'];
  if (layout === 'pnpm') {
    writeJson(join(folder, 'package.json'), shop);
    // Packages build nothing on their own: the settings of pnpm refuse it.
    writeFileSync(join(folder, 'pnpm-workspace.yaml'), 'strictDepBuilds: false\n');
    await runWell(folder, 'npx', '--yes', PNPM, 'add', '--prefer-offline', ...packages);
  } else if (layout === 'workspace') {
    writeJson(join(folder, 'package.json'), { private: true, workspaces: ['site'] });
    writeJson(join(folder, 'site', 'package.json'), shop);
    await runWell(folder, 'npm', 'install', '--workspace', 'site', ...flags, ...packages);
  } else {
    writeJson(join(folder, 'package.json'), shop);
    await runWell(folder, 'npm', 'install', ...flags, ...packages);
  }
}

/** Replaces the package of an installation that was kept. */
async function renew(folder: string): Promise<void> {
  const installed = join(folder, 'node_modules', 'astro-specbook');
  rmSync(join(installed, 'dist'), { recursive: true });
  await runWell(folder, 'tar', '-xzf', await tarball(), '-C', installed, '--strip-components=1');
}

/** Installs Specbook and further packages. */
export async function install(
  packages: readonly string[] = [],
  layout: Layout = 'npm',
): Promise<Installation> {
  const root = folderFor(packages, layout);
  const folder = layout === 'workspace' ? join(root, 'site') : root;
  const content = layout === 'workspace' ? join(root, 'spec') : join(folder, 'content');
  if (existsSync(join(root, 'node_modules', 'astro-specbook'))) await renew(root);
  else {
    const astro = packages.some((name) => name.startsWith('astro@')) ? [] : [`astro@${ASTRO}`];
    await installInto(root, layout, [await tarball(), ...astro, ...packages]);
  }
  return {
    folder,
    reset(files, isContentLinked = false) {
      const left = readdirSync(folder).filter((name) => !KEPT.test(name));
      const caches = ['node_modules/.astro', 'node_modules/.vite'];
      for (const path of [...[...left, ...caches].map((name) => join(folder, name)), content])
        rmSync(path, { recursive: true, force: true });
      const target = isContentLinked ? join(folder, 'elsewhere', 'spec') : content;
      cpSync(join(repository, 'tests/fixtures/shop/content'), target, { recursive: true });
      if (isContentLinked) symlinkSync(target, content, 'junction');
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
    },
    remove() {
      if (kept === undefined) rmSync(root, { recursive: true, force: true });
    },
  };
}
