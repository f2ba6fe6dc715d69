/**
 * The version of Node that the package needs. Everything here runs on Node 18: an older Node gets a sentence instead of
 * a crash in the middle of a command.
 */

/** The oldest version that Astro 7 runs on. */
const OLDEST = [22, 12] as const;

/**
 * What to do about a Node that is too old; undefined if the package runs on it.
 *
 * @example explainNodeVersion('20.20.2') // 'Specbook needs Node 22.12 or newer, and this is Node 20.20.2. …'
 */
export function explainNodeVersion(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return undefined;
  return [
    `Specbook needs Node ${OLDEST.join('.')} or newer, and this is Node ${version}.`,
    'Install a newer Node, or add one to this project: npm install --save-dev node@24',
  ].join('\n');
}
