/** Package managers: which one a project uses, and how its commands are written. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Commands of a package manager, as a user types them. */
export interface PackageManager {
  name: 'npm' | 'pnpm' | 'yarn' | 'bun';
  /** Installs what package.json names. */
  install: string;
  /** Installs exactly what the lockfile names, for CI. */
  installLocked: string;
  /** Runs a script of package.json; the name of the script follows. */
  run: string;
  /** Runs the script `start`. */
  start: string;
  /** Runs a program of an installed package; its name follows. */
  exec: string;
  lockfiles: readonly string[];
}

/** All that are known. The first is the default. */
const PACKAGE_MANAGERS: readonly [PackageManager, ...PackageManager[]] = [
  {
    name: 'npm',
    install: 'npm install',
    installLocked: 'npm ci',
    run: 'npm run',
    start: 'npm start',
    exec: 'npx',
    lockfiles: ['package-lock.json', 'npm-shrinkwrap.json'],
  },
  {
    name: 'pnpm',
    install: 'pnpm install',
    installLocked: 'pnpm install --frozen-lockfile',
    run: 'pnpm run',
    start: 'pnpm start',
    exec: 'pnpm exec',
    lockfiles: ['pnpm-lock.yaml'],
  },
  {
    name: 'yarn',
    install: 'yarn install',
    installLocked: 'yarn install --immutable',
    run: 'yarn run',
    start: 'yarn start',
    exec: 'yarn run',
    lockfiles: ['yarn.lock'],
  },
  {
    name: 'bun',
    install: 'bun install',
    installLocked: 'bun install --frozen-lockfile',
    run: 'bun run',
    start: 'bun run start',
    exec: 'bunx',
    lockfiles: ['bun.lock', 'bun.lockb'],
  },
];

/** The folder and those above it, up to the root of the repository. */
function foldersUpwards(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder || existsSync(join(folder, '.git'))
    ? [folder]
    : [folder, ...foldersUpwards(parent)];
}

function byName(text: string | undefined): PackageManager | undefined {
  return PACKAGE_MANAGERS.find(({ name }) => text?.startsWith(`${name}@`));
}

/**
 * The package manager of a project: that of the nearest lockfile, else the one that package.json names, else the one that
 * runs this command, else npm.
 *
 * @param packageManager the key `packageManager` of package.json
 */
export function detectPackageManager(
  folder: string,
  packageManager: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): PackageManager {
  for (const place of foldersUpwards(folder)) {
    const found = PACKAGE_MANAGERS.find(({ lockfiles }) =>
      lockfiles.some((lockfile) => existsSync(join(place, lockfile))),
    );
    if (found) return found;
  }
  const agent = env.npm_config_user_agent?.replace('/', '@');
  return byName(packageManager) ?? byName(agent) ?? PACKAGE_MANAGERS[0];
}
