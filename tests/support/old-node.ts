import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { explainNodeVersion } from '../../plugins/specbook/node-version.ts';

/** The version that a `node` program states; undefined where there is none. */
function versionOf(node: string): string | undefined {
  const { status, stdout } = spawnSync(node, ['-v'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim().slice(1) : undefined;
}

/** A Node of this machine that the package does not run on, if there is one. */
export function findOldNode(): string | undefined {
  const folders = new Set([...(process.env.PATH ?? '').split(delimiter), '/usr/bin']);
  return [...folders]
    .map((folder) => join(folder, 'node'))
    .find((node) => {
      const version = versionOf(node);
      return version !== undefined && explainNodeVersion(version) !== undefined;
    });
}
