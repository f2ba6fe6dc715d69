/** Reads the `spec.json` of a published site as a model. */
import { buildSpec } from '../../model/build.ts';
import type { SpecInfo } from '../../model/item.ts';
import { isVocabulary } from '../../model/kind-lists.ts';
import { KINDS } from '../../model/kinds.ts';
import type { Position } from '../../model/problem.ts';
import type { Spec } from '../../model/spec.ts';
import type { AnyStated } from '../../model/stated-item.ts';

/** What of `spec.json` a model is made of. */
interface SpecJson {
  format: string;
  info: SpecInfo;
  items: Record<string, Omit<AnyStated, 'source'> & { source: Position; implied?: boolean }>;
}

/** A file that is no `spec.json`. The message is one sentence. */
export class SpecJsonError extends Error {
  override readonly name = 'SpecJsonError';
}

function isSpecJson(value: unknown): value is SpecJson {
  if (typeof value !== 'object' || value === null) return false;
  const { format, info, items } = value as Partial<Record<keyof SpecJson, unknown>>;
  const isKnown = typeof format === 'string' && /^specbook\/2(?:\.|$)/u.test(format);
  return isKnown && typeof info === 'object' && typeof items === 'object' && items !== null;
}

function parse(text: string): SpecJson {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new SpecJsonError(`it is not JSON: ${(error as SyntaxError).message}`);
  }
  if (!isSpecJson(value)) throw new SpecJsonError('its "format" is not specbook/2');
  return value;
}

/**
 * The model of a `spec.json`. Every part of an item has the position of the item.
 *
 * @throws SpecJsonError if the text is something else.
 */
export function readSpecJson(text: string, now: string): Spec {
  const { info, items } = parse(text);
  const stated = Object.values(items)
    .filter(
      ({ kind, implied }) => Object.hasOwn(KINDS, kind) && !implied && !('within' in KINDS[kind]),
    )
    .map((item) => {
      const { file, line, column } = item.source;
      return { ...item, source: { file, line, column, locate: () => ({ file, line, column }) } };
    }) as AnyStated[];
  // A vocabulary with written words is one that spec.yaml lists.
  const listed = new Set(stated.map(({ kind }) => kind).filter(isVocabulary));
  return buildSpec({ info, items: stated, listed, broken: new Set(), now }).spec;
}
