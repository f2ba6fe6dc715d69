/** A large document is read in pages: one for each top section, several where a section is large itself. */
import type { ContentsEntry, Numbering } from './number.ts';

/** Characters of HTML above which a document is divided, about 1 MB with what surrounds it. */
const LARGE = 950_000;
/** Characters of HTML above which a top section is divided. */
const LARGE_SECTION = 650_000;

/** The page that holds a divided document whole, to print. */
export const WHOLE = 'whole/';

/** One page of a document that is divided. */
export interface DocumentPage {
  /** Below the page of the document: `domain-scheduling/`, `registers/2/`. */
  path: string;
  /** The top section that it shows. */
  section: ContentsEntry;
  /** From 1, where the section has several. */
  page: number;
  /** The parts of the section that it shows: from one index up to, but not including, another. */
  from: number;
  to: number;
}

/** Where a document is divided. */
export interface Division {
  /** In their order, the front matter not among them; none when the document is one page. */
  pages: readonly DocumentPage[];
  /** The page of a section, below that of the document: `''` is the document's own. */
  pathOf: (number: string) => string;
}

/** Divides a document by the weight of its sections. */
export function divided({ sections, weights }: Numbering): Division {
  const tops = sections.filter(({ depth }) => depth === 1);
  const total = tops.reduce((sum, { number }) => sum + (weights.get(number) ?? 0), 0);
  if (total <= LARGE) return { pages: [], pathOf: () => '' };
  const taken = new Set([WHOLE]);
  const byNumber = new Map<string, DocumentPage[]>();
  for (const section of tops) {
    // A dot in an address looks like the ending of a file.
    const name = encodeURIComponent(section.anchor.replaceAll('.', '-'));
    let path = `${name}/`;
    for (let count = 2; taken.has(path); count += 1) path = `${name}-${count}/`;
    taken.add(path);
    const pages = ranges(section.number, weights).map(([from, to], index): DocumentPage => ({
      path: index === 0 ? path : `${path}${index + 1}/`,
      section,
      page: index + 1,
      from,
      to,
    }));
    byNumber.set(section.number, pages);
  }
  return {
    pages: [...byNumber.values()].flat(),
    pathOf: (number) => {
      const [document = '', top = '', below = '1'] = number.split('.');
      const pages = byNumber.get(`${document}.${top}`) ?? [];
      return pages.find(({ to }) => Number(below) <= to)?.path ?? '';
    },
  };
}

/** Stretches of the parts of a section, none too heavy for a page unless one part alone is. */
function ranges(
  number: string,
  weights: ReadonlyMap<string, number>,
): [from: number, to: number][] {
  const found: [number, number][] = [];
  let from = 0;
  let weight = 0;
  let index = 0;
  for (; ; index += 1) {
    const next = weights.get(`${number}.${index + 1}`);
    if (next === undefined) break;
    if (index > from && weight + next > LARGE_SECTION) {
      found.push([from, index]);
      from = index;
      weight = 0;
    }
    weight += next;
  }
  return [...found, [from, Math.max(index, 1)]];
}
