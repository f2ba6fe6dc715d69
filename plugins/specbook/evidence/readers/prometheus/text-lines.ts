/** Lines of the text format of Prometheus and of OpenMetrics. */
import { endOfQuoted } from '../../format/quoted-string.ts';
import { Refusal } from '../../parse-error.ts';
import { sampleValue } from './units.ts';

/** One sample of the text format. */
export interface Sample {
  name: string;
  labels: ReadonlyMap<string, string>;
  /** Undefined where nothing was measured. */
  value: number | undefined;
  line: number;
}

const NAME = /[A-Za-z_:][\w:]*/uy;
const LABEL = /\s*([A-Za-z_]\w*)\s*=\s*(?=")/uy;
const COMMA = /\s*(,?)/uy;
/** Value, and after it a moment or an exemplar, which are not asked for. */
const REST = /^\s+(\S+)(?:\s+-?[\d.]+)?\s*(?:#.*)?$/u;
const TYPE = /^#\s*TYPE\s+(\S+)\s+(\w+)/u;

function unescape(text: string): string {
  return text.replace(/\\(.)/gu, (whole, sign: string) =>
    sign === 'n' ? '\n' : sign === '"' || sign === '\\' ? sign : whole,
  );
}

function labelsOf(
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
      return 'its labels are not label="value", label="value"';
    }
    if (labels.has(label)) return `the label ${label} stands twice`;
    labels.set(label, unescape(line.slice(LABEL.lastIndex + 1, end - 1)));
    COMMA.lastIndex = end;
    more = COMMA.exec(line)?.[1] === ',';
    at = COMMA.lastIndex;
  }
  return { labels, end: line.indexOf('}', at) + 1 };
}

function readLine(text: string, line: number): Sample | string {
  NAME.lastIndex = 0;
  const name = NAME.exec(text)?.[0];
  if (name === undefined) return 'it does not begin with the name of a metric';
  const open = /^\s*\{/u.exec(text.slice(name.length))?.[0];
  const read =
    open === undefined
      ? { labels: new Map<string, string>(), end: name.length }
      : labelsOf(text, name.length + open.length);
  if (typeof read === 'string') return read;
  const value = sampleValue(REST.exec(text.slice(read.end))?.[1] ?? '');
  if (value === null) return 'it has no number behind the metric';
  return { name, labels: read.labels, value, line };
}

/** Samples in the order of the file, and the type of each metric that states one. */
export function readLines(
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
    const sample = readLine(line, index + 1);
    if (typeof sample === 'string') {
      throw new Refusal({
        message: `${file}: line ${index + 1} is no sample of Prometheus: ${sample}`,
        hint: 'give what /metrics shows, or the JSON that /api/v1/query answers',
        line: index + 1,
      });
    }
    samples.push(sample);
  }
  return { samples, types };
}
