/** Asks the index for names and for words, and ranks what it finds. */
import { exactWord, planSearch, type SearchPlan } from '../../../search/query.ts';
import { FIELD_WEIGHTS, formWeight, type IndexField } from '../../../search/ranking.ts';
import type { PagefindResult } from './pagefind.ts';

/** What bears the name scores more than whatever speaks of it. */
export const NAMED = 1e6;

/** What a name loses by its place among those that a query may mean. */
const LATER_NAME = 100;

/** What a match in a metadata field counts. */
function weightOf(field: string): number {
  return Object.hasOwn(FIELD_WEIGHTS, field) ? FIELD_WEIGHTS[field as IndexField] : 0;
}

/** A result and how good it is. */
export interface Ranked {
  result: PagefindResult;
  score: number;
  /** The plan that found it, where it is not that of what was typed. */
  plan?: SearchPlan;
}

/** Each result once, with its best score, the best first. */
export function best(found: readonly Ranked[]): Ranked[] {
  const byId = new Map<string, Ranked>();
  for (const ranked of found) {
    const { result, score } = ranked;
    if (score > (byId.get(result.id)?.score ?? -1)) byId.set(result.id, ranked);
  }
  return [...byId.values()].sort((a, b) => b.score - a.score);
}

/** What asks an index for one term, under the filters of the moment; the best first, or in the order of records. */
export type Lookup = (term: string, order?: 'of records') => Promise<Ranked[]>;

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

/** A whole name in other words comes before text; a part such as a value of an enumeration does not. */
const OTHER_NAME = NAMED + FIELD_WEIGHTS.formWhole;

/** What a match in other words is worth, less than one of what was typed. */
function inOtherWordsScore(score: number): number {
  if (score >= OTHER_NAME) return 0.6 * score;
  return score > NAMED / 2 ? 1 : 0.2 * score;
}

/** What is found in other words, worth less than what is found for those that were typed. */
export async function findOthers(
  queries: readonly string[],
  look: Lookup,
): Promise<{ query: string; found: Ranked[] }[]> {
  const answers = await Promise.all(
    queries.map(async (query) => {
      const plan = planSearch(query);
      const { found, partial } = await find(plan, look);
      const worthLess = found.map(({ result, score }) => ({
        result,
        score: inOtherWordsScore(score),
        plan,
      }));
      return { query, found: partial ? [] : worthLess };
    }),
  );
  return answers.filter(({ found }) => found.length > 0);
}

/** What a plan finds: what bears the name, then what holds its words, or else some of them. */
export async function find(
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
