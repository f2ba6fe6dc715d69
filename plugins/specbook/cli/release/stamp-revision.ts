/** Writes a revision into the text of spec.yaml. Nothing else of the text changes. */
import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';

/** The text has no place for the revision. */
export class StampError extends Error {
  override readonly name = 'StampError';
}

/** An entry of `history:`. */
export interface HistoryEntry {
  revision: string;
  /** `YYYY-MM-DD`. */
  on: string;
  by?: string | undefined;
  summary?: string | undefined;
}

function replace(text: string, from: number, to: number, by: string): string {
  return text.slice(0, from) + by + text.slice(to);
}

function mapOf(text: string): YAMLMap {
  const { contents, errors } = parseDocument(text, { uniqueKeys: false });
  if (errors.length > 0 || !isMap(contents)) throw new StampError('it is no map in valid YAML');
  return contents;
}

/** A text as it is written in YAML, in quotes where it needs them. */
function quoted(text: string): string {
  return /^[A-Za-z][\w .-]*$/u.test(text) ? text.trim() : JSON.stringify(text);
}

function entryText({ revision, on, by, summary }: HistoryEntry): string {
  const parts = [
    `revision: ${revision}`,
    `on: ${on}`,
    ...(by === undefined ? [] : [`by: ${quoted(by)}`]),
    ...(summary === undefined ? [] : [`summary: ${JSON.stringify(summary)}`]),
  ];
  return `{ ${parts.join(', ')} }`;
}

function stampKey(text: string, revision: string): string {
  const node = mapOf(text).get('revision', true);
  if (!isScalar(node) || !node.range) throw new StampError('it has no revision');
  const [from, to] = node.range;
  const quote = /^["']/u.exec(text.slice(from, to))?.[0] ?? '';
  return replace(text, from, to, `${quote}${revision}${quote}`);
}

function addEntry(text: string, entry: HistoryEntry): string {
  const map = mapOf(text);
  const pair = map.items.find(({ key }) => isScalar(key) && key.value === 'history');
  if (!pair) {
    const gap = text.endsWith('\n') ? '' : '\n';
    return `${text}${gap}history:\n  - ${entryText(entry)}\n`;
  }
  const { value } = pair;
  if (!isSeq(value) || !value.range) throw new StampError('its history is not a list');
  if (value.flow)
    return replace(text, value.range[0] + 1, value.range[0] + 1, ` ${entryText(entry)},`);
  const start = value.range[0];
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return replace(text, start, start, `- ${entryText(entry)}\n${indent}`);
}

/**
 * The text of spec.yaml at a revision, with an entry in its history.
 *
 * @throws StampError if it is written in a way that leaves no place
 */
export function stampRevision(text: string, entry: HistoryEntry): string {
  if (/^(?:---|\.\.\.)\s*$/mu.test(text.replace(/^---\s*\n/u, '')))
    throw new StampError('it holds several documents');
  return addEntry(stampKey(text, entry.revision), entry);
}
