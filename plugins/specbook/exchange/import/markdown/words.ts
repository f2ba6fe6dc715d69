/** The words by which documents, in English or German, name what they hold. */

/** What the columns of a table of fields hold. */
export const COLUMNS = {
  name: /^(?:field|column|attribute|property|name|feld|spalte|attribut|eigenschaft)(?: ?-?name)?s?$|^(?:feld|spalten|attribut)name$/iu,
  type: /^(?:data ?-?|sql |db )?(?:type|typ)$|^datentyp$|^format$/iu,
  required: /^(?:required|mandatory|pflicht(?:feld)?|erforderlich|not null|notwendig)\??$/iu,
  nullable: /^(?:null(?:able|s)?|null\?|optional|leer erlaubt)\??$/iu,
  key: /^(?:keys?|pk\/fk|pk|schlüssel)$/iu,
  unique: /^(?:unique|eindeutig)\??$/iu,
  default: /^(?:default(?: value)?|standard(?:wert)?|vorgabe(?:wert)?)$/iu,
  references:
    /^(?:references?|foreign key|fk|relation(?:ship)?|verweist? auf|verweis|fremdschlüssel)$/iu,
  constraints:
    /^(?:constraints?|rules?|validations?|modifiers?|attributes|einschränkung(?:en)?|regeln?|bedingung(?:en)?)(?: *[/&,] *\w+)*$/iu,
  description:
    /^(?:descriptions?|notes?|comments?|meaning|purpose|details|remarks?|beschreibung|bemerkung(?:en)?|bedeutung|kommentar|hinweise?)(?: *[/&,] *\w+)*$/iu,
  entity: /^(?:table|entity|model|tabelle|entität)(?: ?-?name)?$/iu,
} as const;

/** What a column of a table of fields holds. */
export type ColumnRole = keyof typeof COLUMNS;

/** Headings that divide the description of one entity. */
export const PARTS = {
  fields:
    /^(?:fields?|attributes?|columns?|propert(?:y|ies)|schema|structure|(?:table |sql )?(?:definition|schema)|ddl|felder|datenfelder|attribut|spalten|eigenschaften|struktur|felddefinition(?:en)?|tabellendefinition)(?: (?:and|und|&) .*)?$/iu,
  indexes: /^(?:index(?:es|e|izes|ices)?|indizes)(?: .*)?$/iu,
  relationships: /^(?:relations?(?:hips)?|associations?|beziehungen|relationen|verknüpfungen)$/iu,
  rules:
    /^(?:business rules?|rules?|validations?(?: rules?)?|constraints?|business logic|geschäftsregeln?|regeln|validierung(?:sregeln|en)?|fachliche regeln|einschränkungen)(?: .*)?$/iu,
  prose: /^(?:purpose|description|overview|notes?|zweck|beschreibung|überblick|hinweise?)$/iu,
} as const;

/** Which part of an entity a heading names. */
export function partOf(heading: string): keyof typeof PARTS | undefined {
  const text = cleanHeading(heading);
  return (Object.keys(PARTS) as (keyof typeof PARTS)[]).find((part) => PARTS[part].test(text));
}

/** A heading without its number and pictures. @example cleanHeading('3.1 🧾 Orders') // 'Orders' */
export function cleanHeading(text: string): string {
  return text
    .replace(/^[\p{Extended_Pictographic}\uFE0F\s]+/gu, '')
    .replace(/^(?:\d+(?:\.\d+)*[A-Z]?[.):]?|[A-Z]\d*[.)])\s+(?:[–—-]\s+)?/u, '')
    .replace(/^[\p{Extended_Pictographic}\uFE0F\s]+/gu, '')
    .trim();
}

/** The entity that a heading names, and its table where that is said. @example 'Entity: User (`users`)' */
export function entityName(heading: string): { title: string; table?: string } {
  const text = cleanHeading(heading)
    .replace(/^(?:entity|table|model|collection|entität|tabelle)\s*\d*\s*[:–—-]\s*/iu, '')
    .replace(/^(?:entity|table|entität|tabelle)\s+(?=\S)/iu, '')
    .replace(/\s+(?:entity|table|entität|tabelle|model)$/iu, '');
  const [, before = '', inner = ''] =
    /^(.*?)\s*\((?:table:?\s*|tabelle:?\s*)?([A-Za-z_][\w.]*)\)$/iu.exec(text) ?? [];
  if (inner !== '' && /^[a-z_][a-z0-9_.]*$/u.test(inner) && before !== '')
    return { title: before, table: inner };
  if (text === '') return { title: heading.trim() };
  return /^[a-z_][a-z0-9_]*(?:\.[a-z_][a-z0-9_]*)?$/u.test(text)
    ? { title: text, table: text }
    : { title: text };
}

/** One text for names of the same thing: case, blanks, and singular or plural are one. */
export function sameName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase()
    .replace(/ies$/u, 'y')
    .replace(/(?<=[sxz]|ch|sh)es$|(?<=[^s])s$/u, '');
}

/** The name of a table out of one for people. @example snakeCase('Waitlist Entry') // 'waitlist_entry' */
export function snakeCase(name: string): string {
  return name
    .replace(/(?<=[a-zß-ÿ0-9])(?=[A-ZÀ-Þ])/gu, '_')
    .replace(/[\s\-/]+/gu, '_')
    .toLowerCase()
    .slice(0, 63);
}

/** Whether a cell says yes or no; undefined where it says something else. */
export function yesOrNo(cell: string): boolean | undefined {
  if (/^(?:yes|y|true|x|✓|✔|✅|☑|required|mandatory|ja|j|pflicht|not null)\.?$/iu.test(cell))
    return true;
  if (/^(?:no|n|false|-|–|—|❌|✗|☐|optional|nein|null|)$/iu.test(cell)) return false;
  return undefined;
}

/** True for a cell that says nothing. */
export function isBlank(cell: string | undefined): boolean {
  return cell === undefined || /^(?:|-|–|—|n\/a|none|keine?r?)$/iu.test(cell);
}
