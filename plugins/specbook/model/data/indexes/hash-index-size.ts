/** The size of hash indexes of PostgreSQL. */

/** Entries for each bucket that a new index is made for: three quarters of a page, in entries of 20 bytes. */
const ENTRIES_PER_BUCKET = 307;
/** From so many buckets on, they double in four steps. */
const ONE_STEP = 512;

/**
 * Pages of a hash index over values that differ: buckets, the page of the whole and that of the bitmap. It is the same for
 * all types, since an entry holds the hash alone. Values shared by many rows take overflow pages beside them.
 *
 * Source: PostgreSQL 17, `_hash_init_metabuffer` in hashpage.c and `_hash_spareindex` in hashutil.c.
 *
 * @example hashPages(300_000) // 1026: 1024 buckets
 */
export function hashPages(rows: number): number {
  const needed = Math.max(2, Math.ceil(rows / ENTRIES_PER_BUCKET));
  const doubled = 2 ** Math.ceil(Math.log2(needed));
  if (doubled <= ONE_STEP) return doubled + 2;
  const step = doubled / 8;
  return Math.ceil(needed / step) * step + 2;
}
