/** How large a box is, and where in it everything stands. Pixels, from its upper left corner. */
import type { Box, Row } from '../model/diagram-model.ts';
import { cutToWidth, textWidth } from './text-width.ts';

/** Height of the title of a box, with one line and with two. */
const HEAD = { one: 26, two: 42, bare: 30 } as const;
/** Height of a row. */
export const ROW = 20;
/** Above the first row and below the last. */
const ROWS_PADDING = 4;
/** Left and right of all text. */
const PADDING = 11;
/** Between name, type and marks. */
const GAP = 10;
const NARROWEST = 104;
/** Height of a gate. */
const GATE = 4;
/** A box grows no wider: texts are cut, and said in full in the tooltip. */
const WIDEST = 330;
const WIDEST_NAME = 190;
const WIDEST_TYPE = 116;
const WIDEST_MARK = 64;

/** Font sizes; none below 11. */
export const SIZE = { title: 12.5, row: 12, small: 11 } as const;

/** A text with its place. */
export interface PlacedText {
  text: string;
  x: number;
  /** Width that it was reckoned to need. */
  width: number;
}

/** A row with its place. */
export interface PlacedRow {
  row: Row;
  /** Its middle. */
  y: number;
  name: PlacedText;
  type?: PlacedText;
  /** Each ends at its x. */
  marks: readonly (PlacedText & { kind: Row['marks'][number]['kind'] })[];
}

/** A box with all its texts in place. */
export interface BoxShape {
  box: Box;
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

function cut(text: string, widest: number, size: number): { text: string; width: number } {
  const short = cutToWidth(text, widest, size, 'mono');
  return { text: short, width: textWidth(short, size, 'mono') };
}

function textsOf(row: Row): RowTexts {
  const sign = row.required ? ' *' : '';
  const name = cut(row.text, WIDEST_NAME, SIZE.row);
  return {
    row,
    name: { text: name.text, width: name.width + textWidth(sign, SIZE.row, 'mono') },
    ...(row.type?.isShown && { type: cut(row.type.text, WIDEST_TYPE, SIZE.small) }),
    marks: row.marks.map(({ text, kind }) => ({ ...cut(text, WIDEST_MARK, SIZE.small), kind })),
  };
}

const MARK_GAP = 6;

function marksWidth({ marks }: RowTexts): number {
  return (
    marks.reduce((sum, { width }) => sum + width + MARK_GAP, 0) - (marks.length ? MARK_GAP : 0)
  );
}

const widest = (numbers: readonly number[]): number => Math.max(0, ...numbers);

/**
 * Measures a box.
 *
 * @param least height that it must have, so that its lines find room
 */
export function shapeOf(box: Box, least = 0): BoxShape {
  if (box.role === 'gate') return gateShape(box);
  const rows = box.rows.map(textsOf);
  const names = widest(rows.map(({ name }) => name.width));
  const types = widest(rows.map(({ type }) => type?.width ?? 0));
  const marks = widest(rows.map(marksWidth));
  const columns = [names, types, marks].filter((width) => width > 0);
  const rowsWidth = columns.reduce((sum, width) => sum + width, 0) + GAP * (columns.length - 1);
  const badges = box.badges.join(' ');
  const badgeWidth = badges === '' ? 0 : GAP + textWidth(badges, SIZE.small, 'mono');
  const roomForTitle = WIDEST - 2 * PADDING - badgeWidth;
  const title = cutToWidth(box.title, roomForTitle, SIZE.title, 'text');
  const titleWidth = textWidth(title, SIZE.title, 'text');
  const note = box.note && cutToWidth(box.note, WIDEST - 2 * PADDING, SIZE.small, 'text');
  const noteWidth = note ? textWidth(note, SIZE.small, 'text') : 0;
  const content = widest([rowsWidth, titleWidth + badgeWidth, noteWidth]);
  const width = Math.ceil(Math.max(NARROWEST, content + 2 * PADDING) / 2) * 2;
  const head = note ? HEAD.two : rows.length === 0 ? HEAD.bare : HEAD.one;
  const natural = head + (rows.length === 0 ? 0 : rows.length * ROW + 2 * ROWS_PADDING);
  const height = Math.max(natural, least);
  return {
    box,
    width,
    height,
    head: rows.length === 0 ? height : head,
    title: { text: title, x: PADDING, width: titleWidth },
    ...(note && { note: { text: note, x: PADDING, width: noteWidth } }),
    ...(badges !== '' && { badge: { text: badges, x: width - PADDING, width: badgeWidth - GAP } }),
    rows: rows.map((texts, index) => ({
      row: texts.row,
      y: head + ROWS_PADDING + ROW * index + ROW / 2,
      name: { ...texts.name, x: PADDING },
      ...(texts.type && { type: { ...texts.type, x: PADDING + names + GAP } }),
      marks: placedMarks(texts, width - PADDING),
    })),
  };
}

/** A gate is a place on the way of lines. */
function gateShape(box: Box): BoxShape {
  const title = { text: '', x: 0, width: 0 };
  return { box, width: 0, height: GATE, head: GATE, title, rows: [] };
}

/** Marks side by side, the last one ending at the right edge. */
function placedMarks({ marks }: RowTexts, right: number): PlacedRow['marks'] {
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
