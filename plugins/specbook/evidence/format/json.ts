/** A JSON value that knows its file and its place, so that whatever is wrong with it is said with both. */
import { placeInJson, type JsonPath } from './json-location.ts';
import { placeOf, Refusal } from '../parse-error.ts';

interface Source {
  file: string;
  text: string;
  /** Lines of the file before this text, where a file is a value a line. */
  linesBefore: number;
}

/** What a value is, in words. */
function nounOf(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'number' ? `the number ${value}` : 'an object';
}

/** The place as a message names it: `metrics.http_req_duration.p(95)`, `tests[3].name`. */
function keyOf(path: JsonPath): string {
  return path
    .map((step, depth) => (typeof step === 'number' ? `[${step}]` : `${depth ? '.' : ''}${step}`))
    .join('');
}

/** What a number may be. */
export interface NumberRange {
  /** The unit it is in, for the message: `ms`, `seconds`. */
  unit?: string;
  /** It may be below zero; nothing measured is, unless this says so. */
  negative?: boolean;
  /** The greatest it may be: 1 for a share. */
  atMost?: number;
}

/** One value of a JSON text and where it stands. */
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

  /** The value under a key or at a place of a list; one that is not there is undefined. */
  at(step: string | number): JsonNode {
    const { value } = this;
    const inside =
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string | number, unknown>)[step]
        : undefined;
    return new JsonNode(inside, [...this.path, step], this.#source);
  }

  get missing(): boolean {
    return this.value === undefined;
  }

  /** It has braces. */
  get isObject(): boolean {
    return typeof this.value === 'object' && this.value !== null && !Array.isArray(this.value);
  }

  get isList(): boolean {
    return Array.isArray(this.value);
  }

  /** Ends the reading: what is wrong here, and what to do. */
  refuse(what: string, hint: string): never {
    const { file, text, linesBefore } = this.#source;
    const key = keyOf(this.path);
    const { found } = placeInJson(text, this.path);
    const place = found === undefined ? undefined : placeOf(text, found);
    throw new Refusal({
      message: `${file}: ${key === '' ? 'the file' : key} ${what}`,
      hint,
      ...(key === '' ? {} : { key }),
      ...(place && { line: place.line + linesBefore, column: place.column }),
    });
  }

  #expected(what: string): never {
    const noun = this.missing ? 'missing' : nounOf(this.value);
    return this.refuse(`is ${noun}, expected ${what}`, 'give the file as the tool wrote it');
  }

  /** Keys and values of an object, in the order of the file. */
  entries(): [string, JsonNode][] {
    if (!this.isObject) this.#expected('an object');
    return Object.keys(this.value as object).map((key) => [key, this.at(key)]);
  }

  /** The values of a list. */
  list(): JsonNode[] {
    if (!Array.isArray(this.value)) this.#expected('a list');
    return this.value.map((_, index) => this.at(index));
  }

  text(): string {
    return typeof this.value === 'string' ? this.value : this.#expected('text');
  }

  /** Undefined where it is missing or null. */
  optionalText(): string | undefined {
    return this.missing || this.value === null ? undefined : this.text();
  }

  flag(): boolean {
    return typeof this.value === 'boolean' ? this.value : this.#expected('true or false');
  }

  /** A finite number in its range. */
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

  /** Undefined where it is missing. */
  optionalNumber(range: NumberRange = {}): number | undefined {
    return this.missing ? undefined : this.number(range);
  }
}

const NO_NUMBER = /^-?(?:NaN|Infinity|Inf)\b/u;

/** Refuses a text that is no JSON, with the place. */
function refuseSyntax({ file, text, linesBefore }: Source, error: unknown): never {
  const said = error instanceof Error ? error.message : '';
  const { broken } = placeInJson(text, undefined);
  const told = /at position (\d+)/u.exec(said)?.[1];
  const offset = broken ?? (told === undefined ? text.length : Number(told));
  const { line, column } = placeOf(text, offset);
  const place = { line: line + linesBefore, column };
  const word = NO_NUMBER.exec(text.slice(offset, offset + 20))?.[0];
  if (word !== undefined) {
    throw new Refusal({
      message: `${file}: "${word}" is no number in JSON`,
      hint: 'the tool measured nothing there; leave the value out or run it again',
      ...place,
    });
  }
  const cut = offset >= text.trimEnd().length || /unterminated|end of JSON/iu.test(said);
  throw new Refusal({
    message: cut
      ? `${file}: the file ends in the middle of its JSON`
      : `${file}: the file is no JSON at line ${place.line}, column ${column}`,
    hint: cut
      ? 'it was cut short: copy the whole file, or run the tool again'
      : 'give the file as the tool wrote it, without log lines before or after',
    ...place,
  });
}

/** Parses a JSON text; refuses one that is none. */
export function parseJson(file: string, text: string, linesBefore = 0): JsonNode {
  const source = { file, text, linesBefore };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return refuseSyntax(source, error);
  }
  return new JsonNode(value, [], source);
}
