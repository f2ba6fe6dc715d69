/** Converts a record to a custom record of Pagefind. */
import type { CustomRecord } from 'pagefind';
import { resultHasId } from './kinds.ts';
import { exactWord, nameWord } from './query.ts';
import type { IndexField } from './ranking.ts';
import type { SearchRecord } from './record.ts';

type Fields = Partial<Record<IndexField, string>>;

/** Where a record has one word in several fields, Pagefind tells of a match in any of them: the first keeps it. */
function distinct(lists: readonly (readonly [IndexField, readonly string[]])[]): Fields {
  const known = new Set<string>();
  return Object.fromEntries(
    lists.map(([field, words]) => {
      const fresh = words.filter((word) => !known.has(word));
      for (const word of fresh) known.add(word);
      return [field, fresh.map(exactWord).join(' ')];
    }),
  );
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
    state,
    section,
    content,
    fields: lines,
    values,
    mentions,
    exact,
    forms,
    filters,
    sort,
  } = record;
  const isOne = lines === undefined;
  const hasId = resultHasId(kind);
  const fields: Fields = {
    // The first word is displayed, the second is matched: a query turns `PERF-RT-002` into it.
    id: hasId && id !== undefined ? `${id} ${nameWord(id)}` : '',
    name: hasId ? '' : (id ?? ''),
    title: isOne ? title : '',
    fields: lines ?? '',
    nameWord: isOne ? (hasId || id === undefined ? '' : nameWord(id)) : exact.field.join(' '),
    values: values.join(' '),
    detail,
    state: state ?? '',
    section: section ?? '',
    kind: filters.kind.join(' '),
    mentions: mentions.join(' '),
    ...distinct([
      ['exactId', exact.id],
      ['exactTitle', exact.title],
      ['formWhole', forms.whole],
      ['formTail', forms.tail],
      ['exactField', exact.field],
      ['exactPart', exact.part],
      ['formRun', forms.run],
      ['exactValue', exact.value],
    ]),
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
