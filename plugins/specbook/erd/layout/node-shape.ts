/** The size of a node, and the positions of its texts. Pixels from its upper left corner. */
import type { DiagramNode, Row } from '../model/diagram-model.ts';
import { truncateToWidth, textWidth } from './text-width.ts';

/** Height of the header with one line, with two, and without rows. */
const HEADER_HEIGHT = { one: 26, two: 42, bare: 30 } as const;
/** Height of a row. */
export const ROW_HEIGHT = 20;
/** Above the first row and below the last. */
const ROWS_PADDING = 4;
/** Left and right of all texts. */
const PADDING = 11;
/** Between name, type and marks. */
const GAP = 10;
const MIN_WIDTH = 104;
/** Height of a boundary port. */
const PORT_HEIGHT = 4;
/** Wider texts are truncated; the tooltip has them in full. */
const MAX_WIDTH = 330;
const MAX_NAME_WIDTH = 190;
/** Types come short already; only one that cannot be told from another by fewer characters is wider than 116. */
const MAX_TYPE_WIDTH = 400;
const MAX_MARK_WIDTH = 64;

/** Font sizes in pixels; none below 11. */
export const FONT_SIZE = { title: 12.5, row: 12, small: 11 } as const;

/** A text with its position. */
export interface PlacedText {
  text: string;
  x: number;
  /** Estimated width. */
  width: number;
}

/** A row with its position. */
export interface PlacedRow {
  row: Row;
  /** Its centre. */
  y: number;
  name: PlacedText;
  type?: PlacedText;
  /** Right-aligned: each ends at its x. */
  marks: readonly (PlacedText & { kind: Row['marks'][number]['kind'] })[];
}

/** A node with the positions of its texts. */
export interface NodeShape {
  node: DiagramNode;
  width: number;
  height: number;
  head: number;
  title: PlacedText;
  note?: PlacedText;
  badge?: PlacedText;
  rows: readonly PlacedRow[];
}

interface RowTexts {
  row: Row;
  name: { text: string; width: number };
  type?: { text: string; width: number };
  marks: readonly { text: string; width: number; kind: Row['marks'][number]['kind'] }[];
}

function truncate(text: string, maxWidth: number, size: number): { text: string; width: number } {
  const truncated = truncateToWidth(text, maxWidth, size, 'mono');
  return { text: truncated, width: textWidth(truncated, size, 'mono') };
}

function textsOf(row: Row): RowTexts {
  const suffix = row.required ? ' *' : '';
  const name = truncate(row.text, MAX_NAME_WIDTH, FONT_SIZE.row);
  return {
    row,
    name: { text: name.text, width: name.width + textWidth(suffix, FONT_SIZE.row, 'mono') },
    ...(row.type?.isShown && {
      type: truncate(row.type.shortText, MAX_TYPE_WIDTH, FONT_SIZE.small),
    }),
    marks: row.marks.map(({ text, kind }) => ({
      ...truncate(text, MAX_MARK_WIDTH, FONT_SIZE.small),
      kind,
    })),
  };
}

const MARK_GAP = 6;

function marksWidth({ marks }: RowTexts): number {
  return (
    marks.reduce((sum, { width }) => sum + width + MARK_GAP, 0) - (marks.length ? MARK_GAP : 0)
  );
}

const maximum = (numbers: readonly number[]): number => Math.max(0, ...numbers);

/**
 * Measures a node.
 *
 * @param minHeight height that its ports need
 */
export function measureNode(node: DiagramNode, minHeight = 0): NodeShape {
  if (node.role === 'port') return portShape(node);
  const rows = node.rows.map(textsOf);
  const names = maximum(rows.map(({ name }) => name.width));
  const types = maximum(rows.map(({ type }) => type?.width ?? 0));
  const marks = maximum(rows.map(marksWidth));
  const columns = [names, types, marks].filter((width) => width > 0);
  const rowsWidth = columns.reduce((sum, width) => sum + width, 0) + GAP * (columns.length - 1);
  const badges = node.badges.join(' ');
  const badgeWidth = badges === '' ? 0 : GAP + textWidth(badges, FONT_SIZE.small, 'mono');
  const maxTitleWidth = MAX_WIDTH - 2 * PADDING - badgeWidth;
  const title = truncateToWidth(node.title, maxTitleWidth, FONT_SIZE.title, 'text');
  const titleWidth = textWidth(title, FONT_SIZE.title, 'text');
  const note =
    node.note && truncateToWidth(node.note, MAX_WIDTH - 2 * PADDING, FONT_SIZE.small, 'text');
  const noteWidth = note ? textWidth(note, FONT_SIZE.small, 'text') : 0;
  const content = maximum([rowsWidth, titleWidth + badgeWidth, noteWidth]);
  const width = Math.ceil(Math.max(MIN_WIDTH, content + 2 * PADDING) / 2) * 2;
  const head = note
    ? HEADER_HEIGHT.two
    : rows.length === 0
      ? HEADER_HEIGHT.bare
      : HEADER_HEIGHT.one;
  const natural = head + (rows.length === 0 ? 0 : rows.length * ROW_HEIGHT + 2 * ROWS_PADDING);
  const height = Math.max(natural, minHeight);
  return {
    node,
    width,
    height,
    head: rows.length === 0 ? height : head,
    title: { text: title, x: PADDING, width: titleWidth },
    ...(note && { note: { text: note, x: PADDING, width: noteWidth } }),
    ...(badges !== '' && { badge: { text: badges, x: width - PADDING, width: badgeWidth - GAP } }),
    rows: rows.map((texts, index) => ({
      row: texts.row,
      y: head + ROWS_PADDING + ROW_HEIGHT * index + ROW_HEIGHT / 2,
      name: { ...texts.name, x: PADDING },
      ...(texts.type && { type: { ...texts.type, x: PADDING + names + GAP } }),
      marks: placeMarks(texts, width - PADDING),
    })),
  };
}

/** A boundary port is only a position on the route of edges. */
function portShape(node: DiagramNode): NodeShape {
  const title = { text: '', x: 0, width: 0 };
  return { node, width: 0, height: PORT_HEIGHT, head: PORT_HEIGHT, title, rows: [] };
}

/** Marks side by side, the last one ending at the right edge. */
function placeMarks({ marks }: RowTexts, right: number): PlacedRow['marks'] {
  let x = right;
  return [...marks]
    .reverse()
    .map((mark) => {
      const placed = { ...mark, x };
      x -= mark.width + MARK_GAP;
      return placed;
    })
    .reverse();
}
