/** Names, texts and blocks of a Prisma schema. */
import { stringLiteral } from '../javascript.ts';
import { toSingleLine } from '../one-line.ts';

/** A name of a model, a field or a value: letters, digits and `_`, a letter first. */
export function prismaName(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9_]+/gu, '_')
    .replace(/^[^A-Za-z]+/u, '');
  return plain === '' ? 'unnamed' : plain;
}

/** A text in double quotes. */
export function quote(text: string): string {
  return stringLiteral(text);
}

/** A documentation comment; nothing where nothing is documented. */
export function docLines(text: string | undefined, indent: string): string[] {
  return text === undefined ? [] : [`${indent}/// ${toSingleLine(text)}`];
}

/** A field or a value of a block. */
export interface Row {
  doc?: string | undefined;
  /** Its name and its type; of a value of an enumeration only its name. */
  words: readonly string[];
  attributes: readonly (string | undefined)[];
}

/** A model or an enumeration; names and types are below each other. */
export function block(
  head: string,
  doc: string | undefined,
  rows: readonly Row[],
  attributes: readonly string[],
): string {
  const widths = [0, 1].map((at) =>
    Math.max(0, ...rows.map(({ words }) => words[at]?.length ?? 0)),
  );
  const lines = rows.flatMap((row) => {
    const words = row.words.map((word, at) => word.padEnd(widths[at] ?? 0));
    const all = [...words, ...row.attributes.filter((one) => one !== undefined)];
    return [...docLines(row.doc, '  '), `  ${all.join(' ').trimEnd()}`];
  });
  const below = attributes.map((attribute) => `  ${attribute}`);
  return [
    ...docLines(doc, ''),
    `${head} {`,
    ...lines,
    ...(below.length > 0 ? ['', ...below] : []),
    '}',
  ].join('\n');
}
