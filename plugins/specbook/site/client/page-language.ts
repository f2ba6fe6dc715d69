/** The language of the page, for the order of words and the signs in numbers; English outside of a page. */
export function pageLanguage(): string {
  const language = typeof document === 'undefined' ? '' : document.documentElement.lang;
  return language === '' ? 'en' : language;
}
