/** Files of one JSON value a line (NDJSON), as tools write that report as they go. */
import { parseJson, type JsonNode } from './json.ts';

/** The value of each line; blank lines are none. */
export function parseJsonLines(file: string, text: string): JsonNode[] {
  return text
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [parseJson(file, line, index)]));
}
