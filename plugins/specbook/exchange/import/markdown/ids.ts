/** Ids of items: those that a document states, else the next free ones. */

const STATED = /^\W*([A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*-\d+[a-z]?)\**\s*[:.–—|)\]-]*\s*/u;

/** Ids that are taken, and what gives new ones. */
export class Ids {
  readonly #taken: Set<string>;

  /** @param texts of files whose ids are taken */
  constructor(texts: Iterable<string>) {
    this.#taken = new Set();
    for (const text of texts)
      for (const [id] of text.matchAll(/[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+/gu)) this.#taken.add(id);
  }

  /** The id at the beginning of a text, if it is free, and the text behind it. */
  stated(text: string): { id?: string; text: string } {
    const [found, id] = STATED.exec(text) ?? [];
    if (found === undefined || id === undefined) return { text };
    const rest = text.slice(found.length);
    if (this.#taken.has(id) || rest.trim() === '')
      return { text: rest.trim() === '' ? text : rest };
    this.#taken.add(id);
    return { id, text: rest };
  }

  /** The next free id. @example ids.next('PERF-RT') // 'PERF-RT-001' */
  next(prefix: string): string {
    for (let count = 1; ; count += 1) {
      const id = `${prefix}-${String(count).padStart(3, '0')}`;
      if (this.#taken.has(id)) continue;
      this.#taken.add(id);
      return id;
    }
  }
}

/** Letters of an id out of a name. @example idLetters('Patient register') // 'PATIENT-REGISTER' */
export function idLetters(name: string, fallback: string): string {
  const letters = name
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .toUpperCase()
    .slice(0, 24)
    .replace(/-+$/u, '');
  return /^[A-Z]/u.test(letters) ? letters : fallback;
}
