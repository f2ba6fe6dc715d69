/** Sidebar of the guide: its pages, and the headings of the current page. */

/** Headings of a page by their anchors. */
export type Headings = Readonly<Record<string, string>>;

const PAGES = {
  '/guide/start/': 'Getting started',
  '/guide/': 'Authoring guide',
  '/guide/database/': 'Databases',
  '/guide/formats/': 'Formats',
  '/guide/import/': 'Import',
  '/guide/keys/': 'Schema reference',
  '/guide/options/': 'Options',
  '/guide/evidence/': 'Test runs and verdicts',
  '/guide/gates/': 'Exports',
  '/guide/theming/': 'Theming',
  '/guide/overrides/': 'Components',
  '/guide/publishing/': 'Publishing',
  '/guide/previews/': 'Previews of pull requests',
  '/guide/changes/': 'Changes',
  '/guide/extending/': 'Extending',
  '/guide/languages/': 'Languages',
} as const;

/**
 * Builds the sidebar of a page of the guide.
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
