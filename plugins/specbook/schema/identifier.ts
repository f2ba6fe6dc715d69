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
