/** One real project that Specbook is added to, as data. */
import type { Page } from 'playwright';
import type { PageAddresses } from './host.ts';
import type { Layout } from './install.ts';

/** What stands in a project beside the specification, and what must come of it. */
export interface Setup {
  /** Completes "a project …". */
  name: string;
  /** Packages beside Astro and Specbook, with versions; set-ups with the same ones share an installation. */
  packages?: readonly string[];
  /** How it is installed. @default 'npm' */
  layout?: Layout;
  /** The content folder is a link. */
  isContentLinked?: boolean;
  /** Text of `astro.config.mjs`. */
  config: string;
  /** Further files, by path; `content/` holds the corner shop of the fixtures already. */
  files?: Readonly<Record<string, string>>;
  /** Astro's `base`, with no slash at its end. */
  base?: string;
  /** Path of a page of the specification with the search of Specbook, without base. @default '/' */
  start?: string;
  /** Paths that must be pages of the site, without base; one with a `!` before it must not be. */
  pages?: readonly string[];
  /** How the host that this project is made for answers to addresses of pages. @default 'folders' */
  addresses?: PageAddresses;
  /** What the build must fail with; then nothing else is looked at. */
  failure?: RegExp;
  /** Lines of warnings that the build may print. */
  warnings?: readonly RegExp[];
  /** Folder of the built site, where it is not `dist`. */
  output?: string;
  /** What search finds beside the specification: the heading of the page that the first result leads to, by query. */
  finds?: Readonly<Record<string, string>>;
  /** Looked at in the browser, when search was used. */
  look?: (page: Page, site: Site) => Promise<void>;
  /** Part of `npm test`, not of the nightly run alone. */
  isQuick?: boolean;
}

/** A built site, served. */
export interface Site {
  /** Address of the server, with base and no slash at its end. */
  url: string;
  /** Folder of the built site. */
  folder: string;
}

/** `astro.config.mjs` with options of Specbook and of Astro. @example configOf('', "base: '/docs'") */
export function configOf(specbook = '', astro = '', imports = ''): string {
  return `import { defineConfig } from 'astro/config';
import specbook from 'astro-specbook';
${imports}
export default defineConfig({ integrations: [specbook(${specbook})], ${astro} });
`;
}

/** A page of the project that knows nothing of Specbook. */
export function ownPage(body: string): string {
  return `<html lang="en"><head><title>Own</title></head><body>${body}</body></html>\n`;
}

/** Astro says so of every collection with `.mdx` that imports a component. */
export const MDX_IN_COLLECTION =
  /MODULE_LEVEL_DIRECTIVE.*astro:head-inject.*astroPropagatedAssets|module level directive may not be preserved/u;

/** Astro says so of every site with a policy, whether or not it shows code. */
export const SHIKI_UNDER_POLICY = /Shiki syntax highlighting uses inline styles/u;
