/** How much PostgreSQL takes for long values that it moves out of their rows (TOAST). */

/** Bytes of a page that chunks fill, with their pointers. */
const ROOM = 8192 - 24;
const PAGE = 8192;
/** Bytes of a value in one chunk: four whole chunks fill a page. */
const CHUNK = 1996;
/** From so many chunks on, what the last one wastes no longer counts. */
const MANY_CHUNKS = 20;
/** Values that are enough to see how the pages fill. */
const VALUES = 120;

/** A chunk with header (24), id and number of the value (8), length (4), aligned to eight, and its pointer. */
const tupleBytes = (bytes: number): number => Math.ceil((24 + 8 + 4 + bytes) / 8) * 8 + 4;

/** Pages for some values in turn: each chunk goes on the last page, else on the first one with room, else on a new one. */
function pagesFor(chunks: readonly number[]): number {
  const free: number[] = [];
  let last = -1;
  for (let value = 0; value < VALUES; value++) {
    for (const chunk of chunks) {
      const place = (free[last] ?? 0) >= chunk ? last : free.findIndex((room) => room >= chunk);
      last = place < 0 ? free.push(ROOM) - 1 : place;
      free[last] = (free[last] ?? 0) - chunk;
    }
  }
  return free.length;
}

/**
 * Bytes on other pages of a value of so many bytes, nothing compressed. The last chunk is as long as it is, and decides how
 * the chunks share their pages: PostgreSQL 15 takes 2731 bytes for 2500, 5461 for 4100 and 8255 for 8000.
 *
 * @see https://www.postgresql.org/docs/17/storage-toast.html
 * @example toastBytes(2500) // 2730.7: three values of two chunks on each page
 */
export function toastBytes(bytes: number): number {
  const whole = Math.floor(bytes / CHUNK);
  const rest = bytes - whole * CHUNK;
  const tail = rest > 0 ? [tupleBytes(rest)] : [];
  if (whole >= MANY_CHUNKS) return whole * (PAGE / 4) + ((tail[0] ?? 0) / ROOM) * PAGE;
  const chunks = [...Array<number>(whole).fill(tupleBytes(CHUNK)), ...tail];
  return (pagesFor(chunks) * PAGE) / VALUES;
}
