/** Types as drawings show them: short names, and no two types by the same text. */
import { parseType } from '../../model/data/data-type.ts';
import { memoize } from '../../model/memoize.ts';
import type { Spec } from '../../model/spec.ts';

/** Names that databases themselves shorten, where SQL has long ones. */
const SHORT_NAMES: Partial<Record<string, string>> = {
  'character varying': 'varchar',
  'national character varying': 'nvarchar',
  character: 'char',
};

/** Those of PostgreSQL only. */
const SHORT_POSTGRES_NAMES: Partial<Record<string, string>> = {
  'timestamp without time zone': 'timestamp',
  'timestamp with time zone': 'timestamptz',
  'time without time zone': 'time',
  'time with time zone': 'timetz',
};

/** Characters of a type that a row of a drawing has space for. */
const MAX_CHARACTERS = 17;

/**
 * The text that drawings show for each type of a specification. A text that is still too long keeps its beginning and its
 * end, as much of each as makes it unlike all others; if nothing does, it stays as it is.
 *
 * @example shortTypes(spec).get('character varying(255)[]') // 'varchar(255)[]'
 */
export const shortTypes = memoize((spec: Spec): ReadonlyMap<string, string> => {
  const types = new Set([...spec.fields.values()].flat().map(({ data }) => data.type));
  const short = new Map([...types].map((type) => [type, shortName(spec, type)]));
  const taken = new Set(short.values());
  for (const [type, name] of short) {
    const shorter = truncations(name).find((one) => !taken.has(one));
    if (shorter === undefined) continue;
    taken.add(shorter);
    short.set(type, shorter);
  }
  return short;
});

function shortName(spec: Spec, text: string): string {
  const type = parseType(text);
  if (!type) return text;
  const isPostgres = (spec.info.database?.dialect ?? 'postgres') === 'postgres';
  const name = SHORT_NAMES[type.name] ?? (isPostgres ? SHORT_POSTGRES_NAMES[type.name] : undefined);
  if (name === undefined) return text;
  const args = type.args.length === 0 ? '' : `(${type.args.join(',')})`;
  return name + args + '[]'.repeat(type.dimensions);
}

/** The ways to cut a text in its middle, the most even one first; none where it is short enough. */
function truncations(text: string): string[] {
  const characters = Array.from(new Intl.Segmenter('en').segment(text), ({ segment }) => segment);
  if (characters.length <= MAX_CHARACTERS) return [];
  const kept = MAX_CHARACTERS - 1;
  return Array.from({ length: kept - 1 }, (_, at) => {
    const offset = Math.ceil(at / 2) * (at % 2 === 0 ? 1 : -1);
    const head = Math.min(kept - 1, Math.max(1, kept / 2 + offset));
    return `${characters.slice(0, head).join('')}…${characters.slice(head - kept).join('')}`;
  });
}
