/** NDJSON: one JSON value per line, as streaming reporters write it. */
import { type JsonNode, parseJson } from './json.ts';

/** Parses each line; blank lines are skipped. */
export function parseJsonLines(file: string, text: string): JsonNode[] {
  return text
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [parseJson(file, line, index)]));
}
