/** The visible parts of a page that a user may replace, in one table. */

/**
 * Each part with the file of the component that Specbook has for it, in `site/components/`. It is imported as
 * `astro-specbook/components/<name>.astro`.
 */
export const COMPONENTS = {
  /** Elements of the head: title, description, previews, style sheets. */
  Head: 'Head.astro',
  /** The bar on top. */
  Header: 'Header.astro',
  /** Logo and title in the header. */
  SiteTitle: 'SiteTitle.astro',
  /** Button and dialog of the search. */
  Search: 'Search.astro',
  /** Light, dark, or as the system. */
  ThemeSwitch: 'ThemeSwitch.astro',
  /** Above every page while the files have errors. */
  Banner: 'Banner.astro',
  /** The navigation beside the page, a menu on small screens. */
  Sidebar: 'Sidebar.astro',
  /** The way from the front page to this one. */
  Crumbs: 'Crumbs.astro',
  /** Kind, id, title and first sentences. */
  PageTitle: 'PageTitle.astro',
  /** Opens the print dialog on whole documents. */
  PrintButton: 'PrintButton.astro',
  /** What is wrong with the file of an item. */
  ItemProblems: 'ItemProblems.astro',
  /** The most needed facts in one row. */
  Facts: 'Facts.astro',
  /** Links to the sections of the page. */
  Contents: 'Contents.astro',
  /** A section: its heading and its blocks. */
  Section: 'Section.astro',
  /** A table that readers sort and filter. */
  Table: 'blocks/Table.astro',
  /** A diagram of the data model. */
  Diagram: 'blocks/Diagram.astro',
  /** Charts and their data tables. */
  Charts: 'blocks/Charts.astro',
  /** A Mermaid fence. */
  Mermaid: 'blocks/Mermaid.astro',
  /** Links to the other pages of a list or of a document. */
  Pager: 'Pager.astro',
  /** Document, revision and commit. */
  TitleBlock: 'TitleBlock.astro',
  /** What refers to the page, and where it is edited. */
  Aside: 'Aside.astro',
  /** The foot of the page. */
  Footer: 'Footer.astro',
  /** Links to where the team is found. */
  SocialLinks: 'SocialLinks.astro',
} as const satisfies Record<string, string>;

/** Name of a part that may be replaced. */
export type ComponentName = keyof typeof COMPONENTS;

/** Every {@link ComponentName}. */
export const COMPONENT_NAMES = Object.keys(COMPONENTS) as [ComponentName, ...ComponentName[]];

/** True for a {@link ComponentName}. */
export function isComponentName(name: string): name is ComponentName {
  return Object.hasOwn(COMPONENTS, name);
}
