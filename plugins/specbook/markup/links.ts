/** Links within a specification: trees carry `specbook:` addresses, and only a renderer knows the real ones. */
import type { Key } from '../model/item.ts';

/** What a link of a tree leads to. */
export type LinkTarget =
  | {
      kind: 'item';
      key: Key;
      /** A part of the item: `p95` of a requirement, a value of an enum. */
      part?: string;
    }
  | {
      kind: 'route';
      /** A page of the site, from its root: `/performance/`. */
      path: string;
    }
  | {
      kind: 'file';
      /** Name of a published file, below {@link FILES_FOLDER}: `flow.1f0c2a9b3d.png`, `plan.77a0b1c2d3.pdf#page=3`. */
      name: string;
    };

/** Folder of the published files, beside the Markdown files of the documents. */
export const FILES_FOLDER = 'files/';

/** The section that a link leads to, as paper needs it. */
export interface SectionReference {
  /** `§5.2.1`. */
  section: string;
  /** Number of the document, where it is another: `HCP-06`. */
  document?: string;
}

/** The real address of a target, or `undefined` where there is none: the link then is its text. */
export type Href = (target: LinkTarget) => string | undefined;

const SCHEME = 'specbook:';

/** @example targetUrl({ kind: 'item', key: 'entity:patient' }) // 'specbook:entity:patient' */
export function targetUrl(target: LinkTarget): string {
  if (target.kind === 'route') return SCHEME + target.path;
  if (target.kind === 'file') return SCHEME + FILES_FOLDER + target.name;
  return SCHEME + target.key + (target.part === undefined ? '' : `#${target.part}`);
}

/** The target of an address made by {@link targetUrl}; `undefined` for any other address. */
export function targetOf(url: string): LinkTarget | undefined {
  if (!url.startsWith(SCHEME)) return undefined;
  const address = url.slice(SCHEME.length);
  if (address.startsWith('/')) return { kind: 'route', path: address };
  if (address.startsWith(FILES_FOLDER))
    return { kind: 'file', name: address.slice(FILES_FOLDER.length) };
  const hash = address.indexOf('#');
  if (hash < 0) return { kind: 'item', key: address as Key };
  return { kind: 'item', key: address.slice(0, hash) as Key, part: address.slice(hash + 1) };
}

const SAFE_SCHEMES = new Set(['http', 'https', 'mailto', 'tel']);

/**
 * An address that an author may link to: relative, or of the web, mail or telephone. Blanks and control characters,
 * which browsers ignore within a scheme, do not hide it.
 *
 * @example isSafeUrl('java\nscript:alert(1)') // false
 */
export function isSafeUrl(url: string): boolean {
  // eslint-disable-next-line no-control-regex -- exactly the characters that the URL standard drops or trims
  const plain = url.replace(/[\u0000-\u0020\u007f]/gu, '');
  const scheme = /^([^/?#:]*):/u.exec(plain)?.[1];
  return scheme === undefined || SAFE_SCHEMES.has(scheme.toLowerCase());
}
