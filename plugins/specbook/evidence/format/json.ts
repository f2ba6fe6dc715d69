/** JSON values that know their file and path, so that every parse error names both. */
import { type JsonPath, locateInJson } from './json-location.ts';
import { lineAndColumn, ParseError } from '../parse-error.ts';

interface Source {
  file: string;
  text: string;
  /** Lines before this text in an NDJSON file. */
  linesBefore: number;
}

/** Describes a value in a message: `a list`, `the number 3`. */
function describeValue(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return 'a string';
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'number' ? `the number ${value}` : 'an object';
}

/** A path as a message shows it: `metrics.http_req_duration.p(95)`, `tests[3].name`. */
function formatPath(path: JsonPath): string {
  return path
    .map((step, depth) => (typeof step === 'number' ? `[${step}]` : `${depth ? '.' : ''}${step}`))
    .join('');
}

/** Accepted range of a number. */
export interface NumberRange {
  /** Unit, for the message: `ms`, `seconds`. */
  unit?: string;
  /** Negative numbers are accepted (default: `false`). */
  negative?: boolean;
  /** Inclusive maximum: 1 for a ratio. */
  atMost?: number;
}

/** One JSON value and its path. */
export class JsonNode {
  readonly value: unknown;
  readonly path: JsonPath;
  readonly #source: Source;

  constructor(value: unknown, path: JsonPath, source: Source) {
    this.value = value;
    this.path = path;
    this.#source = source;
  }

  /** The last step of its path. */
  get key(): string {
    return String(this.path.at(-1) ?? '');
  }

  /** The value of a key or list index; a missing one has the value `undefined`. */
  at(step: string | number): JsonNode {
    const { value } = this;
    const inside =
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string | number, unknown>)[step]
        : undefined;
    return new JsonNode(inside, [...this.path, step], this.#source);
  }

  get isMissing(): boolean {
    return this.value === undefined;
  }

  get isObject(): boolean {
    return typeof this.value === 'object' && this.value !== null && !Array.isArray(this.value);
  }

  get isList(): boolean {
    return Array.isArray(this.value);
  }

  /** Throws a parse error at this value. */
  fail(what: string, hint: string): never {
    const { file, text, linesBefore } = this.#source;
    const key = formatPath(this.path);
    const { valueOffset } = locateInJson(text, this.path);
    const location = valueOffset === undefined ? undefined : lineAndColumn(text, valueOffset);
    throw new ParseError({
      message: `${file}: ${key === '' ? 'the file' : key} ${what}`,
      hint,
      ...(key === '' ? {} : { key }),
      ...(location && { line: location.line + linesBefore, column: location.column }),
    });
  }

  #expected(what: string): never {
    const noun = this.isMissing ? 'missing' : describeValue(this.value);
    return this.fail(`is ${noun}, expected ${what}`, 'use the file as the tool wrote it');
  }

  /** Keys and values of an object, in file order. */
  entries(): [string, JsonNode][] {
    if (!this.isObject) this.#expected('an object');
    return Object.keys(this.value as object).map((key) => [key, this.at(key)]);
  }

  /** The values of a list. */
  list(): JsonNode[] {
    if (!Array.isArray(this.value)) this.#expected('a list');
    return this.value.map((_, index) => this.at(index));
  }

  string(): string {
    return typeof this.value === 'string' ? this.value : this.#expected('a string');
  }

  /** `undefined` when missing or null. */
  optionalString(): string | undefined {
    return this.isMissing || this.value === null ? undefined : this.string();
  }

  boolean(): boolean {
    return typeof this.value === 'boolean' ? this.value : this.#expected('true or false');
  }

  /** A finite number in the given range. */
  number(range: NumberRange = {}): number {
    const what = range.unit === undefined ? 'a number' : `a number in ${range.unit}`;
    const { value } = this;
    if (typeof value !== 'number') this.#expected(what);
    if (!Number.isFinite(value)) this.#expected(what);
    if (value < 0 && !range.negative) this.#expected(`${what}, zero or more`);
    if (range.atMost !== undefined && value > range.atMost) {
      this.#expected(`${what}, ${range.atMost} or less`);
    }
    return value;
  }

  /** `undefined` when missing. */
  optionalNumber(range: NumberRange = {}): number | undefined {
    return this.isMissing ? undefined : this.number(range);
  }
}

const NON_FINITE = /^-?(?:NaN|Infinity|Inf)\b/u;

/** Throws a parse error at the location of invalid JSON. */
function throwSyntaxError({ file, text, linesBefore }: Source, error: unknown): never {
  const said = error instanceof Error ? error.message : '';
  const { errorOffset } = locateInJson(text, undefined);
  const reported = /at position (\d+)/u.exec(said)?.[1];
  const offset = errorOffset ?? (reported === undefined ? text.length : Number(reported));
  const { line, column } = lineAndColumn(text, offset);
  const location = { line: line + linesBefore, column };
  const word = NON_FINITE.exec(text.slice(offset, offset + 20))?.[0];
  if (word !== undefined) {
    throw new ParseError({
      message: `${file}: "${word}" is not a JSON number`,
      hint: 'the tool measured nothing there: remove the value, or run the tool again',
      ...location,
    });
  }
  const isTruncated = offset >= text.trimEnd().length || /unterminated|end of JSON/iu.test(said);
  throw new ParseError({
    message: isTruncated
      ? `${file}: unexpected end of JSON`
      : `${file}: invalid JSON at line ${location.line}, column ${location.column}`,
    hint: isTruncated
      ? 'the file is truncated: copy the complete file, or run the tool again'
      : 'use the file as the tool wrote it, without log lines before or after',
    ...location,
  });
}

/** Parses JSON; invalid JSON is a parse error. */
export function parseJson(file: string, text: string, linesBefore = 0): JsonNode {
  const source = { file, text, linesBefore };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return throwSyntaxError(source, error);
  }
  return new JsonNode(value, [], source);
}
