/**
 * The revision that the text of a spec.yaml states, without parsing all of it.
 *
 * @param mark in front of the line, such as `\+` in a diff
 * @example revisionIn('title: Shop\nrevision: 2.3.0\n') // '2.3.0'
 */
export function revisionIn(text: string, mark = ''): string | undefined {
  const line = new RegExp(`^${mark}revision:\\s*(?:"([^"]*)"|'([^']*)'|([^\\s#]+))`, 'mu');
  const found = line.exec(text);
  return found?.[1] ?? found?.[2] ?? found?.[3];
}
