/**
 * Asks the index. A query is asked for twice: as a whole name, which finds what bears it, and as words, which find what
 * speaks of it; the first come first.
 */
import { nameForm } from '../../../search/name-forms.ts';
import { exactWord, nameWord, planSearch, type SearchPlan } from '../../../search/query.ts';
import { FIELD_WEIGHTS, formWeight, type IndexField } from '../../../search/ranking.ts';
import { completions, correctQuery } from '../../../search/vocabulary.ts';
import { pageLanguage } from '../page-language.ts';
import { hitsOf, type Hit } from './hits.ts';
import type { Filters, Pagefind, PagefindData, PagefindResult } from './pagefind.ts';

/** What bears the name scores more than whatever speaks of it. */
const NAMED = 1e6;

/** What a name loses by its place among those that a query may mean. */
const LATER_NAME = 100;

/** So many results are loaded and shown. */
const SHOWN = 30;

/** Results in the order of records, not of their worth. */
const IN_ORDER = { sort: { order: 'asc' } } as const;

/** What a match in a metadata field counts. */
function weightOf(field: string): number {
  return Object.hasOwn(FIELD_WEIGHTS, field) ? FIELD_WEIGHTS[field as IndexField] : 0;
}

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
  /** What was looked for instead of what was typed, where that is no word of the specification. */
  instead?: string;
}

/** Search over one index. */
export interface SearchEngine {
  /** Values of each filter, in order. */
  choices(): Promise<ReadonlyMap<string, readonly string[]>>;
  ask(query: string, filters: Filters): Promise<Answer>;
}

/** A result and how good it is. */
interface Ranked {
  result: PagefindResult;
  score: number;
}

/** Each result once, with its best score, the best first. */
function best(found: readonly Ranked[]): Ranked[] {
  const byId = new Map<string, Ranked>();
  for (const ranked of found) {
    const { result, score } = ranked;
    if (score > (byId.get(result.id)?.score ?? -1)) byId.set(result.id, ranked);
  }
  return [...byId.values()].sort((a, b) => b.score - a.score);
}

/** What asks an index for one term, under the filters of the moment; the best first, or in the order of records. */
type Lookup = (term: string, order?: 'of records') => Promise<Ranked[]>;

/** What bears the name; the first of the names weighs most, then what it is the name of. */
async function findNamed({ names, form }: SearchPlan, look: Lookup): Promise<Ranked[]> {
  const all = [...new Set([...names, form])];
  const found = await Promise.all(all.map((name) => look(`"${exactWord(name)}"`, 'of records')));
  return found.flatMap((results, index) =>
    results.map(({ result }) => {
      const fields = result.matchedMetaFields ?? [];
      const ofName = fields.map((field) => weightOf(field) - LATER_NAME * index);
      // The form of the query is that of a name, however both are written.
      const ofForm = all[index] === form ? fields.flatMap((field) => formWeight(field) ?? []) : [];
      return { result, score: NAMED + Math.max(-LATER_NAME * index, ...ofName, ...ofForm) };
    }),
  );
}

async function find(
  plan: SearchPlan,
  look: Lookup,
): Promise<{ found: Ranked[]; partial: boolean }> {
  const { names, words } = plan;
  const named = await findNamed(plan, look);
  const isName = named.some(({ result }) => result.matchedMetaFields?.[0] !== 'exactValue');
  const [name = ''] = names;
  // `perf rt 2` as three words would find whatever holds a 2; as a name it finds what mentions it.
  if (isName && /\d/u.test(name)) named.push(...(await look(name)));
  else named.push(...(isName ? await look(name) : []), ...(await look(words.join(' '))));
  if (named.length > 0 || words.length < 2) return { found: named, partial: false };
  const some = await Promise.all(words.filter((word) => word.length > 2).map((word) => look(word)));
  const scores = new Map<string, number>();
  for (const { result, score } of some.flat())
    scores.set(result.id, (scores.get(result.id) ?? 0) + score);
  const found = some.flat().map(({ result }) => ({ result, score: scores.get(result.id) ?? 0 }));
  return { found, partial: true };
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
    best.map(async ({ result, score }) => {
      const data = await result.data();
      return hitsOf(data, result, plan).map((hit) => ({
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
  return searchEngine(pagefind, fieldKind, async () => {
    // Without it slips are not mended, and everything else is found.
    const answer = await fetch(folder + VOCABULARY_FILE).catch(() => undefined);
    return answer?.ok ? (await answer.text()).split('\n') : [];
  });
}

/** Name of the file that holds the words of the specification, one a line, in the folder of the index. */
export const VOCABULARY_FILE = 'words.txt';

/**
 * Search over an index that is loaded.
 *
 * @param fieldKind what the filter of kinds calls a field
 * @param loadWords gives the words of the specification
 */
export function searchEngine(
  pagefind: Pagefind,
  fieldKind: string,
  loadWords: () => Promise<readonly string[]>,
): SearchEngine {
  let known: Promise<readonly string[]> | undefined;
  const vocabulary = () => (known ??= loadWords());

  /** Whether more was found than is loaded, and fields may be among it. */
  const isMore = (found: readonly Ranked[], { kind = fieldKind }: Filters): boolean =>
    found.length > SHOWN && kind === fieldKind;

  async function ask(query: string, filters: Filters): Promise<Answer> {
    const typed = planSearch(query);
    const whole = completions(query, await vocabulary());
    const plan = {
      ...typed,
      names: [...new Set([...typed.names, ...whole, ...whole.map(nameForm)])],
    };
    const { found, partial } = await find(plan, async (term, order) => {
      const { results } = await pagefind.search(term, { filters, ...(order && IN_ORDER) });
      return results.map((result) => ({ result, score: result.score }));
    });
    const ranked = best(found);
    return {
      ...(await load(ranked, query.trim(), plan)),
      orMore: isMore(ranked, filters),
      partial,
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
      const instead = correctQuery(query, await vocabulary());
      if (instead === undefined) return ask(query, filters);
      const mended = await ask(instead, filters);
      return mended.total === 0 ? ask(query, filters) : { ...mended, instead };
    },
  };
}
