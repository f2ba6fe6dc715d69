/**
 * Forms of names. People type the singular of a plural name, leave a prefix such as `tbl_` out, or type the last word alone;
 * records hold these forms, and a query is brought to the same form.
 *
 * Used by the build, the dev server and the browser: keep it small.
 */
import { foldCase } from './fold.ts';

/** Plurals that no rule makes. */
const IRREGULAR: Record<string, string> = {
  people: 'person',
  children: 'child',
  men: 'man',
  women: 'woman',
  feet: 'foot',
  mice: 'mouse',
  data: 'datum',
  media: 'medium',
  criteria: 'criterion',
  phenomena: 'phenomenon',
  indices: 'index',
  vertices: 'vertex',
  matrices: 'matrix',
  appendices: 'appendix',
  shelves: 'shelf',
  halves: 'half',
  lives: 'life',
  knives: 'knife',
  quizzes: 'quiz',
  menus: 'menu',
};

/** Singular words that end like plurals. */
const SINGULAR =
  /(?:ss|us|[sx]is|^(?:alias|atlas|bias|canvas|gas|has|lens|news|was|series|species))$/u;

/**
 * Returns the form that a word shares with its plural. It need not be a word.
 *
 * @example ['taxes', 'tax', 'entries', 'statuses', 'cases'].map(wordForm) // ['tax', 'tax', 'entry', 'status', 'cas']
 */
export function wordForm(word: string): string {
  if (Object.hasOwn(IRREGULAR, word)) return IRREGULAR[word] ?? word;
  if (word.length < 3) return word;
  const singular = SINGULAR.test(word) ? word : word.replace(/s$/u, '');
  return singular
    .replace(/(?<=..)ie$/u, 'y')
    .replace(/(?<=[sx])is$/u, '')
    .replace(/(?<=.(?:[osxz]|ch|sh))e$/u, '');
}

/** Boundaries within `BankAccount`, `APIKey` and `line2`. */
const CAMEL = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu;

/** The words of a name, each in its form. @example partsOf('C_InvoiceLines') // ['c', 'invoice', 'line'] */
function partsOf(name: string): string[] {
  return name
    .replace(CAMEL, ' ')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map((part) => wordForm(foldCase(part)))
    .filter((part) => part !== '');
}

/**
 * Returns the form of a whole name or query.
 *
 * @example ['BankAccounts', 'bank account'].map(nameForm) // twice 'bankaccount'
 */
export function nameForm(text: string): string {
  return partsOf(text).join('');
}

/** What stands before the words of a name: `C_`, `AD_`, `tbl_`, `dim_`. */
const PREFIX = /^(?:\p{L}{1,2}|tbl|dim|fact|fct|ref|lkp|lu|sys|app|mst|trx|cfg|stg)$/u;

/** Longer names have few words that anybody types alone. */
const MOST_PARTS = 6;

/** Forms of a name, each once. */
export interface NameForms {
  /** The whole name, and that without its prefix. */
  whole: readonly string[];
  /** Its last words. */
  tail: readonly string[];
  /** Other words that stand together in it. */
  run: readonly string[];
}

/**
 * Returns the forms of the names of one item.
 *
 * @example nameForms(['C_BankAccounts']) // { whole: ['cbankaccount', 'bankaccount'], tail: ['account'], run: ['bank', 'cbank'] }
 */
export function nameForms(names: readonly string[]): NameForms {
  const whole = new Set<string>();
  const tail = new Set<string>();
  const run = new Set<string>();
  for (const name of names) {
    const parts = partsOf(name);
    const bare = [...parts];
    whole.add(parts.join(''));
    while (bare.length > 1 && PREFIX.test(bare[0] ?? '')) {
      bare.shift();
      whole.add(bare.join(''));
    }
    if (bare.length > MOST_PARTS) continue;
    for (let start = 0; start < bare.length; start++) {
      tail.add(bare.slice(start).join(''));
      for (let end = start + 1; end < bare.length; end++) run.add(bare.slice(start, end).join(''));
    }
  }
  const without = (forms: Set<string>, ...better: ReadonlySet<string>[]): string[] =>
    [...forms].filter((form) => form !== '' && !better.some((others) => others.has(form)));
  return { whole: without(whole), tail: without(tail, whole), run: without(run, whole, tail) };
}
