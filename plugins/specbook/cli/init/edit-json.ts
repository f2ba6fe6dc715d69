/** Adds to JSON files with comments, such as the settings of an editor: what stands there stays, comments and indentation too. */
import { applyEdits, modify, parse, type JSONPath, type ParseError } from 'jsonc-parser';

/** The text with a value added at the head of an object, or at the end of a list where the path ends in -1. */
export function addToJson(text: string, path: JSONPath, value: unknown): string {
  const indent = /^(?<indent>[ \t]+)\S/mu.exec(text)?.groups?.indent ?? '  ';
  const edits = modify(text, path, value, {
    isArrayInsertion: path.at(-1) === -1,
    // Behind the last key, the comment of that key would become the one of the new key.
    getInsertionIndex: () => 0,
    formattingOptions: {
      insertSpaces: !indent.startsWith('\t'),
      tabSize: indent.length,
      eol: text.includes('\r\n') ? '\r\n' : '\n',
    },
  });
  return applyEdits(text, edits);
}

/** The object in a JSON file with comments; undefined if it holds no object, or is not valid. */
export function parseJsonObject(text: string): Record<string, unknown> | undefined {
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true });
  return errors.length === 0 && isObject(value) ? value : undefined;
}

/** True for what JSON calls an object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
