/**
 * Lines of Markdown, as far as they can be told apart without a parser. A line that may belong to the paragraph before it
 * is taken to belong there, so that no text looks cheaper to parse than it is.
 */
import { signsOf, type Signs } from './prose-signs.ts';

/** One line of a text. */
export interface ProseLine extends Signs {
  length: number;
  /** Where it begins in the text. */
  offset: number;
  /** It begins a paragraph of words at the margin, where nothing before it is open: what follows can be parsed apart. */
  mayBeCut: boolean;
  /** Lists and quotes that it may begin or end, and the heading that it may make of the line before. */
  blocks: number;
  /** It surely does not continue the paragraph of the line before. */
  startsRun: boolean;
  /** Quotes, list items and footnotes that it begins or stands in, at most; 0 where it begins none. */
  depth: number;
  /** It stands at the margin after a blank line, where every list and quote has ended. */
  isAtMargin: boolean;
  isDefinition: boolean;
}

const LINE_END = /\r\n|\n|\r/u;
const QUOTES = /^(?: {0,3}> ?)*/u;
const MARKER = /[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|\[\^[^\]\s]*\]:)/uy;
const ITEM = /^ *(?:[-+*]|(\d{1,9})[.)])( +)(?=[^ \t])/u;
const HEADING = /^ *#{1,6}(?:[ \t]|$)/u;
const DEFINITION = /^ *\[[^[\]\\^]+\]: +[^\s\\<>()"']+ *$/u;
const APART = /^[\p{L}>#|]/u;
const UNDERLINE = /^[\s>]*[=-]+\s*$/u;
const FENCE = /^(?:`{3,}(?=[^`]*$)|~{3,})/u;
const MAYBE_FENCE = /^[\s>\d.)*+-]*(?:\[\^[^\]]*\]:\s*)?(?:```|~~~)/u;
/** HTML that a blank line does not end. */
const OPEN_HTML = /<(?:pre|script|style|textarea|[!?])/iu;
const CLOSED_COMMENT = /^<!--.*-->/u;
const DELIMITER_ROW = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/u;

interface State {
  fence?: string | undefined;
  /** No fence is open but those seen. */
  fencesAreSure: boolean;
  previous: 'blank' | 'heading' | 'definition' | 'row' | 'text';
  quotes: number;
  /** Columns at which the content of open list items begins. */
  offsets: number[];
  depth: number;
  /** Of the table under way: a row has as many cells as its head, written or not. */
  columns: number;
  /** The first line of a paragraph, which may be the head of a table. */
  header?: string | undefined;
}

/** A line of code in a fence, in which no sign means anything. */
const CODE: ProseLine = {
  ...signsOf(''),
  offset: 0,
  length: 0,
  mayBeCut: false,
  blocks: 0,
  startsRun: true,
  depth: 0,
  isAtMargin: true,
  isDefinition: false,
};

/** The lines of a text, those of code included. */
export function* linesOf(source: string): Generator<ProseLine> {
  const state: State = {
    fencesAreSure: true,
    previous: 'blank',
    quotes: 0,
    offsets: [],
    depth: 0,
    columns: 0,
  };
  let next = 0;
  for (const text of source.split(LINE_END)) {
    const offset = next;
    next += text.length;
    next += source.startsWith('\r\n', next) ? 2 : 1;
    const isAtMargin = state.previous === 'blank' && state.quotes === 0 && /^[^ \t]/u.test(text);
    if (isInFence(text, isAtMargin, state)) {
      yield { ...CODE, offset };
      continue;
    }
    const startsRun = readLine(text, state);
    const markers = markersOf(text);
    const depth = markers === 0 ? 0 : markers + Math.floor(text.search(/[^ \t]/u) / 2);
    const signs = signsOf(text);
    yield {
      ...signs,
      cells: Math.max(signs.cells, state.previous === 'row' ? state.columns : 0),
      offset,
      length: text.length,
      mayBeCut: isAtMargin && state.fencesAreSure && APART.test(text),
      blocks: blocksOf(text, markers, startsRun) + (depth > 0 && depth !== state.depth ? 1 : 0),
      startsRun,
      depth,
      isAtMargin,
      isDefinition: state.previous === 'definition',
    };
    state.depth = depth;
  }
}

/** Fences at the margin after a blank line are sure; after any other nobody knows without a parser what is code. */
function isInFence(text: string, isAtMargin: boolean, state: State): boolean {
  if (state.fence !== undefined) {
    const end = text.trimEnd().trimStart();
    if (/^ {0,3}[`~]+[ \t]*$/u.test(text) && end.startsWith(state.fence) && isOneSign(end)) {
      state.fence = undefined;
      state.previous = 'blank';
    }
    return true;
  }
  const opening = state.fencesAreSure && isAtMargin ? FENCE.exec(text)?.[0] : undefined;
  state.fence = opening;
  if (MAYBE_FENCE.test(text) || (OPEN_HTML.test(text) && !CLOSED_COMMENT.test(text)))
    state.fencesAreSure &&= opening !== undefined;
  return opening !== undefined;
}

