/** Explains unknown keys and suggests the intended one. */
import { closest } from '../../model/closest.ts';
import type { ReaderRuleId } from '../../model/reader-rules.ts';

/** An explained issue. */
export interface Explanation {
  message: string;
  hint: string;
  rule: ReaderRuleId;
  /** The key that is probably meant by an unknown one. */
  meant?: string;
}

/** The intended key, and what to write if the key alone is not enough. */
type KeySuggestion = readonly [key: string, write?: string];

/** Keys of other tools; the first suggestion that the schema knows is used. */
const ALIASES: readonly (readonly [names: string, ...meant: KeySuggestion[]])[] = [
  ['primary, primarykey, ispk, isprimary, pk', ['key', 'key: primary']],
  [
    'nullable, notnull, null, optional, mandatory, isrequired',
    ['required', 'required: true for a field that always has a value, otherwise nothing'],
  ],
  [
    'foreignkey, fk, ref, reference',
    ['references', 'references: with a field, for example room.id'],
  ],
  ['length, maxlength, precision', ['type', 'it in the type, for example varchar(30)']],
  ['enum, options, allowed', ['type', 'the id of an enum in type:, and its values in enums/']],
  ['description, summary, text, about', ['purpose'], ['statement'], ['question']],
  ['purpose, note, notes', ['description'], ['rationale']],
  ['title, label', ['name'], ['area'], ['question'], ['statement']],
  ['name', ['title'], ['area'], ['question']],
  ['relations, relation, relationship, associations', ['relationships']],
  ['index, keys', ['indexes']],
  ['columns, attributes, properties', ['fields']],
  ['version', ['revision']],
  ['type', ['kind']],
  ['target, goal, slo', ['targets']],
  ['avg, average', ['mean']],
  ['median', ['p50']],
  ['errorrate, failures', ['errors']],
  ['cls, cumulativelayoutshift, shift', ['layoutShift']],
  ['lighthouse, performancescore, minscore', ['score']],
  ['users, concurrency, concurrent', ['concurrentUsers']],
  ['rps, rate, throughput', ['sustained']],
  ['uptime, sla', ['availability']],
  ['rows, count, size', ['initial'], ['records']],
  ['load, conditions', ['under', 'under: { load: 200 rps }']],
  ['pages, views', ['screens']],
  ['poc, proof, proofofconcept', ['validatedBy']],
  ['deadline, duedate', ['due']],
  ['answer, outcome, resolution', ['decision'], ['verdict']],
  ['result, conclusion', ['verdict'], ['decision']],
  ['verify, covers, satisfies, requirements, requirement', ['verifies']],
  ['date, when, time', ['at'], ['on'], ['raised']],
  ['source, path', ['file']],
];

function normalizeKey(key: string): string {
  return key.toLowerCase().replace(/[-_ ]/gu, '');
}

const KEYS_BY_ALIAS = new Map(
  ALIASES.flatMap(([names, ...meant]) => names.split(', ').map((name) => [name, meant])),
);

/** Digits must match up to order: p59 is a typo of p95, but p97 is not one of p90. */
function sortedDigits(name: string): string {
  return name
    .replace(/\D|0(?=\d)/gu, '')
    .split('')
    .sort()
    .join('');
}

/** The hint for an unknown key, and the key that is meant; undefined without a suggestion. */
function suggestKey(
  key: string,
  value: unknown,
  known: readonly string[],
): { hint: string; meant?: string } | undefined {
  const hasKey = (name: string) =>
    value !== null && typeof value === 'object' && Object.hasOwn(value, name);
  if (known.includes('fields') && hasKey('type')) return { hint: 'indent it below fields:' };
  if (known.includes('criteria') && hasKey('kind')) return { hint: 'indent it below criteria:' };
  for (const [name, write] of KEYS_BY_ALIAS.get(normalizeKey(key)) ?? []) {
    if (known.includes(name))
      return {
        hint: write === undefined ? `did you mean ${name}?` : `write ${write}`,
        meant: name,
      };
  }
  const near = closest(key, known);
  return near !== undefined && sortedDigits(near) === sortedDigits(key)
    ? { hint: `did you mean ${near}?`, meant: near }
    : undefined;
}

/** Where YAML 1.1 merges another map. */
export const MERGE_KEY = '<<';

/** Explains an unknown key. @param known accepted keys */
export function explainUnknownKey(
  key: string,
  value: unknown,
  known: readonly string[],
): Explanation {
  const rule = 'unknown-key';
  if (key === MERGE_KEY)
    return {
      rule,
      meant: MERGE_KEY,
      message: 'unknown key "<<": YAML merge keys are not supported',
      hint: 'write the keys out',
    };
  const fallback = known.length > 0 ? `accepted keys: ${known.join(', ')}` : 'remove it';
  const suggestion = suggestKey(key, value, known) ?? { hint: fallback };
  return { rule, message: `unknown key "${key}"`, ...suggestion };
}
