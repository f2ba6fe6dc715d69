/** Converts a record to a custom record of Pagefind. */
import type { CustomRecord } from 'pagefind';
import { resultHasId } from './kinds.ts';
import { exactWord, nameWord } from './query.ts';
import type { IndexField } from './ranking.ts';
import type { SearchRecord } from './record.ts';

function exactWords(words: readonly string[]): string {
  return words.map(exactWord).join(' ');
}

/**
 * Returns the record of Pagefind: text as content, everything else as metadata fields with the weights of
 * `FIELD_WEIGHTS`.
 *
 * @param language of the stemmer
 */
export function customRecord(record: SearchRecord, language = 'en'): CustomRecord {
  const {
    url,
    kind,
    id,
    title,
    detail,
    content,
    fields: lines,
    values,
    mentions,
    exact,
    filters,
    sort,
  } = record;
  const isOne = lines === undefined;
  const hasId = resultHasId(kind);
  const fields: Partial<Record<IndexField, string>> = {
    // The first word is displayed, the second is matched: a query turns `PERF-RT-002` into it.
    id: hasId && id !== undefined ? `${id} ${nameWord(id)}` : '',
    name: hasId ? '' : (id ?? ''),
    title: isOne ? title : '',
    fields: lines ?? '',
    nameWord: isOne ? (hasId || id === undefined ? '' : nameWord(id)) : exact.field.join(' '),
    values: values.join(' '),
    detail,
    kind: filters.kind.join(' '),
    mentions: mentions.join(' '),
    exactId: exactWords(exact.id),
    exactTitle: exactWords(exact.title),
    exactField: exactWords(exact.field),
    exactPart: exactWords(exact.part),
    exactValue: exactWords(exact.value),
  };
  const meta = Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== ''));
  return {
    url,
    language,
    // Pagefind ignores a record without text.
    content: content === '' ? title : content,
    meta,
    filters: Object.fromEntries(
      Object.entries(filters).map(([name, words]: [string, readonly string[]]) => [
        name,
        [...words],
      ]),
    ),
    sort: { ...sort },
  };
}
