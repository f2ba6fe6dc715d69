import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const repository = join(import.meta.dirname, '..', '..');

/** A small Astro project, made for one test file. */
export interface Project {
  root: string;
  /** Writes a file, its folder included. */
  write(path: string, text: string): void;
  /** Runs `astro build`. */
  build(env?: Record<string, string>): Promise<{ status: number | null; output: string }>;
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
    build: (env = {}) => runAstro(root, env),
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
  for (const [path, text] of Object.entries(files)) project.write(path, text);
  return project;
}

function runAstro(root: string, env: Record<string, string>) {
  const astro = join(repository, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const { SPECBOOK_CONTENT: _, SPECBOOK_BASE: __, ...inherited } = process.env;
  return new Promise<{ status: number | null; output: string }>((resolve, reject) => {
    const child = spawn(process.execPath, [astro, 'build'], {
      cwd: root,
      env: { ...inherited, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1', ...env },
    });
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr.on('data', (data: Buffer) => (output += data.toString()));
    child.on('error', reject);
    child.on('close', (status) => {
      resolve({ status, output });
    });
  });
}
