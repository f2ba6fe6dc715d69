import { matchesPattern, paramsOf, type PageEntry, type PageFamily } from './pages/page-entry.ts';
import { specbookState } from './state.ts';

/** One page of a route, as `getStaticPaths` answers it. */
export interface StaticPage {
  params: Record<string, string>;
  /** Handed to the route: the page is built when it is shown, never for the list of paths. */
  props: { entry: PageEntry };
}

/**
 * What `getStaticPaths` of a route answers: every page of the family at that route, but for those that the user has a
 * page of their own for.
 *
 * @param pattern one of the family's patterns; the first when absent
 * @example export const getStaticPaths = () => familyPaths(entityPages);
 */
export function familyPaths(
  { patterns: [first = '/'], ...family }: PageFamily,
  pattern = first,
): StaticPage[] {
  const { spec, problems, config } = specbookState();
  return family
    .entries({ spec, problems })
    .filter(({ path }) => matchesPattern(pattern, path))
    .filter(({ path }) => !config.ownPaths.has(config.prefix + path.replace(/\/$/u, '')))
    .map((entry) => ({ params: paramsOf(pattern, entry.path), props: { entry } }));
}

/** The one page of a route without parameters. @example <Page content={onlyPage(homePages)} /> */
export function onlyPage({ patterns, entries }: PageFamily): ReturnType<PageEntry['build']> {
  const { spec, problems } = specbookState();
  const [entry] = entries({ spec, problems });
  if (!entry) throw new Error(`The route ${patterns.join(', ')} has no page.`);
  return entry.build();
}
