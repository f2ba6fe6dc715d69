/** The routes of a specification's site. Each leads to one of the thin files in site/routes/. */
import { FAMILIES } from '../pages/families.ts';
import { SHEETS_PATH } from '../render/drawing-html.ts';
import { FILES_PATH } from '../render/links.ts';
import { STRINGS_PATH } from '../render/strings-script.ts';

/** A route to inject. */
export interface SiteRoute {
  /** As Astro writes it, without base and prefix. */
  pattern: string;
  /** File in site/routes/, as it is in dist/. */
  file: string;
  /** Below Astro's base, but not below a prefix: one for the whole site, however many specifications it has. */
  isOnce?: boolean;
  /** Only where the site is compared with another state. */
  isOfComparison?: boolean;
  /** Only without a prefix: beside a specification with a prefix there are other pages. */
  isOfWholeSite?: boolean;
}

/** Every route, in the order of the contract. A page `/x/` has a twin `/x.md`. */
export const ROUTES: readonly SiteRoute[] = [
  ...FAMILIES.flatMap(({ patterns }) =>
    patterns.map((pattern) => ({
      pattern,
      file: pattern.includes('[') ? 'page.astro' : 'list.astro',
      isOfComparison: pattern.startsWith('/changes'),
    })),
  ),
  { pattern: '/[...twin].md', file: 'markdown-page.js' },
  { pattern: '/diagrams/[name].svg', file: 'diagram.js' },
  { pattern: '/diagrams/[name].json', file: 'diagram-graph.js' },
  { pattern: `${SHEETS_PATH}[name].svg`, file: 'diagram-sheet.js' },
  { pattern: '/diagrams/[name].mmd', file: 'diagram-mmd.js' },
  { pattern: '/diagrams/[name].dot', file: 'diagram-dot.js' },
  { pattern: '/diagrams/[name].puml', file: 'diagram-puml.js' },
  { pattern: '/documents/[id]/sections.json', file: 'section-pages.js' },
  { pattern: `${FILES_PATH}[name]`, file: 'published-file.js' },
  { pattern: '/spec.json', file: 'spec-json.js' },
  { pattern: '/spec-json.schema.json', file: 'spec-json-schema.js' },
  { pattern: '/llms.txt', file: 'llms.js' },
  { pattern: '/llms-full.txt', file: 'llms-full.js' },
  { pattern: '/problems', file: 'problems.astro' },
  { pattern: '/404', file: '404.astro', isOfWholeSite: true },
  { pattern: '/_specbook/changes.css', file: 'changes-style.js', isOfComparison: true },
  { pattern: '/_specbook/print.css', file: 'print.js' },
  { pattern: '/_specbook/print-[document].css', file: 'print-document.js' },
  { pattern: '/_specbook/diagram.css', file: 'diagram-style.js', isOnce: true },
  { pattern: `${STRINGS_PATH}[name].js`, file: 'strings.js' },
  { pattern: '/_specbook/theme.js', file: 'theme.js', isOnce: true },
];
