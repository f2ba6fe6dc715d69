/** The words that scripts show, in the language of the page. */
import { compile } from '../../i18n/compile.ts';
import type { browserMessages, BrowserArea, Strings } from '../../i18n/index.ts';

declare global {
  var specbookStrings:
    { [Area in BrowserArea]?: ReturnType<typeof browserMessages<Area>> } | undefined;
}

/**
 * The words of an area.
 *
 * @throws where the page has no script with them: `Strings.astro` links it
 */
export function stringsOfPage<Area extends BrowserArea>(area: Area): Strings[Area] {
  const strings = globalThis.specbookStrings?.[area];
  if (!strings) throw new Error(`The page has no strings for ${area}`);
  const { language, messages } = strings;
  return compile(messages, language) as Strings[Area];
}
