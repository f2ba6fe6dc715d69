/** The options of search. */
import { z } from 'zod';
import { canonicalTag } from '../strings-option.ts';

const group = z
  .array(z.string().min(1, 'a synonym is a word or a phrase'))
  .min(2, "a group of synonyms has two words or more, such as ['slot', 'appointment']");

/** Shape of the options, for the schema of all options. */
export const SEARCH_OPTIONS = {
  /** What search finds. */
  search: z
    .strictObject({
      /**
       * Words that mean the same, by language of the interface: a search for one finds the others too. They are added to the
       * words of the trade that are shipped in English and German, such as latency and response time.
       * @default {}
       * @example { en: [['slot', 'appointment'], ['MRN', 'patient number']] }
       */
      synonyms: z
        .record(
          z.string().refine((tag) => canonicalTag(tag) !== undefined, {
            error: 'is no language tag, such as en or de',
          }),
          z.array(group),
        )
        .default({}),
    })
    .prefault({}),
};

/** The groups that a project states for a language and for the language without its region. */
export function synonymsFor(
  lang: string,
  synonyms: Readonly<Record<string, readonly (readonly string[])[]>>,
): (readonly string[])[] {
  const language = lang.split('-')[0] ?? lang;
  return [...new Set([lang, language])].flatMap((tag) => synonyms[tag] ?? []);
}
