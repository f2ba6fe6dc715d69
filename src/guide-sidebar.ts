/** What stands beside the pages of the guide: its pages, and the headings of the one that is read. */

/** One heading of a page, by its anchor. */
export type Headings = Readonly<Record<string, string>>;

const PAGES = {
  '/guide/': 'How it is written',
  '/guide/keys/': 'Every key',
  '/guide/gates/': 'Gates out of it',
} as const;

/**
 * The sidebar of one page of the guide.
 *
 * @example guideSidebar('/guide/', { entity: 'An entity' })
 */
export function guideSidebar(path: keyof typeof PAGES, headings: Headings) {
  return [
    {
      title: 'Guide',
      entries: Object.entries(PAGES).map(([page, label]) => ({
        label,
        path: page,
        current: page === path,
      })),
    },
    {
      title: 'On this page',
      entries: Object.entries(headings).map(([id, label]) => ({ label, path: `${path}#${id}` })),
    },
  ];
}
