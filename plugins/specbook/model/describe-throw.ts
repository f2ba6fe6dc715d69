/** What a function of the project threw, in one line. */

/** Frames of the package itself and of Node say nothing to its user. */
const FOREIGN = /node_modules|node:|astro-specbook\/|plugins\/specbook\//u;

/** Where the error was thrown in code of the project: `checks/owner.mjs:12:5`. */
function frameOf(stack: string): string | undefined {
  const frames = stack.split('\n').filter((line) => /^\s+at /u.test(line));
  const own = frames.find((line) => !FOREIGN.test(line));
  const place = own && /(?:file:\/\/)?(\/[^()\s?]+)(?:\?[^:()\s]*)?:(\d+):(\d+)\)?$/u.exec(own);
  return place ? `${place[1] ?? ''}:${place[2] ?? ''}:${place[3] ?? ''}` : undefined;
}

/**
 * Describes what was thrown.
 *
 * @example describeThrow(new TypeError('x is not a function')) // 'TypeError: x is not a function at /site/checks.mjs:4:7'
 */
export function describeThrow(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  const place = frameOf(thrown.stack ?? '');
  const what = `${thrown.name}: ${thrown.message}`;
  return place === undefined ? what : `${what} at ${place}`;
}
