/**
 * Layouts of diagrams on disk, so that a second build, or a dev server that starts anew, draws without laying out. Files
 * in Astro's cache hold them, those of pages and those of files apart; what is wrong with it is no fault of the user: it is made anew.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
  isLayoutRecord,
  LAYOUT_FORMAT,
  type LayoutRecord,
  type LayoutStore,
} from '../../erd/layout/layout-record.ts';

/** A layout that no build has asked for so many times in a row is dropped. */
const MOST_UNUSED = 20;

/** One layout, and how many builds have not asked for it since one did. */
type Entry = [unused: number, layout: LayoutRecord];

/** Layouts that outlive the process. */
export interface LayoutFile extends LayoutStore {
  /**
   * Writes them when there is anything new.
   *
   * @param isBuild a build asks for every layout that there is: what it did not ask for grows old
   */
  save: (isBuild: boolean) => Promise<void>;
}

/** What layouts depend on besides the question: Graphviz, and what we make of its answer. */
function formatOfLayouts(): string {
  const graphviz = createRequire(import.meta.url).resolve('@hpcc-js/wasm-graphviz');
  const manifest = readFileSync(join(dirname(graphviz), '..', 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  return `${LAYOUT_FORMAT} graphviz ${version}`;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

/**
 * Opens a file of a cache folder; empty when there is none, it is damaged, or it is of other versions.
 *
 * @param name each process of a build has its own, and knows what it did not ask for
 * @param format versions that the layouts depend on
 */
export function openLayouts(
  cacheFolder: string,
  name: 'of-pages' | 'of-files',
  format: string = formatOfLayouts(),
): LayoutFile {
  const file = join(cacheFolder, 'specbook', `layouts-${name}.json`);
  const entries = readEntries(file, format);
  const used = new Set<string>();
  let isNew = false;
  return {
    get(question) {
      const key = digest(question);
      const entry = entries.get(key);
      if (!entry) return undefined;
      used.add(key);
      return entry[1];
    },
    set(question, layout) {
      const key = digest(question);
      used.add(key);
      entries.set(key, [0, layout]);
      isNew = true;
    },
    async save(isBuild) {
      if (isBuild) {
        for (const [key, [unused, layout]] of entries) {
          if (used.has(key)) entries.set(key, [0, layout]);
          else if (unused < MOST_UNUSED) entries.set(key, [unused + 1, layout]);
          else entries.delete(key);
        }
        used.clear();
      } else if (!isNew) return;
      isNew = false;
      await writeEntries(file, format, entries);
    },
  };
}

function readEntries(file: string, format: string): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  try {
    const [head = '', body = ''] = readFileSync(file, 'utf8').split('\n', 2);
    if (head !== headOf(format, body)) return entries;
    for (const [key, unused, layout] of JSON.parse(body) as [string, number, unknown][]) {
      if (isLayoutRecord(layout)) entries.set(key, [unused, layout]);
    }
  } catch {
    // No file, or one that cannot be read: the layouts are made anew.
  }
  return entries;
}

/** The first line tells whether the second is whole, and of these versions. */
const headOf = (format: string, body: string): string => `${format} ${digest(body)}`;

async function writeEntries(
  file: string,
  format: string,
  entries: ReadonlyMap<string, Entry>,
): Promise<void> {
  const body = JSON.stringify([...entries].map(([key, [unused, layout]]) => [key, unused, layout]));
  await mkdir(dirname(file), { recursive: true });
  // Another process may read it meanwhile: it sees the old file or the new one.
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${headOf(format, body)}\n${body}\n`);
  await rename(draft, file);
}

const KEY = Symbol.for('astro-specbook-layouts');
const shared = globalThis as typeof globalThis & { [KEY]?: LayoutFile | undefined };

/** Sets the layouts that pages draw with; like the specification, they are shared by modules that Astro keeps apart. */
export function shareLayouts(layouts: LayoutFile | undefined): void {
  shared[KEY] = layouts;
}

/** The layouts that pages draw with. */
export function sharedLayouts(): LayoutFile | undefined {
  return shared[KEY];
}
