/**
 * The version of Node that the package needs. Everything here runs on Node 18: an older Node gets a sentence instead of
 * a crash in the middle of a command.
 */

type Version = readonly [major: number, minor: number];

/** The oldest version that Astro 7 runs on. */
const OLDEST: Version = [22, 12];

/** The oldest version that the prompts of `init` run on. */
const OLDEST_FOR_INIT: Version = [20, 12];

function isAtLeast(version: string, [major, minor]: Version): boolean {
  const [ownMajor = 0, ownMinor = 0] = version.split('.').map(Number);
  return ownMajor > major || (ownMajor === major && ownMinor >= minor);
}

/**
 * What to do about a Node that is too old; undefined if the package runs on it.
 *
 * @example explainNodeVersion('20.20.2') // 'Specbook needs Node 22.12 or newer, and this is Node 20.20.2. …'
 */
export function explainNodeVersion(version: string): string | undefined {
  if (isAtLeast(version, OLDEST)) return undefined;
  return [
    `Specbook needs Node ${OLDEST.join('.')} or newer, and this is Node ${version}.`,
    'Install a newer Node, or add one to this project: npm install --save-dev node@24',
  ].join('\n');
}

/** True if `specbook init` runs on this version. */
export function isNodeForInit(version: string): boolean {
  return isAtLeast(version, OLDEST_FOR_INIT);
}
