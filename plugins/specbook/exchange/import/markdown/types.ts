/** Types as people write them, in the words of PostgreSQL. */

/** A type that was read. */
export interface ReadType {
  type: string;
  /** Values of an enumeration. */
  values?: string[];
  /** It is not what is written there. */
  isGuess: boolean;
  /** Nobody knows it: it is taken as it is written. */
  isUnknown?: boolean;
}

/** Types that PostgreSQL knows by these names. */
const KNOWN =
  /^(?:big|small)?serial$|^(?:big|small)?int(?:eger)?$|^int[248]$|^(?:numeric|decimal)(?:\(\d+(?:,\s*\d+)?\))?$|^real$|^double precision$|^float[48]$|^bool(?:ean)?$|^text$|^(?:var)?char(?:acter)?(?: varying)?(?:\(\d+\))?$|^citext$|^uuid$|^date$|^time(?:tz)?(?:\(\d\))?$|^timestamp(?:tz)?(?:\(\d\))?(?: with(?:out)? time zone)?$|^interval$|^jsonb?$|^xml$|^bytea$|^inet$|^cidr$|^macaddr$|^money$|^point$|^polygon$|^tsvector$|^(?:int4|int8|num|ts|tstz|date)range$|^bit(?: varying)?(?:\(\d+\))?$|^vector\(\d+\)$|^geometry(?:\(.*\))?$|^geography(?:\(.*\))?$/iu;

/** What else people write, and what it most likely is. */
const LIKELY: readonly (readonly [RegExp, string])[] = [
  [/^(?:string|str|zeichenkette|zeichenfolge|varchar|short text)$/iu, 'text'],
  [
    /^(?:string|str|varchar2|nvarchar|zeichenkette)\s*\(\s*(?:max\.?\s*)?(\d+)\s*\)$/iu,
    'varchar($1)',
  ],
  [/^(?:long ?text|mediumtext|markdown|html|freitext)$/iu, 'text'],
  [/^(?:email|e-mail|url|uri|phone|slug)$/iu, 'text'],
  [/^(?:guid|uniqueidentifier|uuid ?v[47])$/iu, 'uuid'],
  [
    /^(?:date ?time|datetime2?|timestamp ?\(?utc\)?|datum ?(?:\/|und) ?uhrzeit|zeitstempel|iso ?8601)$/iu,
    'timestamptz',
  ],
  [/^(?:datum)$/iu, 'date'],
  [/^(?:uhrzeit)$/iu, 'time'],
  [/^(?:number|zahl|float|double|dezimalzahl|currency|betrag)$/iu, 'numeric'],
  [/^(?:ganzzahl|int32|tinyint(?:\(\d+\))?|mediumint)$/iu, 'integer'],
  [/^(?:int64|long)$/iu, 'bigint'],
  [/^(?:wahrheitswert|ja\/nein|flag)$/iu, 'boolean'],
  [/^(?:object|map|dict(?:ionary)?|json object|hash)$/iu, 'jsonb'],
  [/^(?:binary|blob|varbinary(?:\(\w+\))?|file)$/iu, 'bytea'],
];

const ENUM = /^(?:enum|aufzählung|enumeration)\s*[:(]?\s*(.*?)\)?$/isu;

function enumValues(text: string): string[] {
  return text
    .split(/\s*[,|/]\s*/u)
    .map((value) => value.trim().replace(/^["'`]|["'`]$/gu, ''))
    .filter((value) => value !== '');
}

/**
 * Reads a type; undefined where the text names none.
 *
 * @example readType('String(255)') // { type: 'varchar(255)', isGuess: true }
 */
export function readType(text: string): ReadType | undefined {
  const plain = text.trim().replace(/^`|`$/gu, '').replace(/\s+/gu, ' ');
  const [, base = plain, array = ''] = /^(.*?)((?:\[\])*)$/u.exec(plain) ?? [];
  if (KNOWN.test(base)) return { type: base.toLowerCase() + array, isGuess: false };
  const [, element] = /^(?:array|list|liste)\s*(?:<|of |\(|von )\s*(.+?)[>)]?$/iu.exec(base) ?? [];
  if (element !== undefined) {
    const of = readType(element);
    return of && !of.values
      ? { type: `${of.type}[]`, isGuess: true }
      : { type: 'jsonb', isGuess: true };
  }
  const [, listed] = ENUM.exec(base) ?? [];
  if (listed !== undefined) {
    const values = enumValues(listed);
    return values.length > 1
      ? { type: 'text', values, isGuess: false }
      : { type: 'text', isGuess: true };
  }
  const [pattern, likely] = LIKELY.find(([one]) => one.test(base)) ?? [];
  if (!pattern || likely === undefined) return undefined;
  return { type: base.replace(pattern, likely) + array, isGuess: true };
}
