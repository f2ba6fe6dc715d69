// Finds the Chromium that the browser tests drive; `node scripts/find-browser.mjs` prints its path.
// In this order: CHROME_PATH, Playwright's own, the system's, and then what can be installed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { argv, env, exit, getuid, platform, stderr } from 'node:process';
import { pathToFileURL } from 'node:url';

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
];

const windowsFolders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
  Boolean,
);

function usualPlaces() {
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (platform === 'win32') {
    return windowsFolders.flatMap((folder) => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Chromium', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]);
  }
  const folders = [
    ...(env.PATH ?? '').split(delimiter),
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
    '/opt/google/chrome',
  ];
  return folders.flatMap((folder) =>
    [...commands, 'chrome'].map((command) => join(folder, command)),
  );
}

async function playwrightsOwn() {
  const { chromium } = await import('playwright');
  return chromium.executablePath();
}

async function findInstalled() {
  const places = [env.CHROME_PATH, await playwrightsOwn(), ...usualPlaces()];
  return places.find((path) => path && existsSync(path));
}

const isDebianLike = platform === 'linux' && existsSync('/usr/bin/apt-get');
const isRoot = getuid?.() === 0;

/** Ways to get a browser, tried until one brings it; each says nothing on the standard output. */
const installations = [
  { applies: true, command: 'npx', args: ['playwright', 'install', 'chromium'] },
  { applies: isDebianLike && isRoot, command: 'apt-get', args: ['update'] },
  {
    applies: isDebianLike && isRoot,
    command: 'apt-get',
    args: ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'],
  },
];

async function install() {
  for (const { applies, command, args } of installations) {
    if (!applies) continue;
    stderr.write(`No browser found; trying: ${command} ${args.join(' ')}\n`);
    spawnSync(command, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: platform === 'win32',
      timeout: 10 * 60_000,
      env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    const path = await findInstalled();
    if (path !== undefined) return path;
  }
  return undefined;
}

/** What to tell somebody on whose machine no browser was found and none could be installed. */
export const howToGetBrowser = `No Chromium or Chrome was found, and none could be installed. Do one of these:
  npx playwright install chromium                        Playwright's own browser
  sudo apt-get update && sudo apt-get install chromium   Debian, Ubuntu
  CHROME_PATH=/path/to/chrome npm test                   a browser that stands somewhere else`;

/**
 * The path of a Chromium-like browser, or undefined where there is none.
 *
 * @param {{ mayInstall?: boolean }} [options] `mayInstall`: install one where none is found.
 */
export async function findBrowser({ mayInstall = false } = {}) {
  return (await findInstalled()) ?? (mayInstall ? await install() : undefined);
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) {
  const path = await findBrowser({ mayInstall: true });
  console[path ? 'log' : 'error'](path ?? howToGetBrowser);
  exit(path ? 0 : 1);
}
