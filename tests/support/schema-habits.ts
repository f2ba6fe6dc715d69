/** Schemas with the naming habits of real ones, for search: always the same names, no chance in them. */

/** What tables are named after: a hub that others point to. */
const NOUNS =
  `customer invoice order product payment subscription organization user account contract shipment
warehouse supplier employee department project task ticket campaign lead opportunity address country currency coupon
refund credit fee charge plan quote asset vehicle device sensor meter course student teacher exam grade patient visit
doctor prescription claim policy branch category tag comment message channel webhook document folder budget journal ledger
recipe ingredient batch stock bin route stop driver trip booking room guest hotel flight seat artist release recording
label event series status box tax analysis company factory party salary person child city bus process address2`
    .split(/\s+/u)
    .filter((noun) => noun !== 'address2');

/** Second words that many tables share. */
const SHARED =
  `line type log history note attribute access setting role member item template version export import rule
schedule summary detail event token file image permission alert`.split(/\s+/u);

/** Tables of two or three words that nothing else is named after. */
const COMPOUNDS =
  `bank account|credit note|price list|tax rate|exchange rate|email campaign|audit trail|login attempt
|api key|feature flag|dunning run|cost center|purchase requisition|delivery route plan|work order operation|invoice metadata
|invoice settlement|wallet transaction|payment gateway|shipping method|gift card|loyalty tier|return reason|stock movement
|serial number range|production shift|quality inspection|machine downtime|energy reading|time sheet|leave request
|travel expense|job posting|interview feedback|salary band|training certificate|skill matrix|emergency contact|holiday calendar
|blood pressure|lab result|insurance cover|consent form|waiting queue|allergy warning|release group|cover art|record store
|playlist track|concert venue|ticket tier|seat map|parking permit|toll passage|fuel receipt|tyre pressure|sales region
|business partner|product category|material receipt|landed cost|bill of material|workflow node|print format|user dashboard`
    .split('|')
    .map((name) => name.trim().replace(/\s+/gu, ' '));

/** How a schema spells the words of a table, and those of a column. */
export interface Habit {
  id: string;
  count: number;
  table(words: readonly string[], index: number): string;
  column(words: readonly string[]): string;
}

/** The plural of the last word. */
export function plural(word: string): string {
  const irregular: Record<string, string> = {
    person: 'people',
    child: 'children',
    matrix: 'matrices',
    metadata: 'metadata',
    series: 'series',
    analysis: 'analyses',
  };
  const known = irregular[word];
  if (known !== undefined) return known;
  if (/[^aeiou]y$/u.test(word)) return word.replace(/y$/u, 'ies');
  return /(?:s|x|z|ch|sh)$/u.test(word) ? `${word}es` : `${word}s`;
}

export const pluralWords = (words: readonly string[]): string[] =>
  words.map((word, index) => (index === words.length - 1 ? plural(word) : word));
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
export const pascal = (words: readonly string[]): string => words.map(capital).join('');
const snake = (words: readonly string[]): string => words.join('_');

const PREFIXES = ['C', 'AD', 'M', 'C_BP', 'I', 'PP', 'GL', 'R'];

/** Five schemas: what Rails, a large ERP, a music database, an old shop and an ORM with classes call their tables. */
export const HABITS: readonly Habit[] = [
  { id: 'plural-snake', count: 60, table: (words) => snake(pluralWords(words)), column: snake },
  { id: 'singular-snake', count: 120, table: snake, column: snake },
  {
    id: 'tbl-prefix',
    count: 240,
    table: (words) => `tbl_${snake(pluralWords(words))}`,
    column: snake,
  },
  {
    id: 'pascal-case',
    count: 400,
    table: (words, index) => pascal(index % 3 === 0 ? pluralWords(words) : words),
    column: (words) => words.map((word, at) => (at === 0 ? word : capital(word))).join(''),
  },
  {
    id: 'erp-prefixes',
    count: 760,
    table: (words, index) => `${PREFIXES[index % PREFIXES.length]}_${pascal(words)}`,
    column: (words) => words.map(capital).join('_'),
  },
];

/** One table of a schema. */
export interface Table {
  words: readonly string[];
  name: string;
}

/** The words of so many tables: hubs, compounds, then every hub with one shared word after the other. */
function tableWords(count: number): (readonly string[])[] {
  const pairs = SHARED.flatMap((second) => NOUNS.map((noun) => [noun, second]));
  const hubs = NOUNS.slice(0, Math.max(24, Math.floor(count / 8)));
  const compounds = COMPOUNDS.slice(0, Math.floor(count / 3)).map((name) => name.split(' '));
  return [...hubs.map((noun) => [noun]), ...compounds, ...pairs].slice(0, count);
}

/** The tables of a habit, in order. */
export function tablesOf(habit: Habit): Table[] {
  return tableWords(habit.count).map((words, index) => ({
    words,
    name: habit.table(words, index),
  }));
}

/** The files of a schema: each table points to its own hub and to two others, and repeats their words in columns and keys. */
export function filesOf(habit: Habit): Record<string, string> {
  const tables = tablesOf(habit);
  const hubs = tables.filter(({ words }) => words.length === 1);
  const keyOf = ({ words }: Table): string => habit.column([...words, 'id']);
  const files = tables.map((table, index) => {
    const own = hubs.find(({ words }) => words[0] === table.words[0] && table.words.length > 1);
    const targets = new Set(
      [own, hubs[index % hubs.length], hubs[(7 * index + 3) % hubs.length]].filter(
        (target) => target !== undefined && target !== table,
      ) as Table[],
    );
    const lines = [
      `name: ${table.name}`,
      'purpose: Not documented.',
      'fields:',
      `  ${keyOf(table)}: { type: bigint, key: primary }`,
      ...[...targets].flatMap((target) => [
        `  ${keyOf(target)}: { type: bigint, references: ${target.name}.${keyOf(target)} }`,
        `  ${habit.column([...target.words, 'number'])}: { type: text, description: Number of the ${target.words.join(' ')}. }`,
      ]),
      `  ${habit.column([SHARED[index % SHARED.length]!])}: { type: text }`,
      `  ${habit.column(['created', 'by'])}: { type: text }`,
      'indexes:',
      ...[...targets].map(
        (target) => `  index_${table.name}_on_${keyOf(target)}: { on: [${keyOf(target)}] }`,
      ),
    ];
    return [`entities/core/${table.name}.yaml`, `${lines.join('\n')}\n`] as const;
  });
  return {
    'spec.yaml':
      'title: Schema\nrevision: 1.0.0\nasOf: 2026-11-01\ndomains: { core: { name: Core } }\n',
    ...Object.fromEntries(files),
  };
}
