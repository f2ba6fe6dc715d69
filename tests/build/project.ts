import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const repository = join(import.meta.dirname, '..', '..');

/** A small Astro project, made for one test file. */
export interface Project {
  root: string;
  /** Writes a file, its folder included. */
  write(path: string, text: string): void;
  /** Runs `astro dev` until it answers, or `astro preview` of what was built. */
  serve(
    command?: 'dev' | 'preview',
    env?: Record<string, string>,
  ): Promise<{ url: string; stop: () => Promise<void> }>;
  /** Runs `astro build`. */
  build(env?: Record<string, string>): Promise<{ status: number | null; output: string }>;
  /** Runs `astro build` and kills it as soon as it has printed a text. */
  killBuildAt(text: string): Promise<void>;
  /** Runs `astro build` and kills it after a time; it may have ended before. */
  killBuildAfter(delayMs: number): Promise<void>;
  remove(): void;
}

/** Makes a project inside the repository, where packages resolve as they do for the example. */
export function makeProject(files: Record<string, string>): Project {
  mkdirSync(join(repository, '.cache'), { recursive: true });
  const root = mkdtempSync(join(repository, '.cache', 'project-'));
  const project: Project = {
    root,
    write(path, text) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    },
    serve: (command = 'dev', env = {}) => serveAstro(root, command, env),
    build: (env = {}) => runAstro(root, env),
    killBuildAt: (text) => killAstroAt(root, text),
    killBuildAfter: (delayMs) => killAstroAfter(root, delayMs),
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
  for (const [path, text] of Object.entries(files)) project.write(path, text);
  return project;
}

function spawnAstro(root: string, args: readonly string[], env: Record<string, string> = {}) {
  const astro = join(repository, 'node_modules', 'astro', 'bin', 'astro.mjs');
  // Astro's dev server serves no page where it finds itself within Vitest.
  const { SPECBOOK_CONTENT: _, VITEST: __, ...inherited } = process.env;
  return spawn(process.execPath, [astro, ...args], {
    cwd: root,
    env: { ...inherited, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
}

function serveAstro(root: string, command: string, env: Record<string, string>) {
  const args = [command, '--ignore-lock', '--host', '127.0.0.1', '--port', '0'];
  const child = spawnAstro(root, args, env);
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const stop = () => {
    child.kill();
    return ended;
  };
  return new Promise<{ url: string; stop: typeof stop }>((resolve, reject) => {
    let output = '';
    const read = (data: Buffer) => {
      output += data.toString();
      const url = /http:\/\/127\.0\.0\.1:\d+/u.exec(output)?.[0];
      if (url !== undefined) resolve({ url, stop });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('error', reject);
    void ended.then(() => {
      reject(new Error(output));
    });
  });
}

function killAstroAt(root: string, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawnAstro(root, ['build']);
    let output = '';
    const read = (data: Buffer) => {
      output += data.toString();
      if (output.includes(text)) child.kill('SIGKILL');
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('error', reject);
    child.on('close', (_, signal) => {
      if (signal === 'SIGKILL') resolve();
      else reject(new Error(`The build ended before it printed "${text}":\n${output}`));
    });
  });
}

function killAstroAfter(root: string, delayMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawnAstro(root, ['build']);
    child.stdout.resume();
    child.stderr.resume();
    const timer = setTimeout(() => child.kill('SIGKILL'), delayMs);
    child.on('error', reject);
    child.on('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function runAstro(root: string, env: Record<string, string>) {
  return new Promise<{ status: number | null; output: string }>((resolve, reject) => {
    const child = spawnAstro(root, ['build'], env);
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr.on('data', (data: Buffer) => (output += data.toString()));
    child.on('error', reject);
    child.on('close', (status) => {
      resolve({ status, output });
    });
  });
}
