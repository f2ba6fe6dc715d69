/** Control characters: terminals obey them, and documents cannot hold them. Tabs and line breaks are none of them. */
const CONTROL = /(?![\t\n\r])\p{Cc}/u;
/** They show what follows in another order than that of the characters. */
const OVERRIDE = /[\u202d\u202e]/u;

/** The mistake of a text that holds a control character, written as an escape such as `"\e"`. */
export function findControl(text: string): { message: string; hint: string } | undefined {
  const character = (CONTROL.exec(text) ?? OVERRIDE.exec(text))?.[0];
  if (character === undefined) return undefined;
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return { message: `the text contains the control character U+${code}`, hint: 'remove it' };
}

/** The mistake of a text in Latin letters that holds characters without width: some other scripts need them. */
export function findZeroWidth(text: string): { message: string; hint: string } | undefined {
  const rest = text.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/gu, '');
  if (rest === text || !/^[\x20-\x7e]*$/u.test(rest)) return undefined;
  return { message: `the text contains characters without width`, hint: `write ${rest}` };
}
