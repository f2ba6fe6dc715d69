/** What the rows of a table can be filtered by, as the page offers it. */
import { toString } from 'mdast-util-to-string';
import type { PhrasingContent, Table, TableRow } from 'mdast';
import type { FilterValue } from '../nodes.ts';

/** One value, and how many rows have it. */
export interface CountedValue extends FilterValue {
  count: number;
}

/** One filter. */
export interface TableFilter {
  /** Its name in addresses. */
  name: string;
  /** Its values are those of a vocabulary, in its order, each even if no row has it. */
  isVocabulary: boolean;
  values: readonly CountedValue[];
}

/** The filters of a table, and its size. */
export interface TableFilters {
  rows: number;
  columns: number;
  filters: readonly TableFilter[];
}

/** Reads the filters of a table of items. */
export function filtersOfTable({ data, children: [head, ...rows] }: Table): TableFilters {
  const { shared = {}, vocabularies = {} } = data?.items ?? {};
  const found = new Map<string, CountedValue[]>();
  for (const [name, value] of Object.entries(shared))
    found.set(name, [{ ...value, count: rows.length }]);
  for (const [index, cell] of (head?.children ?? []).entries())
    if (cell.data?.filter !== undefined) found.set(cell.data.filter, valuesOf(rows, index));
  return {
    rows: rows.length,
    columns: head?.children.length ?? 0,
    filters: [...found].map(([name, values]) => ({
      name,
      isVocabulary: vocabularies[name] !== undefined,
      values: addUpValues([
        ...(vocabularies[name] ?? []).map((value) => ({ ...value, count: 0 })),
        ...values,
      ]),
    })),
  };
}

/** Values of the same code as one, in the order in which they come first. */
export function addUpValues(values: readonly CountedValue[]): CountedValue[] {
  const byCode = new Map<string, CountedValue>();
  for (const value of values) {
    const known = byCode.get(value.code);
    byCode.set(value.code, known ? { ...known, count: known.count + value.count } : value);
  }
  return [...byCode.values()];
}

function valuesOf(rows: readonly TableRow[], column: number): CountedValue[] {
  return rows.flatMap(({ children }) => {
    const { data, children: content = [] } = children[column] ?? {};
    const codes = data?.codes ?? [];
    const labels = labelsOf(content, codes.length);
    return codes.map((code, index) => ({ code, label: labels[index] ?? code, count: 1 }));
  });
}

/** What is read of each code: the text of a cell with one, else its links. An id that leads nowhere is no link. */
function labelsOf(content: readonly PhrasingContent[], codes: number): string[] {
  if (codes === 1) return [toString([...content])];
  const links = content.filter(({ type }) => type === 'link').map((link) => toString(link));
  return links.length === codes ? links : [];
}
