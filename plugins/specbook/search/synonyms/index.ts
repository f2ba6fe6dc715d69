/** Groups of words that mean the same, by language. */
import { de } from './de.ts';
import { en } from './en.ts';

/** Words and phrases that mean the same. */
export type SynonymGroup = readonly string[];

const SHIPPED: Readonly<Record<string, readonly SynonymGroup[]>> = { de, en };

/**
 * Returns the groups of a site: those of the project, then those that are shipped for its language, then the English ones,
 * since ids and names are English in most specifications.
 *
 * @param lang language of the interface, such as `de-AT`
 * @param own groups of the project
 */
export function synonymGroups(lang: string, own: readonly SynonymGroup[] = []): SynonymGroup[] {
  const language = lang.split('-')[0] ?? lang;
  const shipped = language === 'en' ? [] : (SHIPPED[language] ?? []);
  return [...own, ...shipped, ...en];
}
