/** The visible parts of a page that a user may replace, in one table. */

/**
 * Each part with what it shows, and the file of the component that Specbook has for it, in `site/components/`. It is imported as
 * `astro-specbook/components/<name>.astro`.
 */
export const COMPONENTS = {
  Head: {
    file: 'Head.astro',
    shows: 'Elements of the head: title, description, previews, style sheets',
  },
  Header: { file: 'Header.astro', shows: 'The bar on top' },
  SiteTitle: { file: 'SiteTitle.astro', shows: 'Logo and title in the header' },
  Search: { file: 'Search.astro', shows: 'Button and dialog of the search' },
  ThemeSwitch: { file: 'ThemeSwitch.astro', shows: 'Light, dark, or as the system' },
  Banner: { file: 'Banner.astro', shows: 'Above every page while the files have errors' },
  Sidebar: {
    file: 'Sidebar.astro',
    shows: 'The navigation beside the page, a menu on small screens',
  },
  Crumbs: { file: 'Crumbs.astro', shows: 'The way from the front page to this one' },
  PageTitle: { file: 'PageTitle.astro', shows: 'Kind, id, title and first sentences' },
  PrintButton: { file: 'PrintButton.astro', shows: 'Opens the print dialog on whole documents' },
  ItemProblems: { file: 'ItemProblems.astro', shows: 'What is wrong with the file of an item' },
  Facts: { file: 'Facts.astro', shows: 'The most needed facts in one row' },
  Contents: { file: 'Contents.astro', shows: 'Links to the sections of the page' },
  Section: { file: 'Section.astro', shows: 'A section: its heading and its blocks' },
  Table: { file: 'blocks/Table.astro', shows: 'A table that readers sort and filter' },
  Diagram: { file: 'blocks/Diagram.astro', shows: 'A diagram of the data model' },
  Charts: { file: 'blocks/Charts.astro', shows: 'Charts and their data tables' },
  Mermaid: { file: 'blocks/Mermaid.astro', shows: 'A Mermaid fence' },
  VerdictBadge: { file: 'VerdictBadge.astro', shows: 'A verdict, in tables and facts' },
  Pager: { file: 'Pager.astro', shows: 'Links to the other pages of a list or of a document' },
  TitleBlock: { file: 'TitleBlock.astro', shows: 'Document, revision and commit' },
  Aside: { file: 'Aside.astro', shows: 'What refers to the page, and where it is edited' },
  Footer: { file: 'Footer.astro', shows: 'The foot of the page' },
  SocialLinks: { file: 'SocialLinks.astro', shows: 'Links to where the team is found' },
} as const satisfies Record<string, { file: string; shows: string }>;

/** Name of a part that may be replaced. */
export type ComponentName = keyof typeof COMPONENTS;

/** Every {@link ComponentName}. */
export const COMPONENT_NAMES = Object.keys(COMPONENTS) as [ComponentName, ...ComponentName[]];

/** True for a {@link ComponentName}. */
export function isComponentName(name: string): name is ComponentName {
  return Object.hasOwn(COMPONENTS, name);
}
