/** Relative addresses in prose: a link leads to the page of the file, an image shows its published copy. */
import { fileAddress } from '../model/file-address.ts';
import { fileTarget } from '../model/file-target.ts';
import type { Spec } from '../model/spec.ts';
import { isSafeUrl, targetUrl } from './links.ts';

/** What an address belongs to. */
export type AddressUse = 'link' | 'image';

/** An address for a tree; undefined for one that leads nowhere, or must not be followed. */
export type ResolveAddress = (url: string, use: AddressUse) => string | undefined;

/**
 * Resolves addresses in the prose of a file.
 *
 * @param file the file; undefined for prose of no file, whose relative addresses stay as they are
 * @example addressResolver(spec, 'entities/core/thing.md')('./other.md', 'link') // 'specbook:entity:other'
 */
export function addressResolver(spec: Spec, file: string | undefined): ResolveAddress {
  return (url, use) => {
    const address = file === undefined ? undefined : fileAddress(url, file);
    if (address === undefined) return url !== '' && isSafeUrl(url) ? url : undefined;
    const target = address === 'outside' ? undefined : fileTarget(spec, address.path);
    if (address === 'outside' || target === undefined) return undefined;
    if (target.kind !== 'file') return use === 'link' ? targetUrl(target) : undefined;
    return targetUrl({ ...target, name: target.name + address.fragment });
  };
}
