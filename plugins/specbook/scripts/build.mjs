// Builds the package to dist/: compiles TypeScript and copies all other files that pages need.
//
//   node scripts/build.mjs            once
//   node scripts/build.mjs --watch    on every change, until interrupted
//
// Types are erased, not checked: `npm install` runs this as `prepare`, and `npm test` checks types. A syntax error fails
// the build.
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import typescript from 'typescript';

const packageRoot = fileURLToPath(new URL('..', import.meta.url));
const outDir = join(packageRoot, 'dist');
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const notSource = new Set(['dist', 'node_modules', 'schemas', 'scripts', 'templates']);
const copied = new Set(['.astro', '.css', '.svg', '.json', '.woff2']);

/** Every source file of the package, relative to its root. */
function sourceFiles(folder = packageRoot) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      return folder === packageRoot && notSource.has(entry.name) ? [] : sourceFiles(path);
    }
    const inRoot = folder === packageRoot;
    return inRoot && !entry.name.endsWith('.ts') ? [] : [relative(packageRoot, path)];
  });
}

/** The files of dist/ that are built from one source file. */
function outputsOf(source) {
  if (source.endsWith('.d.ts')) return [source];
  if (!source.endsWith('.ts')) return isCopied(source) ? [source] : [];
  const stem = source.slice(0, -'.ts'.length);
  return [`${stem}.js`, `${stem}.d.ts`];
}

function isCopied(source) {
  return source.endsWith('.d.ts') || copied.has(extname(source));
}

function copyAsset(source) {
  const target = join(outDir, source);
  // An unchanged file keeps its modification time, so that a running dev server does not reload.
  if (existsSync(target) && readFileSync(target).equals(readFileSync(join(packageRoot, source))))
    return;
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(join(packageRoot, source), target);
}

function copyAssets() {
  for (const source of sourceFiles().filter(isCopied)) copyAsset(source);
}

/** Removes modules from dist/ whose source was deleted or renamed. */
function removeStale() {
  if (!existsSync(outDir)) return;
  const expected = new Set(sourceFiles().flatMap(outputsOf));
  const built = readdirSync(outDir, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  for (const entry of built) {
    const path = join(entry.parentPath, entry.name);
    if (!expected.has(relative(outDir, path))) rmSync(path);
  }
}

function makeCommandExecutable() {
  const command = join(outDir, 'cli', 'main.js');
  if (existsSync(command)) chmodSync(command, 0o755);
}

const tscArguments = [tsc, '--project', packageRoot, '--noCheck', '--pretty'];

/** The scripts that browsers get as they are here, which no bundler makes smaller. */
function removeCommentsOfScripts() {
  const folder = join(outDir, 'site', 'client');
  if (!existsSync(folder)) return;
  const compilerOptions = {
    removeComments: true,
    target: typescript.ScriptTarget.ESNext,
    module: typescript.ModuleKind.ESNext,
  };
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.js'))) {
    const file = join(folder, name);
    const { outputText } = typescript.transpileModule(readFileSync(file, 'utf8'), {
      compilerOptions,
      fileName: name,
    });
    writeFileSync(file, outputText);
  }
}

function buildOnce() {
  removeStale();
  copyAssets();
  const { status } = spawnSync(process.execPath, tscArguments, { stdio: 'inherit' });
  removeCommentsOfScripts();
  makeCommandExecutable();
  return status ?? 1;
}

function buildAndWatch() {
  const compiler = spawn(process.execPath, [...tscArguments, '--watch', '--preserveWatchOutput'], {
    stdio: 'inherit',
  });
  compiler.on('exit', (code) => process.exit(code ?? 1));
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => compiler.kill(signal));
  watch(packageRoot, { recursive: true }, (_event, name) => {
    if (name === null || notSource.has(name.split(sep)[0]) || !isCopied(name)) return;
    if (existsSync(join(packageRoot, name))) copyAsset(name);
    else rmSync(join(outDir, name), { force: true });
  });
}

const status = buildOnce();
if (process.argv.includes('--watch')) buildAndWatch();
else process.exitCode = status;
