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
const LABEL = /\s*([A-Za-z_]\w*)\s*=\s*(?=")/uy;
const COMMA = /\s*(,?)/uy;
/** Value; an optional timestamp and exemplar are ignored. */
const REST = /^\s+(\S+)(?:\s+-?[\d.]+)?\s*(?:#.*)?$/u;
const TYPE = /^#\s*TYPE\s+(\S+)\s+(\w+)/u;

function unescape(text: string): string {
  return text.replace(/\\(.)/gu, (whole, sign: string) =>
    sign === 'n' ? '\n' : sign === '"' || sign === '\\' ? sign : whole,
  );
}

function parseLabels(
  line: string,
  from: number,
): { labels: Map<string, string>; end: number } | string {
  const labels = new Map<string, string>();
  let at = from;
  let more = true;
  while (!/^\s*\}/u.test(line.slice(at))) {
    LABEL.lastIndex = at;
    const label = more ? LABEL.exec(line)?.[1] : undefined;
    const end = label === undefined ? undefined : endOfQuoted(line, LABEL.lastIndex);
    if (label === undefined || end === undefined) {
      return 'malformed labels, expected label="value", label="value"';
    }
    if (labels.has(label)) return `duplicate label ${label}`;
    labels.set(label, unescape(line.slice(LABEL.lastIndex + 1, end - 1)));
    COMMA.lastIndex = end;
    more = COMMA.exec(line)?.[1] === ',';
    at = COMMA.lastIndex;
  }
  return { labels, end: line.indexOf('}', at) + 1 };
}

function parseLine(text: string, line: number): Sample | string {
  NAME.lastIndex = 0;
  const name = NAME.exec(text)?.[0];
  if (name === undefined) return 'it does not start with a metric name';
  const open = /^\s*\{/u.exec(text.slice(name.length))?.[0];
  const read =
    open === undefined
      ? { labels: new Map<string, string>(), end: name.length }
      : parseLabels(text, name.length + open.length);
  if (typeof read === 'string') return read;
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
      const [, name, type] = TYPE.exec(line) ?? [];
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
