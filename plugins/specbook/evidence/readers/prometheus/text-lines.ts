/** Parses lines of the text formats of Prometheus and OpenMetrics. */
import { endOfQuoted } from '../../format/quoted-string.ts';
import { ParseError } from '../../parse-error.ts';
import { parseSampleValue } from './units.ts';

/** One sample of the text format. */
export interface Sample {
  name: string;
  labels: ReadonlyMap<string, string>;
  /** Undefined for NaN and infinity: nothing was measured. */
  value: number | undefined;
  line: number;
}

const NAME = /[A-Za-z_:][\w:]*/uy;
const LABEL = /\s*(?:([A-Za-z_]\w*)|(?="))/uy;
const EQUALS = /\s*=\s*(?=")/uy;
const COMMA = /\s*(,?)/uy;
/** Value; an optional timestamp and exemplar are ignored. */
const REST = /^\s+(\S+)(?:\s+-?[\d.]+)?\s*(?:#.*)?$/u;
const TYPE = /^#\s*TYPE\s+(?:"((?:[^"\\]|\\.)*)"|(\S+))\s+(\w+)/u;

function unescape(text: string): string {
  return text.replace(/\\(.)/gu, (whole, sign: string) =>
    sign === 'n' ? '\n' : sign === '"' || sign === '\\' ? sign : whole,
  );
}

/** A quoted text, and where it ends. */
function quotedAt(line: string, from: number): { text: string; end: number } | undefined {
  const end = endOfQuoted(line, from);
  return end === undefined ? undefined : { text: unescape(line.slice(from + 1, end - 1)), end };
}

interface Labels {
  /** A metric whose name is not made of letters stands among its labels: `{"http.server.duration", code="200"}`. */
  name?: string;
  labels: Map<string, string>;
  end: number;
}

function parseLabels(line: string, from: number): Labels | string {
  const labels = new Map<string, string>();
  const malformed = 'malformed labels, expected label="value", label="value"';
  let name: string | undefined;
  let at = from;
  let more = true;
  while (!/^\s*\}/u.test(line.slice(at))) {
    LABEL.lastIndex = at;
    const key = more ? LABEL.exec(line) : null;
    if (!key) return malformed;
    const quoted = key[1] === undefined ? quotedAt(line, LABEL.lastIndex) : undefined;
    const label = key[1] ?? quoted?.text;
    if (label === undefined) return malformed;
    EQUALS.lastIndex = quoted?.end ?? LABEL.lastIndex;
    const hasValue = EQUALS.test(line);
    const value = hasValue ? quotedAt(line, EQUALS.lastIndex) : undefined;
    if (!hasValue && quoted && name === undefined && labels.size === 0) name = quoted.text;
    else if (!value) return malformed;
    else if (labels.has(label)) return `duplicate label ${label}`;
    else labels.set(label, value.text);
    COMMA.lastIndex = value?.end ?? quoted?.end ?? 0;
    more = COMMA.exec(line)?.[1] === ',';
    at = COMMA.lastIndex;
  }
  return { ...(name !== undefined && { name }), labels, end: line.indexOf('}', at) + 1 };
}

function parseLine(text: string, line: number): Sample | string {
  NAME.lastIndex = 0;
  const plain = NAME.exec(text)?.[0] ?? '';
  const open = /^\s*\{/u.exec(text.slice(plain.length))?.[0];
  const read: Labels | string =
    open === undefined
      ? { labels: new Map(), end: plain.length }
      : parseLabels(text, plain.length + open.length);
  if (typeof read === 'string') return read;
  const name = plain === '' ? (read.name ?? '') : plain;
  if (name === '' || (plain !== '' && read.name !== undefined))
    return 'it does not start with a metric name';
  const value = parseSampleValue(REST.exec(text.slice(read.end))?.[1] ?? '');
  if (value === null) return 'no number after the metric';
  return { name, labels: read.labels, value, line };
}

/** Samples in file order, and the declared type of each metric. */
export function parseLines(
  file: string,
  text: string,
): { samples: Sample[]; types: ReadonlyMap<string, string> } {
  const samples: Sample[] = [];
  const types = new Map<string, string>();
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    if (line.trim() === '') continue;
    if (line.startsWith('#')) {
      const [, quoted, bare, type] = TYPE.exec(line) ?? [];
      const name = quoted === undefined ? bare : unescape(quoted);
      if (name !== undefined && type !== undefined) types.set(name, type);
      continue;
    }
    const sample = parseLine(line, index + 1);
    if (typeof sample === 'string') {
      throw new ParseError({
        message: `${file}: line ${index + 1} is not a Prometheus sample: ${sample}`,
        hint: 'use the response of /metrics, or the JSON response of /api/v1/query',
        line: index + 1,
      });
    }
    samples.push(sample);
  }
  return { samples, types };
}
