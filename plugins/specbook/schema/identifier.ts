/** Letters, digits, `-` and `_`: what every id is made of. */
export const ID_PATTERN = /^[A-Za-z0-9_-]+$/u;

/** Ids name files and folders of the site, whose names have at most 255 bytes. */
const MAX_ID_LENGTH = 200;

/** The mistake of an id; undefined without one. @param noun what it names, after an article */
export function explainId(
  text: string,
  noun = 'an id',
): { message: string; hint: string } | undefined {
  if (!ID_PATTERN.test(text)) {
    return {
      message: `"${text}" is not ${noun}`,
      hint: 'use the letters a to z, digits, - and _ only',
    };
  }
  if (text.length <= MAX_ID_LENGTH) return undefined;
  return {
    message: `"${text.slice(0, 40)}…" has ${text.length} characters, too many for the name of a file`,
    hint: `use at most ${MAX_ID_LENGTH}`,
  };
}

/** Letters that no decomposition takes apart. */
const SPELT: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  ø: 'o',
  Ø: 'O',
  œ: 'oe',
  Œ: 'OE',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  þ: 'th',
  Þ: 'Th',
};

/**
 * An id for what has a name with other letters, different from those taken, also where case is ignored.
 *
 * @param noun what it names, where the name has no letter of an id
 * @example proposeId('Amount (LCY)', new Set(), 'field') // 'Amount_LCY'
 * @example proposeId('顧客名', new Set(['field_1']), 'field') // 'field_2'
 */
export function proposeId(name: string, taken: ReadonlySet<string>, noun: string): string {
  const plain = name
    .replace(/\P{ASCII}/gu, (letter) => SPELT[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9_-]+/gu, '_')
    .replace(/(?<=.)_+$|^_+(?=[^_])/gu, '')
    .slice(0, MAX_ID_LENGTH - 6);
  const isNameless = !/[A-Za-z0-9]/u.test(plain);
  const base = isNameless ? noun.replace(/[^A-Za-z0-9]+/gu, '_') : plain;
  const used = new Set([...taken].map((id) => id.toLowerCase()));
  if (!isNameless && !used.has(base.toLowerCase())) return base;
  for (let count = isNameless ? 1 : 2; ; count += 1) {
    const id = `${base}_${count}`;
    if (!used.has(id.toLowerCase())) return id;
  }
}
