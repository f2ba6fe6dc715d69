/**
 * Asks the index. A query is asked for twice: as a whole name, which finds what bears it, and as words, which find what
 * speaks of it; the first come first.
 */
import { nameForm } from '../../../search/name-forms.ts';
import { nameWord, planSearch, type SearchPlan } from '../../../search/query.ts';
import { inOtherWords } from '../../../search/other-words.ts';
import { FIELD_WEIGHTS } from '../../../search/ranking.ts';
import { completions, correctQuery, hasAllWords, isForeign } from '../../../search/vocabulary.ts';
import { pageLanguage } from '../page-language.ts';
import { hitsOf, type Hit } from './hits.ts';
import { best, find, findOthers, NAMED, type Lookup, type Ranked } from './lookups.ts';
import type { Filters, Pagefind, PagefindData } from './pagefind.ts';

/** So many results are loaded and shown. */
const SHOWN = 30;

/** Results in the order of records, not of their worth. */
const IN_ORDER = { sort: { order: 'asc' } } as const;

/** The answer to a query. */
export interface Answer {
  /** The best results. */
  hits: readonly Hit[];
  /** How many there are. */
  total: number;
  /** There may be more: of the fields that are not shown, those of one entity are counted as one. */
  orMore: boolean;
  /** Nothing holds all the words: these hold some. */
  partial: boolean;
  /** Queries in other words that were asked too, and found something. */
  also?: readonly string[];
  /** What was looked for instead of what was typed, where that is no word of the specification. */
  instead?: string;
  /** Nothing was found: words of the specification that are near. */
  near?: readonly string[];
}

/** Search over one index. */
export interface SearchEngine {
  /** Values of each filter, in order. */
  choices(): Promise<ReadonlyMap<string, readonly string[]>>;
  ask(query: string, filters: Filters): Promise<Answer>;
}

/**
 * The last word on the order, once titles are known: a name as it is written comes before one that is written
 * otherwise (`invoice.state`, `invoice_state`), a name of which the query is most before a longer one, and a title that
 * begins with the query before others.
 */
function refined(
  score: number,
  { id, title }: Hit,
  query: string,
  meta: PagefindData['meta'],
): number {
  if (score > NAMED / 2) {
    const isField = meta.fields !== undefined;
    // The name of a field is that of many, and may be the last word of an entity.
    const whole = isField ? [id] : [id, title];
    if (whole.some((name) => name.toLowerCase() === query.toLowerCase())) return score + 50;
    const isName = meta.name !== undefined && !isField;
    return isName ? score - Math.min(0.9, id.length / 100) : score;
  }
  const [name, typed] = [nameWord(title), nameWord(query)];
  // Half of `Invoice` is more than a third of `Invoices of a month`.
  return name.startsWith(typed) ? score * (1.5 + (2 * typed.length) / name.length) : score;
}

/**
 * Loads the best. What is equally good comes in the order of ids: PERF-RT-002 before PERF-RT-010.
 *
 * @returns what is shown, and how many results that makes of all that were found
 */
async function load(
  found: readonly Ranked[],
  query: string,
  plan: SearchPlan,
): Promise<Pick<Answer, 'hits' | 'total'>> {
  const { compare } = new Intl.Collator(pageLanguage(), { numeric: true });
  const best = found.slice(0, SHOWN);
  const loaded = await Promise.all(
    best.map(async ({ result, score, plan: own = plan }) => {
      const data = await result.data();
      return hitsOf(data, result, own).map((hit) => ({
        hit,
        score: refined(score, hit, query, data.meta),
      }));
    }),
  );
  const hits = loaded
    .flat()
    .sort((a, b) => b.score - a.score || compare(a.hit.id || a.hit.title, b.hit.id || b.hit.title))
    .map(({ hit }) => hit);
  return { hits: hits.slice(0, SHOWN), total: found.length - best.length + hits.length };
}

/** Words that may have been meant; seldom needed, so loaded then. */
async function nearWords(query: string, words: readonly string[]): Promise<readonly string[]> {
  const { suggestionsFor } = await import('../../../search/suggestions.ts');
  return suggestionsFor(query, words);
}

/** How the index is asked: addresses in it are whole, and the weights are those it was made for. */
export const INDEX_OPTIONS = {
  baseUrl: '/',
  excerptLength: 16,
  ranking: { metaWeights: FIELD_WEIGHTS },
} as const;

