/** Addresses in prose that lead to other files of the content folder. */

/** A file or folder of the content folder. */
export interface FileAddress {
  /** Relative to the content folder; `''` is the folder itself. */
  path: string;
  /** `#page=3`, or nothing. */
  fragment: string;
}

/** An address with a scheme, from the root of a site, of another host, or within the page. */
const NO_FILE = /^(?:[a-z][a-z\d+.-]*:|[/#?]|$)/iu;

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A literal `%`.
    return path;
  }
}

/**
 * The file that a relative address leads to; undefined for any other address.
 *
 * @param file the file in which the address stands
 * @example fileAddress('../b/x%20y.png', 'entities/a/thing.md') // { path: 'entities/b/x y.png', fragment: '' }
 */
export function fileAddress(url: string, file: string): FileAddress | 'outside' | undefined {
  if (NO_FILE.test(url)) return undefined;
  const [, relative = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(#.*)?$/su.exec(url) ?? [];
  const steps = file.split('/').slice(0, -1);
  for (const step of decoded(relative).split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return 'outside';
  }
  return { path: steps.join('/'), fragment };
}
