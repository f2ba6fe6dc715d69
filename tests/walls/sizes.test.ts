import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PACKAGE } from '../../scripts/walls.ts';

const LINES_PER_FILE = 250;
const FILES_PER_FOLDER = 30;

/** `checks/` holds one rule a file and nothing else. */
const FULL_FOLDERS = ['checks'];

const root = join(import.meta.dirname, '..', '..', PACKAGE);
/** Compiled and generated files. */
const isGenerated = (path: string): boolean => /^(?:dist|node_modules|schemas)(?:\/|$)/u.test(path);
const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (path) => !isGenerated(path),
);
const isFolder = (path: string): boolean => statSync(join(root, path)).isDirectory();
const files = paths.filter((path) => /\.(?:ts|mjs|js|astro|css)$/u.test(path));

describe('the product', () => {
  it(`has no file over ${LINES_PER_FILE} lines`, () => {
    const long = files.filter((path) => linesOf(path) > LINES_PER_FILE);
    expect(files.length).toBeGreaterThan(400);
    expect(long, 'divide them by idea').toEqual([]);
  });

  it(`has no folder over ${FILES_PER_FOLDER} files without rooms`, () => {
    const full = paths.filter(isFolder).filter((folder) => {
      const inside = readdirSync(join(root, folder)).map((name) => join(folder, name));
      return inside.length > FILES_PER_FOLDER && !inside.some(isFolder);
    });
    const open = full.filter((folder) => !FULL_FOLDERS.includes(folder));
    expect(open, 'give files that belong together a folder inside').toEqual([]);
  });
});

function linesOf(path: string): number {
  return readFileSync(join(root, path), 'utf8').split('\n').length - 1;
}
