/** Files of the content folder that prose refers to, and the names under which they are published. */
import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { isActive } from './active-files.ts';
import { fileAddress } from '../model/file-address.ts';
import type { Problem } from '../model/problem.ts';
import type { PublishedFiles } from '../model/spec.ts';
import type { StatedAddress } from './addresses.ts';
import type { ContentFiles } from './content-files.ts';

/** Digits of the hash in a name. */
const HASH_LENGTH = 10;

/** @example publishedName('entities/core/Flow chart.png', bytes) // 'Flow-chart.1f0c2a9b3d.png' */
function publishedName(path: string, bytes: Uint8Array): string {
  const { name, ext } = posix.parse(path);
  const plain = (text: string): string => text.replace(/[^\w.-]+/gu, '-');
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, HASH_LENGTH);
  return `${plain(name)}.${hash}${plain(ext)}`;
}

/** Files by their paths, and those that cannot be read. */
interface PublishResult {
  files: PublishedFiles;
  problems: Problem[];
}

/**
 * Reads the files that addresses lead to.
 *
 * @param addresses those of each file, by its path
 */
export async function publishFiles(
  addresses: ReadonlyMap<string, readonly StatedAddress[]>,
  assets: NonNullable<ContentFiles['assets']>,
): Promise<PublishResult> {
  const files = new Map<string, string>();
  const problems: Problem[] = [];
  for (const [file, stated] of addresses) {
    for (const { url, position } of stated) {
      const address = fileAddress(url, file);
      if (address === undefined || address === 'outside' || files.has(address.path)) continue;
      const asset = assets.get(address.path);
      if (!asset) continue;
      try {
        const bytes = await asset.read();
        if (isActive(address.path, bytes)) problems.push({ ...position, ...explainActive(url) });
        else files.set(address.path, publishedName(address.path, bytes));
      } catch (error) {
        problems.push({ ...position, ...explainUnreadable(url, error) });
      }
    }
  }
  return { files, problems };
}

function explainActive(url: string) {
  return {
    severity: 'error' as const,
    rule: 'active-file',
    message: `the file "${url}" is a page, or holds scripts`,
    hint: 'refer to a PDF file or an image without scripts instead, or to an address on the web',
  };
}

function explainUnreadable(url: string, error: unknown) {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    severity: 'error' as const,
    rule: 'unreadable',
    message: `the file "${url}" cannot be read: ${reason}`,
    hint: 'check its permissions',
  };
}
