/** Serializes values as JavaScript source. Text of authors ends up in string literals only. */
import { toSingleLine } from './one-line.ts';
import { assignNames } from './unique-names.ts';

/**
 * A key of an object literal. `"__proto__": x` would set the prototype; `["__proto__"]: x` does not.
 *
 * @example objectKey('PERF-RT-002') // '"PERF-RT-002"'
 */
export function objectKey(key: string): string {
  return key === '__proto__' ? '["__proto__"]' : stringLiteral(key);
}

/** A string literal on one line, with control and direction characters escaped. */
export function stringLiteral(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A text in a comment: whatever would end it is broken. */
function inComment(text: string): string {
  return toSingleLine(text).replaceAll('*/', '*\\/');
}

/** A documentation comment in one line; nothing where nothing is documented. */
export function docComment(text: string | undefined, indent: string): string[] {
  return text === undefined ? [] : [`${indent}/** ${inComment(text)} */`];
}

const RESERVED = new Set(
  (
    'await break case catch class const continue debugger default delete do else enum export extends false finally for ' +
    'function if implements import in instanceof interface let new null package private protected public return static ' +
    'super switch this throw true try typeof var void while with yield arguments eval options setup teardown handleSummary ' +
    'gates http only scenarios summaryTrendStats tags thresholds'
  ).split(' '),
);

/**
 * Unique function names for ids, none reserved by JavaScript or k6.
 *
 * @example assignFunctionNames(['PERF-RT-002', 'PERF_RT_002']) // Map { … → 'PERF_RT_002', … → 'PERF_RT_002_2' }
 */
export function assignFunctionNames(ids: readonly string[]): Map<string, string> {
  return assignNames(
    ids,
    (id) => {
      const plain = id.replace(/-/gu, '_');
      return /^\d/u.test(plain) || RESERVED.has(plain) ? `_${plain}` : plain;
    },
    RESERVED,
  );
}