/**
 * Loads the index.
 *
 * @param folder address of the index, with a slash at its end
 * @param fieldKind what the filter of kinds calls a field
 */
export async function openIndex(folder: string, fieldKind: string): Promise<SearchEngine> {
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
  await pagefind.options(INDEX_OPTIONS);
  // Without them slips are not mended, other words are not tried, and everything else is found.
  const linesOf = async (file: string): Promise<string[]> => {
    const answer = await fetch(folder + file).catch(() => undefined);
    return answer?.ok ? (await answer.text()).split('\n') : [];
  };
  return searchEngine(
    pagefind,
    fieldKind,
    () => linesOf(VOCABULARY_FILE),
    async () => (await linesOf(SYNONYMS_FILE)).map((line) => line.split('\t')),
  );
}

/** Name of the file that holds groups of synonyms, one a line, in the folder of the index. */
export const SYNONYMS_FILE = 'synonyms.txt';

/** Name of the file that holds the words of the specification, one a line, in the folder of the index. */
export const VOCABULARY_FILE = 'words.txt';

/**
 * Search over an index that is loaded.
 *
 * @param fieldKind what the filter of kinds calls a field
 * @param loadWords gives the words of the specification
 * @param loadSynonyms gives groups of words that mean the same
 */
export function searchEngine(
  pagefind: Pagefind,
  fieldKind: string,
  loadWords: () => Promise<readonly string[]>,
  loadSynonyms: () => Promise<readonly (readonly string[])[]>,
): SearchEngine {
  let known: Promise<readonly string[]> | undefined;
  const vocabulary = () => (known ??= loadWords());
  let groups: ReturnType<typeof loadSynonyms> | undefined;
  const synonyms = () => (groups ??= loadSynonyms());

  /** Whether more was found than is loaded, and fields may be among it. */
  const isMore = (found: readonly Ranked[], { kind = fieldKind }: Filters): boolean =>
    found.length > SHOWN && kind === fieldKind;

  async function ask(query: string, filters: Filters): Promise<Answer> {
    const typed = planSearch(query);
    const words = await vocabulary();
    const whole = completions(query, words);
    const plan = {
      ...typed,
      names: [...new Set([...typed.names, ...whole, ...whole.map(nameForm)])],
    };
    const look: Lookup = async (term, order) => {
      const { results } = await pagefind.search(term, { filters, ...(order && IN_ORDER) });
      return results.map((result) => ({ result, score: result.score }));
    };
    const { found, partial } = await find(plan, look);
    const others = await findOthers(inOtherWords(query, await synonyms()).queries, look);
    // Of a word that nobody wrote Pagefind finds what begins with its first letters.
    const isGuess =
      others.length > 0 ? partial || !hasAllWords(query, words) : isForeign(query, words);
    const own = isGuess ? found.filter(({ score }) => score > NAMED / 2) : found;
    const ranked = best([...own, ...others.flatMap((other) => other.found)]);
    return {
      ...(await load(ranked, query.trim(), plan)),
      orMore: isMore(ranked, filters),
      partial: partial && others.length === 0,
      ...(others.length > 0 && { also: others.map((other) => other.query) }),
      ...(ranked.length === 0 && { near: await nearWords(query, words) }),
    };
  }

  return {
    async choices() {
      const filters = await pagefind.filters();
      return new Map(
        Object.entries(filters).map(([name, counts]) => [name, Object.keys(counts).sort()]),
      );
    },
    async ask(query, filters) {
      const plan = planSearch(query);
      if (plan.words.length === 0) {
        const nothing = { hits: [], total: 0, orMore: false, partial: false };
        if (Object.keys(filters).length === 0) return nothing;
        const { results } = await pagefind.search(null, { filters, ...IN_ORDER });
        const all = results.map((result, index) => ({ result, score: -index }));
        return { ...nothing, ...(await load(all, query, plan)), orMore: isMore(all, filters) };
      }
      const words = await vocabulary();
      const { queries, rest } = inOtherWords(query, await synonyms());
      // A word that has synonyms is right, and the rest alone may be mistyped.
      const isRight = queries.length > 0 && correctQuery(rest.join(' '), words) === undefined;
      const instead = isRight ? undefined : correctQuery(query, words);
      if (instead === undefined) return ask(query, filters);
      const mended = await ask(instead, filters);
      return mended.total === 0 ? ask(query, filters) : { ...mended, instead };
    },
  };
}