function isOneSign(text: string): boolean {
  return text === text.charAt(0).repeat(text.length);
}

/** Notes what a line is. @returns whether it surely begins a block, or is a row of a table */
function readLine(text: string, state: State): boolean {
  const before = state.previous;
  const header = state.header;
  state.header = undefined;
  const prefix = QUOTES.exec(text)?.[0] ?? '';
  const rest = text.slice(prefix.length);
  const quotes = prefix.split('>').length - 1;
  const isSameQuote = quotes === state.quotes;
  if (!isSameQuote) state.offsets = [];
  state.quotes = quotes;
  if (/^[ \t]*$/u.test(rest)) {
    state.previous = 'blank';
    return true;
  }
  const column = rest.search(/[^ \t]/u);
  const deepest = state.offsets.length;
  state.offsets = /^ *\t/u.test(rest) ? [] : state.offsets.filter((offset) => offset <= column);
  const closesItem = state.offsets.length < deepest;
  const mayBegin =
    column - (state.offsets.at(-1) ?? 0) <= 3 && !rest.slice(0, column).includes('\t');
  const item = mayBegin ? ITEM.exec(rest) : null;
  state.previous = 'text';
  // Within a paragraph no list begins with another number than 1.
  const mayCount = before === 'blank' || closesItem;
  if (item && (mayCount || item[1] === undefined || Number(item[1]) === 1)) {
    state.offsets.push(contentColumn(item));
    return true;
  }
  if (mayBegin && HEADING.test(rest)) {
    state.previous = 'heading';
    return true;
  }
  const line = rest.trim();
  const isRow = before === 'row' && isSameQuote && !closesItem && line.startsWith('|');
  const isHead = header !== undefined && isSameQuote && !closesItem && isTable(header, line);
  if (mayBegin && (isRow || isHead)) {
    state.previous = 'row';
    if (isHead) state.columns = line.split('|').length;
    return true;
  }
  const startsRun = before === 'blank' || before === 'heading' || before === 'definition';
  if (startsRun && mayBegin && DEFINITION.test(rest)) state.previous = 'definition';
  else if (startsRun && mayBegin && !item && !line.startsWith('[^')) state.header = line;
  return startsRun && (before !== 'definition' || !/^ *["'(]/u.test(rest));
}

function contentColumn({ 0: whole, 2: blanks = '' }: RegExpExecArray): number {
  // After more than four blanks the item begins with code.
  return blanks.length > 4 ? whole.length - blanks.length + 1 : whole.length;
}

/** Two lines with as many cells: a head of a table and the row below. */
function isTable(head: string, row: string): boolean {
  if (!row.includes('|') || !DELIMITER_ROW.test(row)) return false;
  return shapeOf(head) === shapeOf(row);
}

function shapeOf(row: string): string {
  const cells = row.replace(/\\[\\|]/gu, '');
  return `${cells.startsWith('|')} ${cells.split('|').length} ${cells.endsWith('|')}`;
}

/** More than anybody writes stands for all above. */
const ENOUGH = 1000;

function markersOf(text: string): number {
  MARKER.lastIndex = 0;
  let markers = 0;
  while (markers < ENOUGH && MARKER.test(text)) markers += 1;
  return markers;
}

/** A line of a quote goes on with it; any other line with two markers begins at least one block in another. */
function blocksOf(text: string, markers: number, startsRun: boolean): number {
  if (UNDERLINE.test(text)) return 1;
  return startsRun && markers > 1 ? markers - 1 : 0;
}
