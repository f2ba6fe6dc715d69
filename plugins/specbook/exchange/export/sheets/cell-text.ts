/** Values of items as texts of a cell. */

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A quantity, as its author wrote it. */
function isWritten(value: Record<string, unknown>): value is { text: string } {
  return (
    typeof value.text === 'string' && ('dimension' in value || 'mode' in value || 'kind' in value)
  );
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (!isObject(value)) return value;
  if (isWritten(value)) return value.text;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
}

/**
 * A value as text: a quantity as it was written, a list of words with `; ` between them, and what has parts as JSON.
 *
 * @example cellText(['GET /orders', 'POST /orders']) // 'GET /orders; POST /orders'
 */
export function cellText(value: unknown): string {
  const simple = plain(value);
  if (simple === undefined || simple === null) return '';
  if (typeof simple === 'string') return simple;
  if (typeof simple === 'number' || typeof simple === 'boolean') return String(simple);
  const isList = Array.isArray(simple) && simple.every((one) => typeof one === 'string');
  return isList ? simple.join('; ') : JSON.stringify(simple);
}
