import { filesOf } from '../support/built-site.ts';
import { addressOf, type Fact } from './fact.ts';
import { codeFacts, htmlFacts } from './html-facts.ts';
import { markdownFacts } from './markdown-facts.ts';
import { withoutStamps } from './volatile.ts';

/** Facts of one address, from its HTML pages and from its Markdown files. */
export interface PageFacts {
  html: Fact[];
  markdown: Fact[];
}

/** Facts by address. All parts of a document have one, and so has the navigation of all pages. */
export type SiteFacts = Map<string, PageFacts>;

/** Where the links of headers and sidebars of all pages are collected. */
export const NAVIGATION = '(navigation)';

/** The facts that differ, in the order in which they first stand. */
function distinct(facts: Fact[]): Fact[] {
  return [...new Map(facts.map((fact) => [JSON.stringify(fact), fact])).values()];
}

/** Facts of every page and document of a built site. */
export function factsOfSite(folder: string): SiteFacts {
  const site: SiteFacts = new Map();
  const add = (address: string, form: keyof PageFacts, facts: Fact[]): void => {
    const page = site.get(address) ?? { html: [], markdown: [] };
    page[form].push(...facts.map((fact) => withoutStamps(fact)));
    site.set(address, page);
  };
  for (const { path, text } of filesOf(folder, '.html')) {
    const { content, navigation } = htmlFacts(text, path);
    // The guide is written by hand and may say things better; what it names stays named.
    add(addressOf(path), 'html', path.startsWith('/guide/') ? codeFacts(text) : content);
    add(NAVIGATION, 'html', navigation);
  }
  for (const { path, text } of filesOf(folder, '.md'))
    add(addressOf(path), 'markdown', markdownFacts(text, path));
  for (const page of site.values()) {
    page.html = distinct(page.html);
    page.markdown = distinct(page.markdown);
  }
  return site;
}
