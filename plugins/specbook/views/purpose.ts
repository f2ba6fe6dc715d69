import type { RootContent } from 'mdast';
import { stringsOf } from '../i18n/index.ts';
import { paragraph, type Content } from '../markup/mdast.ts';
import { inlineProse, prose } from '../markup/prose.ts';
import type { Spec } from '../model/spec.ts';

/** The purpose of an item, or the words that it is missing. */
export function purposeOf(
  spec: Spec,
  { purpose }: { purpose?: string | undefined },
): RootContent[] {
  return purpose === undefined
    ? [paragraph(stringsOf(spec).terms.notDocumented)]
    : prose(spec, purpose);
}

/** A purpose or a meaning in a row of a table, or the words that it is missing. */
export function documented(spec: Spec, text: string | undefined): Content {
  return text === undefined ? stringsOf(spec).terms.notDocumented : inlineProse(spec, text);
}
