/** The words that scripts show. The page holds them as data, in its own language. */
import { compile } from '../../i18n/compile.ts';
import type { browserMessages, BrowserArea, Strings } from '../../i18n/index.ts';

/**
 * The words of an area.
 *
 * @throws where the page has none: `Strings.astro` writes them
 */
export function stringsOfPage<Area extends BrowserArea>(area: Area): Strings[Area] {
  const data = document.querySelector(`script[data-strings="${area}"]`);
  if (!data) throw new Error(`The page has no strings for ${area}`);
  const { language, messages } = JSON.parse(data.textContent) as ReturnType<
    typeof browserMessages<Area>
  >;
  return compile(messages, language) as Strings[Area];
}
