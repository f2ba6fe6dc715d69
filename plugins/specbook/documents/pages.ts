/** A large document is read in pages: one for each top section, several where a section is large itself. */
import type { Spec } from '../model/spec.ts';
import type { ContentsEntry, Numbering } from './number.ts';

/**
 * How many items a document, or a top section of one, may have on one page. Fields and rules count as items, and rows of
 * registers too.
 */
export const SPLIT_ABOVE = 1000;

/** The page that holds a divided document whole, to print. */
export const WHOLE = 'whole/';

/**
 * A document of more pages is whole only in a browser that runs scripts, which puts its pages together: a second copy of
 * everything would be the heaviest file of the site.
 */
const MOST_PAGES_TWICE = 20;

/** True for a document whose pages are put together in the browser. */
export function isAssembled({ pages }: { pages: readonly unknown[] }): boolean {
  return pages.length > MOST_PAGES_TWICE;
}

/** Where the content of a page begins and ends that is put together with others. */
export const PART_MARKS = { start: '<!--part-->', end: '<!--/part-->' } as const;

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

/** How many items a page of a document of this specification may have. */
export function splitAboveOf({ splitAbove = SPLIT_ABOVE }: Pick<Spec, 'splitAbove'>): number {
  return splitAbove;
}

/**
 * Divides a document that has too many items for one page. The number of items decides and nothing else, so that an
 * address changes only when the specification does.
 */
export function divide({ sections, itemCounts }: Numbering, splitAbove: number): Division {
  const tops = sections.filter(({ depth }) => depth === 1);
  const total = tops.reduce((sum, { number }) => sum + (itemCounts.get(number) ?? 0), 0);
  if (total <= splitAbove) return { pages: [], pathOf: () => '' };
  const taken = new Set([WHOLE]);
  const byNumber = new Map<string, DocumentPage[]>();
  for (const section of tops) {
    // A dot in an address looks like the ending of a file.
    const name = encodeURIComponent(section.anchor.replaceAll('.', '-'));
    let path = `${name}/`;
    for (let count = 2; taken.has(path); count += 1) path = `${name}-${count}/`;
    taken.add(path);
    const pages = rangesOf(section.number, itemCounts, splitAbove).map(
      ([from, to], index): DocumentPage => ({
        path: index === 0 ? path : `${path}${index + 1}/`,
        section,
        page: index + 1,
        from,
        to,
      }),
    );
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

/** Ranges of the parts of a section, none with too many items for a page unless one part alone has. */
function rangesOf(
  number: string,
  itemCounts: ReadonlyMap<string, number>,
  splitAbove: number,
): [from: number, to: number][] {
  const ranges: [number, number][] = [];
  let from = 0;
  let items = 0;
  let index = 0;
  for (; ; index += 1) {
    const next = itemCounts.get(`${number}.${index + 1}`);
    if (next === undefined) break;
    if (index > from && items + next > splitAbove) {
      ranges.push([from, index]);
      from = index;
      items = 0;
    }
    items += next;
  }
  return [...ranges, [from, Math.max(index, 1)]];
}
