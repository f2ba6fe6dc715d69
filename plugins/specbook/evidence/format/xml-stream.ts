/** Parses XML from its parts: start and end of elements, without their text. */
import sax from 'sax';
import { ParseError } from '../parse-error.ts';

/** The start of an element. */
export interface XmlStart {
  name: string;
  attributes: ReadonlyMap<string, string>;
  /** 1 for the root. */
  depth: number;
  /** One-based line on which the start tag ends. */
  line: number;
}

/** The parts of a document. */
export interface XmlStream {
  write(part: string): void;
  end(): void;
}

/** Entities of a document type are never expanded: they stay as written. */
const UNKNOWN_ENTITY = 'Invalid character entity';

/** Calls `onStart` for each element. XML that is not well-formed is a parse error. */
export function createXmlStream(file: string, onStart: (element: XmlStart) => void): XmlStream {
  const parser = sax.parser(true);
  // A message of an assertion may be longer.
  parser.bufferCheckPosition = Number.POSITIVE_INFINITY;
  let [depth, roots] = [0, 0];
  const fail = (said: string): never => {
    throw new ParseError({
      message: `${file}: the file is not well-formed XML: ${said}`,
      hint: 'copy the complete file as the tool wrote it, or run the tool again',
      line: parser.line + 1,
    });
  };
  parser.onerror = (error) => {
    if (error.message.startsWith(UNKNOWN_ENTITY)) parser.error = null;
    else fail(error.message.split('\n', 1)[0] ?? '');
  };
  parser.onopentag = ({ name, attributes }) => {
    depth++;
    if (depth === 1 && ++roots > 1) fail('it has several root elements');
    onStart({
      name,
      attributes: new Map(Object.entries(attributes)),
      depth,
      line: parser.line + 1,
    });
  };
  parser.onclosetag = () => {
    depth--;
  };
  return {
    write: (part) => {
      parser.write(part);
    },
    end: () => {
      parser.close();
    },
  };
}
