/**
 * Layouts of diagrams on disk, so that a second build, or a restarted dev server, draws without laying out. One file in
 * Astro's cache folder serves all processes of a build and a dev server beside it. A file that is missing, damaged or of
 * another version is no error: its layouts are computed again.
 */
import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { LAYOUT_FORMAT, type GraphLayout, type LayoutCache } from '../../erd/index.ts';

/** Layouts of a model of 1,000 entities, three times over; beyond, the least recently used are dropped. */
const MAX_ENTRIES = 20_000;

/** One layout as JSON, which is smaller than the parsed object, and the time it was last used (ms since 1970). */
interface Entry {
  usedAt: number;
  json: string;
}

type Entries = Map<string, Entry>;

/** A layout cache that outlives the process. */
export interface LayoutFile extends LayoutCache {
  /** Writes new layouts, if there are any: a dev server may end at any time. */
  save: () => Promise<void>;
  /**
   * Writes new layouts and which were used.
   *
   * @param dropUnused drops layouts that no process has used since this one opened the file: for the last process of a
   *   build that asked for every layout there is
   */
  saveAfterBuild: (options: { dropUnused: boolean }) => Promise<void>;
}

/** What layouts depend on besides the DOT source: Graphviz, and how its output is stored. */
function currentFormat(): string {
  const graphviz = createRequire(import.meta.url).resolve('@hpcc-js/wasm-graphviz');
  const manifest = readFileSync(join(dirname(graphviz), '..', 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  return `${LAYOUT_FORMAT} graphviz ${version}`;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** Options of {@link openLayoutCache}. */
export interface LayoutCacheOptions {
  /** Versions that the layouts depend on. */
  format?: string;
  /** Told once, in a sentence, when the layouts cannot be written. */
  warn?: (message: string) => void;
}

/** Opens the layouts of a cache folder; the file is read when the first one is asked for. */
export function openLayoutCache(
  cacheFolder: string,
  { format = currentFormat(), warn }: LayoutCacheOptions = {},
): LayoutFile {
  const openedAt = Date.now();
  const path = join(cacheFolder, 'specbook', 'layouts.txt');
  const file = new EntriesFile(path, format);
  let isWritable = true;
  let entries: Entries | undefined;
  let isNew = false;
  let saving = Promise.resolve();
  const load = (): Entries => (entries ??= file.read());
  const put = (key: string, json: string): void => {
    const known = load();
    // Maps keep the order of insertion: the least recently used entry comes first.
    known.delete(key);
    known.set(key, { usedAt: Date.now(), json });
    if (known.size > MAX_ENTRIES) known.delete(known.keys().next().value ?? '');
  };
  const write = async (usedSince: number): Promise<void> => {
    if (!entries) return;
    isNew = false;
    const merged = new Map(entries);
    // Another process may have written since.
    for (const [key, entry] of file.changed() ? file.read() : []) {
      if (entry.usedAt > (merged.get(key)?.usedAt ?? -Infinity)) merged.set(key, entry);
    }
    entries = new Map(
      [...merged]
        .filter(([, { usedAt }]) => usedAt >= usedSince)
        .sort(([, a], [, b]) => a.usedAt - b.usedAt)
        .slice(-MAX_ENTRIES),
    );
    try {
      await file.write(entries);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (isWritable) warn?.(`Layouts of diagrams are not kept for the next build: ${reason}`);
      isWritable = false;
    }
  };
  return {
    get(dot) {
      const key = hash(dot);
      const entry = load().get(key);
      if (!entry) return undefined;
      put(key, entry.json);
      return JSON.parse(entry.json) as GraphLayout;
    },
    set(dot, layout) {
      put(hash(dot), JSON.stringify(layout));
      isNew = true;
    },
    save() {
      if (isNew) saving = saving.then(() => write(-Infinity));
      return saving;
    },
    saveAfterBuild({ dropUnused }) {
      saving = saving.then(() => write(dropUnused ? openedAt : -Infinity));
      return saving;
    },
  };
}

/** A file whose first line holds the format and a hash of the rest: one line for each entry. */
class EntriesFile {
  readonly #path: string;
  readonly #format: string;
  /** Date of the file when it was last read or written here. */
  #knownMs = 0;

  constructor(path: string, format: string) {
    this.#path = path;
    this.#format = format;
  }

  /** True when another process has written since. */
  changed(): boolean {
    return this.#modifiedMs() !== this.#knownMs;
  }

  /** The entries; none when the file is missing, damaged or of another format. */
  read(): Entries {
    this.#knownMs = this.#modifiedMs();
    const text = this.#knownMs === 0 ? undefined : this.#text();
    if (text === undefined) return new Map();
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    if (text.slice(0, Math.max(0, end)) !== this.#head(body)) return new Map();
    return new Map(
      body.split('\n').flatMap((line): [string, Entry][] => {
        const [key = '', usedAt = ''] = line.split(' ', 2);
        const json = line.slice(key.length + usedAt.length + 2);
        return json === '' ? [] : [[key, { usedAt: Number(usedAt), json }]];
      }),
    );
  }

  /** Replaces the file in one step: another process reads the old one or the new one. */
  async write(entries: Entries): Promise<void> {
    const lines = [...entries].map(([key, { usedAt, json }]) => `${key} ${usedAt} ${json}\n`);
    const body = lines.join('');
    await mkdir(dirname(this.#path), { recursive: true });
    // Several specifications of one process may write at the same time.
    const draft = `${this.#path}.${randomUUID()}`;
    await writeFile(draft, `${this.#head(body)}\n${body}`);
    await rename(draft, this.#path);
    this.#knownMs = this.#modifiedMs();
  }

  #head(body: string): string {
    return `${this.#format} ${hash(body)}`;
  }

  /** Undefined when the file cannot be read; that it cannot be written either is told when it is. */
  #text(): string | undefined {
    try {
      return readFileSync(this.#path, 'utf8');
    } catch {
      return undefined;
    }
  }

  #modifiedMs(): number {
    try {
      return statSync(this.#path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    } catch {
      // A part of the path is a file, or a folder that may not be entered.
      return 0;
    }
  }
}
