import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const depcruise = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs');

/** What the rules are made of. */
const CONFIGS = [
  '.dependency-cruiser.mjs',
  'scripts/walls.ts',
  'tsconfig.json',
  'tsconfig.base.json',
];

/** One import that a wall forbids: which wall, from which file to what. */
export interface Breach {
  rule: string;
  from: string;
  to: string;
}

interface Report {
  summary: { violations: { from: string; to: string; rule: { name: string } }[] };
}

/**
 * Puts files into an empty copy of the repository and returns what dependency-cruiser, with the
 * repository's own configuration, reports of them.
 *
 * @param files path from the root → source text
 */
export function findBreaches(files: Record<string, string>): Breach[] {
  const house = mkdtempSync(join(tmpdir(), 'specbook-walls-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(house, path)), { recursive: true });
      writeFileSync(join(house, path), text);
    }
    for (const config of CONFIGS) {
      mkdirSync(dirname(join(house, config)), { recursive: true });
      copyFileSync(join(root, config), join(house, config));
    }
    const args = [depcruise, '--config', '.dependency-cruiser.mjs', '--output-type', 'json', '.'];
    const report = execFileSync(process.execPath, args, {
      cwd: house,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    const { summary } = JSON.parse(report) as Report;
    return summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
}
