/** What a build wrote: files, their sizes, the weight of pages. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Files and their size. */
export interface Output {
  files: number;
  pages: number;
  megabytes: number;
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Counts the files below a folder. */
export async function outputIn(folder: string): Promise<Output> {
  const files = await filesBelow(folder);
  let bytes = 0;
  // One after the other: a large site has more files than a process may have open.
  for (const file of files) bytes += (await stat(file)).size;
  return {
    files: files.length,
    pages: files.filter((file) => file.endsWith('.html')).length,
    megabytes: Math.round(bytes / 1e5) / 10,
  };
}

/** Kilobytes, one decimal. */
const kb = (bytes: number): number => Math.round(bytes / 102.4) / 10;

interface Weight {
  raw: number;
  gzip: number;
}

/** Kilobytes of the median and of the largest page below a folder, raw and compressed. */
export async function pageWeightIn(folder: string): Promise<{ median: Weight; largest: Weight }> {
  const pages = (await filesBelow(folder)).filter((file) => file.endsWith('.html'));
  const weights: Weight[] = [];
  for (const page of pages) {
    const html = await readFile(page);
    weights.push({ raw: kb(html.length), gzip: kb(gzipSync(html).length) });
  }
  weights.sort((a, b) => a.raw - b.raw);
  const none = { raw: 0, gzip: 0 };
  return { median: weights[weights.length >> 1] ?? none, largest: weights.at(-1) ?? none };
}
