/** Files of a content folder, in memory. */
import type { Problem } from '../model/problem.ts';
import type { FindMissing } from './mdx/file-references.ts';

/** A file that is read on demand. */
export interface LazyFile {
  /** Size and modification time: differs once the file has changed. */
  stamp: string;
  /** Bytes. */
  size: number;
  read(): Promise<Uint8Array>;
  /** The bytes in parts, for files of any size; absent if they are in memory anyway. */
  stream?(): AsyncIterable<Uint8Array>;
}

/** Files of a content folder. Paths are relative to it, with `/`. */
export interface ContentFiles {
  /** Bytes of content files by path. */
  files: ReadonlyMap<string, Uint8Array>;
  /** Paths of all other files, such as test results and pictures, which are not read. */
  others: ReadonlySet<string>;
  /** Files that prose may refer to: those of `others`, and READMEs. */
  assets?: ReadonlyMap<string, Pick<LazyFile, 'read'>>;
  /** Files, and folders with a `/` behind them, that are left out because of the first character of their name. */
  skipped?: ReadonlySet<string>;
  /** Those of `others` that an item or spec.yaml may refer to: files beside a run.yaml, and JSON. */
  results?: ReadonlyMap<string, LazyFile>;
  /** Finds files that MDX imports; absent if the files do not come from a folder. */
  findMissing?: FindMissing;
  /** Files that could not be read. */
  problems: readonly Problem[];
}

/** Larger content files are rejected instead of being held in memory as one string. */
export const MAX_CONTENT_BYTES = 16 * 1024 * 1024;
