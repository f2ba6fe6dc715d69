/**
 * The fields of an entity share one record of the index, because a file for each field would be most of the files of a
 * site. The browser splits the record and shows the fields that match.
 *
 * Used by the build, the dev server and the browser: keep it small.
 */

/** A field in search results. */
export interface FieldLine {
  /** Name within the entity: `patient_id`. */
  name: string;
  /** Type and flags: `citext · required`. */
  detail: string;
  /** Searchable text. */
  text: string;
}

/** Separates the texts of two fields. Pagefind keeps it and does not index it as a word. */
const SEPARATOR = '\u2063';

const oneLine = (text: string): string => text.replace(/[\s\u2063]+/gu, ' ').trim();

/**
 * Joins fields for a record: names and details as lines of metadata, texts as content, which is empty if no field has
 * any text.
 */
export function joinFields(fields: readonly FieldLine[]): { lines: string; content: string } {
  const texts = fields.map(({ text }) => oneLine(text));
  return {
    lines: fields.map(({ name, detail }) => `${name}\t${oneLine(detail)}`).join('\n'),
    content: texts.every((text) => text === '') ? '' : [...texts, ''].join(` ${SEPARATOR} `),
  };
}

/** Splits a record into its fields; the inverse of {@link joinFields}. */
export function splitFields(lines: string, content: string): FieldLine[] {
  const texts = content.includes(SEPARATOR) ? content.split(SEPARATOR) : [];
  return lines.split('\n').map((line, index) => {
    const [name = '', detail = ''] = line.split('\t');
    return { name, detail, text: (texts[index] ?? '').trim() };
  });
}

/**
 * Returns the URL of a field on the page of its entity, whose own fragment is dropped.
 *
 * @example fieldAddress('/entities/patient/', 'email') // '/entities/patient/#email'
 */
export function fieldAddress(page: string, name: string): string {
  return `${page.replace(/#.*/u, '')}#${encodeURIComponent(name)}`;
}
