/** A key that a schema does not know: what was meant by it. */
import { closest } from '../../model/closest.ts';

/** An explained issue: what is wrong, and what to write instead. */
export interface Explanation {
  message: string;
  hint: string;
  rule: string;
}

/** The key that is meant, and what to write where the key alone would not tell. */
type Meant = readonly [key: string, write?: string];

/** Keys as other tools call them; the first that is known where it stands is meant. */
const OTHER_NAMES: readonly (readonly [names: string, ...meant: Meant[]])[] = [
  ['primary, primarykey, ispk, isprimary, pk', ['key', 'key: primary']],
  [
    'nullable, notnull, null, optional, mandatory, isrequired',
    ['required', 'required: true where there is always a value, and nothing elsewhere'],
  ],
  ['foreignkey, fk, ref, reference', ['references', 'references: with a field, such as room.id']],
  ['length, maxlength, precision', ['type', 'it with the type, such as varchar(30)']],
  ['enum, options, allowed', ['type', 'the id of an enum as type:, and its values in enums/']],
  ['description, summary, text, about', ['purpose'], ['statement'], ['question']],
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

function normal(key: string): string {
  return key.toLowerCase().replace(/[-_ ]/gu, '');
}

const MEANT = new Map(
  OTHER_NAMES.flatMap(([names, ...meant]) => names.split(', ').map((name) => [name, meant])),
);

/** Numbers in a name tell names apart: p97 is no slip of p90, but p59 is one of p95. */
function digits(name: string): string {
  return name
    .replace(/\D|0(?=\d)/gu, '')
    .split('')
    .sort()
    .join('');
}

/** The hint for a key, in words for its author. */
function meantBy(key: string, value: unknown, known: readonly string[]): string | undefined {
  const hasKey = (name: string) =>
    value !== null && typeof value === 'object' && Object.hasOwn(value, name);
  if (known.includes('fields') && hasKey('type')) return 'indent it below fields:';
  if (known.includes('criteria') && hasKey('kind')) return 'indent it below criteria:';
  for (const [name, write] of MEANT.get(normal(key)) ?? []) {
    if (known.includes(name))
      return write === undefined ? `did you mean ${name}?` : `write ${write}`;
  }
  const near = closest(key, known);
  return near !== undefined && digits(near) === digits(key) ? `did you mean ${near}?` : undefined;
}

/** Explains an unknown key. @param known keys that are accepted where it stands */
export function unknownKey(key: string, value: unknown, known: readonly string[]): Explanation {
  const rule = 'unknown-key';
  if (key === '<<')
    return {
      rule,
      message: '"<<" is an ordinary key here, and unknown',
      hint: 'write the keys out; YAML merge keys are not read',
    };
  const strange = /^[^\P{White_Space} ]/u.exec(key)?.[0];
  if (strange !== undefined) {
    const code = strange.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return {
      rule,
      message: `the key "${key.trim()}" begins with a blank that is no space (U+${code})`,
      hint: 'indent it with spaces',
    };
  }
  const otherwise = known.length > 0 ? `accepted keys: ${known.join(', ')}` : 'remove it';
  return { rule, message: `unknown key "${key}"`, hint: meantBy(key, value, known) ?? otherwise };
}
