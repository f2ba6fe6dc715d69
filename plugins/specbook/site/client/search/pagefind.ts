/** As much of Pagefind's browser API as search uses; https://pagefind.app/docs/api/ */

/** Values that are asked for, by filter. */
export type Filters = Record<string, string>;

/** What the index stores of one record. */
export interface PagefindData {
  url: string;
  meta: Record<string, string | undefined>;
  /** The text of the record. */
  content: string;
  /** Text around the matches, escaped, with `<mark>` around each. */
  excerpt: string;
}

/** One match, before its record is loaded. */
export interface PagefindResult {
  id: string;
  score: number;
  /** Places of the words in the text of the record; none when only its metadata matched. */
  words: readonly number[];
  /** Metadata fields that matched. */
  matchedMetaFields?: readonly string[];
  data(): Promise<PagefindData>;
}

/** The module `pagefind.js` of an index. */
export interface Pagefind {
  options(options: {
    baseUrl: string;
    excerptLength: number;
    ranking: { metaWeights: Readonly<Record<string, number>> };
  }): Promise<void>;
  /** How many records bear each value of each filter. */
  filters(): Promise<Record<string, Record<string, number>>>;
  search(
    query: string | null,
    options: { filters: Filters; sort?: Record<string, 'asc' | 'desc'> },
  ): Promise<{ results: readonly PagefindResult[] }>;
}
