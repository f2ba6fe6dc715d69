// Runs before `npm start` and `npm test`, under whatever Node the machine has: installs what the lockfile
// names unless it is there already, and makes sure that a Node is there which Astro runs on.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** What Astro 7 runs on. */
const leastNode = [22, 12];

function packagesOf(lockfile) {
  return existsSync(lockfile) ? JSON.parse(readFileSync(lockfile, 'utf8')).packages : undefined;
}

/** npm notes what it installed in node_modules/.package-lock.json; it must be what package-lock.json asks for. */
function isInstalled() {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const present = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  if (present === undefined) return false;
  const missing = Object.entries(wanted).filter(
    ([path, entry]) => path !== '' && !(path in present) && !entry.optional,
  );
  const outdated = Object.entries(present).filter(
    ([path, entry]) =>
      wanted[path]?.version !== entry.version || wanted[path]?.integrity !== entry.integrity,
  );
  return missing.length === 0 && outdated.length === 0;
}

function npm(...args) {
  const options = { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' };
  return (
    spawnSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], options).status === 0
  );
}

/** The version a `node` command answers with, as [major, minor]; undefined where it does not run. */
function versionOf(node) {
  const { status, stdout } = spawnSync(node, ['-v'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return status === 0 ? stdout.trim().slice(1).split('.').slice(0, 2).map(Number) : undefined;
}

function isRecentEnough(version) {
  if (version === undefined) return false;
  const [major, minor] = version;
  return major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1]);
}

const bundledNode = join(root, 'node_modules', '.bin', 'node');

function hasNode() {
  if (isRecentEnough(versionOf(bundledNode))) return true;
  // npm may have been told to run no install scripts, and one of those fetches the binary.
  npm('rebuild', 'node');
  if (isRecentEnough(versionOf(bundledNode))) return true;
  return isRecentEnough(process.versions.node.split('.').map(Number));
}

if (!isInstalled()) {
  console.log('Installing what package-lock.json names …');
  if (!npm('ci')) {
    console.error(
      'npm ci failed; its own message is above. Once it passes, run the command again.',
    );
    process.exit(1);
  }
}
if (!hasNode()) {
  console.error(
    `Specbook needs Node ${leastNode.join('.')} or newer. This one is ${process.versions.node}, and the one that npm should have\n` +
      'put into node_modules/node/ did not arrive. Either allow its install script (`npm rebuild node`) or\n' +
      'install Node 24 from your usual source, then run the command again.',
  );
  process.exit(1);
}
