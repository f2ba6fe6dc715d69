/** Parses XML from its parts: start, text and end of elements. */
import sax from 'sax';
import { ParseError } from '../parse-error.ts';

/** The start of an element. */
export interface XmlStart {
  /** Without the namespace prefix. */
  name: string;
  attributes: ReadonlyMap<string, string>;
  /** 1 for the root. */
  depth: number;
  /** One-based line on which the element begins. */
  line: number;
  /** One-based. */
  column: number;
}

/** What is told of a document. */
export interface XmlHandler {
  /** An element begins. */
  onStart: (element: XmlStart) => void;
  /**
   * Some text or CDATA directly inside the element that began last and has not ended. Text is dropped where there is
   * no handler, or where `wantsText` says so: a log may be longer than memory.
   */
  onText?: (text: string) => void;
  /** Whether text is wanted now; always when absent. */
  wantsText?: () => boolean;
  /** The element that began last and has not ended ends. */
  onEnd?: () => void;
}

/** The parts of a document. */
export interface XmlStream {
  write(part: string): void;
  end(): void;
}

/** Entities of a document type are never expanded: they stay as written, as does a single `&`. */
const TOLERATED = /^Invalid character (?:entity|in entity name)/u;
const UNCLOSED = /^(?:Unexpected close tag|Unmatched closing tag|Unclosed root tag)/u;
const NO_ROOT = /^(?:Non-whitespace before first tag|Text data outside of root node)/u;

/** No tool nests that deep. */
const MAX_DEPTH = 100;

/** References to characters that XML forbids, and that tools write all the same; the parser leaves them as written. */
const REFERENCE = /&#(?:(\d{1,7})|[xX]([\dA-Fa-f]{1,6}));/gu;

function isForbidden(code: number): boolean {
  const isControl = code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d;
  return isControl || (code >= 0xd800 && code < 0xe000) || code === 0xfffe || code === 0xffff;
}

function decodeForbidden(text: string): string {
  if (!text.includes('&#')) return text;
  return text.replace(REFERENCE, (whole, ten?: string, hex?: string) => {
    const code = ten === undefined ? Number.parseInt(hex ?? '', 16) : Number(ten);
    return isForbidden(code) ? String.fromCodePoint(code) : whole;
  });
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Where an open element begins. */
interface Opened {
  name: string;
  line: number;
  column: number;
}

/** Parses a document part by part. XML that is not well-formed is a parse error. */
export function createXmlStream(file: string, handler: XmlHandler): XmlStream {
  const parser = sax.parser(true);
  // A message of an assertion may be longer.
  parser.bufferCheckPosition = Number.POSITIVE_INFINITY;
  const open: Opened[] = [];
  let roots = 0;
  const isWanted = (): boolean => handler.onText !== undefined && (handler.wantsText?.() ?? true);
  const tellText = (text: string): void => {
    if (open.length > 0 && isWanted()) handler.onText?.(decodeForbidden(text));
  };
  const fail = (said: string, line?: number): never => {
    throw new ParseError({
      message: `${file}: the file is not well-formed XML: ${said}`,
      hint: 'copy the complete file as the tool wrote it, or run the tool again',
      ...(line !== undefined && { line }),
    });
  };
  parser.onerror = ({ message }) => {
    const [said = ''] = message.split('\n', 1);
    const last = open.at(-1);
    if (TOLERATED.test(said)) parser.error = null;
    else if (NO_ROOT.test(said) && roots === 0) fail('it has no root element');
    else if (UNCLOSED.test(said) && last) {
      throw new ParseError({
        message: `${file}: the element ${last.name} is not closed`,
        hint: 'the file is truncated: copy the complete file, or run the tool again',
        key: last.name,
        line: last.line,
        column: last.column,
      });
    } else fail(said, parser.line + 1);
  };
  parser.onopentagstart = ({ name }) => {
    // The character behind the name is read: a line break is one too.
    const isBroken = parser.column === 0;
    const line = parser.line + (isBroken ? 0 : 1);
    const column = isBroken ? 1 : Math.max(1, parser.column - name.length - 1);
    open.push({ name: localName(name), line, column });
    if (open.length === 1 && ++roots > 1) fail('it has several root elements', line);
    if (open.length > MAX_DEPTH) fail('its elements are nested too deeply', line);
  };
  parser.onopentag = ({ attributes }) => {
    const { name, line, column } = open.at(-1) ?? { name: '', line: 1, column: 1 };
    const decoded = Object.entries(attributes).map(
      ([key, value]) => [localName(key), decodeForbidden(value)] as const,
    );
    handler.onStart({ name, attributes: new Map(decoded), depth: open.length, line, column });
  };
  parser.ontext = tellText;
  parser.oncdata = tellText;
  parser.onclosetag = () => {
    handler.onEnd?.();
    open.pop();
  };
  return {
    write: (part) => {
      parser.write(part);
      tellText(parser.textNode + parser.cdata);
      parser.textNode = '';
      parser.cdata = '';
    },
    end: () => {
      parser.close();
      if (roots === 0) fail('it has no root element');
    },
  };
}
