/**
 * The fields of an entity share one record of the index: a model of a thousand entities has ten times as many fields,
 * and a file for each would be most of the site. The browser takes the record apart again, and shows the fields that
 * were meant.
 *
 * Shared by the build, the dev server and the browser: small.
 */

/** One field as search shows it. */
export interface FieldLine {
  /** Its name within the entity: `patient_id`. */
  name: string;
  /** A few words that tell it from others. */
  detail: string;
  /** What is said of it. */
  text: string;
}

/** Between the texts of two fields; Pagefind keeps it, and takes it for no word. */
const SEPARATOR = '\u2063';

const oneLine = (text: string): string => text.replace(/[\s\u2063]+/gu, ' ').trim();

/**
 * Fields as the record keeps them: names and details in lines of metadata, texts in its content, which is empty when
 * nothing is said of any of them.
 */
export function joinFields(fields: readonly FieldLine[]): { lines: string; content: string } {
  const texts = fields.map(({ text }) => oneLine(text));
  return {
    lines: fields.map(({ name, detail }) => `${name}\t${oneLine(detail)}`).join('\n'),
    content: texts.every((text) => text === '') ? '' : [...texts, ''].join(` ${SEPARATOR} `),
  };
}

/** The fields of a record again. */
export function splitFields(lines: string, content: string): FieldLine[] {
  const texts = content.includes(SEPARATOR) ? content.split(SEPARATOR) : [];
  return lines.split('\n').map((line, index) => {
    const [name = '', detail = ''] = line.split('\t');
    return { name, detail, text: (texts[index] ?? '').trim() };
  });
}

/**
 * The address of a field: a place on the page of its entity, whatever place of it the page's address names.
 *
 * @example fieldAddress('/entities/patient/', 'email') // '/entities/patient/#email'
 */
export function fieldAddress(page: string, name: string): string {
  return `${page.replace(/#.*/u, '')}#${encodeURIComponent(name)}`;
}
