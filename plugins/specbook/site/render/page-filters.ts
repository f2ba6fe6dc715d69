/** The filters of a page: those of all its tables together. */
import { addUpValues, type TableFilter } from '../../markup/html/table-filters.ts';
import type { PlacedPiece } from '../../markup/fragment.ts';
import type { RenderedSection } from './to-html.ts';

/** What the tables of a page are filtered by. */
export interface PageFilters {
  /** The section that the filters stand above: the first with such a table. */
  before: RenderedSection;
  /** How many rows there are to filter. */
  rows: number;
  /** Those whose rows differ, and those that an address may ask for. */
  filters: readonly TableFilter[];
}

/** Anchor of the filters. Ids of the interface begin with `site.`, which no anchor of a page does. */
export const FILTERS_ANCHOR = 'site.filters';

/** The filters of a page; nothing where no table has one. */
export function filtersOfPage(
  sections: readonly RenderedSection[],
  language: string,
): PageFilters | undefined {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const tables = sections.flatMap((section) =>
    section.blocks.flatMap((block) => (isFilterable(block) ? [{ section, block }] : [])),
  );
  const [first] = tables;
  if (!first) return undefined;
  const names = new Set(tables.flatMap(({ block }) => block.filters.map(({ name }) => name)));
  return {
    before: first.section,
    rows: tables.reduce((sum, { block }) => sum + block.rows, 0),
    filters: [...names].map((name) => {
      const same = tables.flatMap(({ block }) => block.filters.filter((one) => one.name === name));
      const isVocabulary = same.some((filter) => filter.isVocabulary);
      const values = addUpValues(same.flatMap((filter) => filter.values));
      if (!isVocabulary) values.sort((a, b) => compare(a.label, b.label));
      return { name, isVocabulary, values };
    }),
  };
}

function isFilterable(block: PlacedPiece): block is Extract<PlacedPiece, { type: 'table' }> {
  // A single row has no choice.
  return typeof block !== 'string' && block.type === 'table' && block.filters.length > 0;
}
