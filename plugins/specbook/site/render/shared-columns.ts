/** Columns that tables of one page share: registers with the same heads, divided by domain or by kind. */
import type { PlacedPiece } from '../../markup/fragment.ts';
import type { RenderedSection } from './to-html.ts';

/** A table as `markup/html/` writes it: cells, rows and their groups have no end tags. */
const TABLE =
  /<table[^>]*>(?:<caption>(?:[^<]|<wbr>)*<\/caption>)?<thead>(?<head>.*?)<tbody>\n(?<body>.*?)<\/table>/gsu;
const CELL = /<t[dh]\b[^>]*>/u;

/** A longer line wraps, however long it is. */
const LONGEST_LINE = 60;
/** Padding of a cell, in letters. */
const PADDING = 2;
/** The length of the longest line of each cell of a row. */
function lengthsOf(row: string): number[] {
  const [, ...cells] = row.split(CELL);
  return cells.map((cell) => {
    const lines = cell.split(/<br ?\/?>/u).map((line) => {
      const text = line.replace(/<[^>]*>/gu, '').replace(/&[^;]+;/gu, '-');
      return text.length * (line.includes('<code>') ? 1.2 : 1);
    });
    return Math.min(LONGEST_LINE, Math.max(...lines)) + PADDING;
  });
}

function widest(rows: readonly (readonly number[])[]): number[] {
  const [first = []] = rows;
  return first.map((_, column) => Math.max(...rows.map((row) => row[column] ?? 0)));
}

/** `<colgroup>` with the share of each column: as attributes, since a policy refuses inline styles. */
function columnsOf(tables: readonly RegExpMatchArray[]): string {
  const rows = tables.flatMap(({ groups }) => [
    lengthsOf(groups?.head ?? ''),
    ...(groups?.body ?? '')
      .split(/(?=<tr\b)/u)
      .filter(Boolean)
      .map(lengthsOf),
  ]);
  const lengths = widest(rows);
  const sum = lengths.reduce((total, length) => total + length, 0);
  const shares = lengths.map((length) => Math.round((length / sum) * 100));
  return `<colgroup>${shares.map((share) => `<col width="${share}%">`).join('')}</colgroup>`;
}

/** Heads as a reader sees them: classes of a column may differ. */
function headOf({ groups }: RegExpMatchArray): string {
  return (groups?.head ?? '')
    .split(CELL)
    .join('|')
    .replace(/<[^>]*>/gu, '');
}

function tablesOf(piece: PlacedPiece): RegExpMatchArray[] {
  const html = typeof piece === 'string' ? piece : piece.type === 'table' ? piece.table : '';
  return [...html.matchAll(TABLE)];
}

/**
 * Tables with the same heads get columns of the same widths, so that one reads on from table to table.
 *
 * @returns `sections` itself where no two tables have the same heads
 */
export function withSharedColumns(
  sections: readonly RenderedSection[],
): readonly RenderedSection[] {
  const byHead = new Map<string, RegExpMatchArray[]>();
  for (const found of sections.flatMap(({ blocks }) => blocks.flatMap(tablesOf))) {
    const head = headOf(found);
    byHead.set(head, [...(byHead.get(head) ?? []), found]);
  }
  const groups = [...byHead.values()].filter((tables) => tables.length > 1);
  if (groups.length === 0) return sections;
  const tables = new Map(
    groups.flatMap((sisters) => {
      const columns = columnsOf(sisters);
      return sisters.map(([html]) => [html, html.replace('<thead>', () => `${columns}<thead>`)]);
    }),
  );
  const place = (html: string): string =>
    html.replace(TABLE, (table) => tables.get(table) ?? table);
  return sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => {
      if (typeof block === 'string') return place(block);
      return block.type === 'table' ? { ...block, table: place(block.table) } : block;
    }),
  }));
}
