/** From a record of the index to the results that are shown: one, or the fields that were meant. */
import { fieldAddress, splitFields, type FieldLine } from '../../../search/field-lines.ts';
import { nameWord, searchWords, type SearchPlan } from '../../../search/query.ts';
import { ENDINGS } from '../../../search/vocabulary.ts';
import type { PagefindData, PagefindResult } from './pagefind.ts';

/** One result as it is shown. */
export interface Hit {
  url: string;
  title: string;
  id: string;
  kind: string;
  detail: string;
  /** Its verdict with its sign; empty for what has none. */
  state: string;
  /** Text around the matches, escaped, with `<mark>`; empty when only names matched. */
  excerpt: string;
}

/** So many words are shown on either side of a match. */
const AROUND = 8;

/** As Pagefind escapes: what shows it takes it for text. */
function escaped(text: string): string {
  return text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The beginnings that a word of the query finds: what a stemmer leaves of it. */
function stemsOf(words: readonly string[]): string[] {
  return words.map((word) => (word.length > 4 ? word.replace(ENDINGS, '') : word));
}

/** The words of a text, as a whole and in their parts: `patient_id` is `patientid`, `patient` and `id`. */
function wordsIn(text: string): string[] {
  return [...searchWords(text), ...searchWords(text.replace(/[_-]/gu, ' '))];
}

/** A piece of a text around the first word that matches, with all that match marked; empty without one. */
function excerptOf(text: string, stems: readonly string[]): string {
  const words = text.split(' ');
  const isMatch = (word: string): boolean =>
    wordsIn(word).some((part) => stems.some((stem) => part.startsWith(stem)));
  const first = words.findIndex(isMatch);
  if (first < 0) return '';
  return words
    .slice(Math.max(0, first - AROUND), first + AROUND)
    .map((word) => (isMatch(word) ? `<mark>${escaped(word)}</mark>` : escaped(word)))
    .join(' ');
}

/**
 * The fields that a query means: those of that name; else those that hold all its words, or most of them. Words may
 * stand for the entity, but one at least must be of the field.
 */
function meant(
  fields: readonly FieldLine[],
  [id, title]: readonly [id: string, title: string],
  { names, words }: SearchPlan,
): readonly FieldLine[] {
  if (words.length === 0) return fields;
  const named = fields.filter(({ name }) =>
    [name, `${id}.${name}`].some((whole) => names.includes(nameWord(whole))),
  );
  if (named.length > 0) return named;
  const stems = stemsOf(words);
  const ofEntity = wordsIn(`${id} ${title}`);
  const counts = fields.map(({ name, detail, text }) => {
    const own = wordsIn(`${name} ${detail} ${text}`);
    const has = (stem: string, among: readonly string[]): boolean =>
      among.some((word) => word.startsWith(stem));
    const isOwn = stems.some((stem) => has(stem, own));
    return isOwn ? stems.filter((stem) => has(stem, own) || has(stem, ofEntity)).length : 0;
  });
  const most = Math.max(...counts);
  return most === 0 ? [] : fields.filter((_, index) => counts[index] === most);
}

/** What is shown of a record; nothing where it was found for words that none of its fields has. */
export function hitsOf(
  { url, meta, excerpt, content }: PagefindData,
  { words }: PagefindResult,
  plan: SearchPlan,
): Hit[] {
  const { kind = '', detail = '' } = meta;
  if (meta.fields === undefined) {
    const id = (meta.id ?? meta.name ?? '').split(' ')[0] ?? '';
    const { section, state = '', title = '' } = meta;
    // The number of its section is shown to those who look for a number.
    const isSection = section !== undefined && plan.names.includes(searchWords(section).join(''));
    return [
      {
        url,
        title,
        id,
        kind,
        detail: isSection ? [`§ ${section}`, detail].filter(Boolean).join(' · ') : detail,
        state,
        excerpt: words.length > 0 ? excerpt : '',
      },
    ];
  }
  const entity = meta.name ?? '';
  return meant(splitFields(meta.fields, content), [entity, detail], plan).map((field) => ({
    url: fieldAddress(url, field.name),
    title: field.name,
    id: `${entity}.${field.name}`,
    kind,
    detail: [detail, field.detail].filter((part) => part !== '').join(' · '),
    state: '',
    excerpt: excerptOf(field.text, stemsOf(plan.words)),
  }));
}
