/**
 * The specifications that pages, loaders and the dev server share, one for each `specbook()` of the Astro config. Astro
 * evaluates modules of the configuration, of loaders and of pages apart from each other, so that a variable of a module
 * is three variables: the states therefore hang on `globalThis`.
 */
import type { LanguageStrings } from '../../i18n/languages.ts';
import type { Release } from '../../history/release.ts';
import type { Additions } from '../../additions.ts';
import type { NavigationChoice } from '../page-parts/navigation.ts';
import type { OwnSidebarSection } from './options/navigation.ts';
import type { LayoutCache } from '../../erd/index.ts';
import type { PageUrls } from '../../markup/page-urls.ts';
import type { Problem } from '../../model/problem.ts';
import type { Spec } from '../../model/spec.ts';
import type { Look } from './resolve-look.ts';

/** What the integration knows of the project. */
export interface SpecbookConfig {
  /** Absolute path of the project. */
  root: string;
  /** Absolute path of the content folder. */
  content: string;
  /** Astro's `base`. */
  base: string;
  /** The integration's prefix: `''`, or `/spec`. */
  prefix: string;
  /** How pages are addressed, by `trailingSlash` and `build.format` of the Astro config. */
  urls: PageUrls;
  /** Path of the front page, without base and prefix: `/`, unless another page has its place. */
  front: string;
  /** Errors do not stop a build. */
  allowErrors: boolean;
  /** Pages show diagrams, and each is a file too. */
  diagrams: boolean;
  /** What to compare with, as written; absent for nothing. */
  compare?: string;
  /** Older revisions that the site shows under `/v/<revision>/`. */
  versions: readonly Release[];
  /** Set where this is one of them. */
  older?: OlderRevision;
  /** File with what `specbook drift` found, from the root of the project; absent for none. */
  drift?: string;
  /** Documents of more items than this are divided into pages. */
  splitAbove: number;
  /** Language of the interface. */
  lang: string;
  /** Words of the interface that the project states, by language. */
  strings: LanguageStrings;
  /** Groups of words that mean the same, of the project in its language. */
  synonyms?: readonly (readonly string[])[];
  /** Areas and links of the header. */
  nav: NavigationChoice['nav'];
  /** Links behind them; a path counts from the root of the site. */
  links: NavigationChoice['links'];
  /** Sections of the project in the sidebar. */
  sidebar: readonly OwnSidebarSection[];
  /** The day that counts as today, when it was stated. */
  now?: string;
  /** What the user's own look consists of. */
  look: Look;
  /** What Astro was asked to do. */
  command: 'dev' | 'build' | 'preview' | 'sync';
  /** What the project adds; empty in the worker, since functions cannot be sent. */
  additions: Additions;
  /** Paths of pages of the user's own, without base: `/entities/patient`. */
  userRoutes: ReadonlySet<string>;
}

/** An older revision that a site shows beside the newest state. */
export interface OlderRevision {
  revision: string;
  /** Full hash of its commit. */
  commit: string;
  /** The UTC day of that commit, which counts as today on its pages. */
  day: string;
  /** Prefix of the newest state. */
  newest: string;
  /** Copy of the files that Vite compiles: git has them, Vite reads folders. */
  folder: string;
}

/** What is shown, and what is wrong with what stands in the files. */
export interface SpecbookState {
  /** The model that pages show. */
  spec: Spec;
  /** Problems of the files as they are now; sorted by place. */
  problems: readonly Problem[];
  /** Grows whenever the files are read again. */
  version: number;
  /**
   * `current`: the model is that of the files. `partial`: likewise, without the items that have errors.
   * `last-good`: the files have errors since, and the model is the newest one that had none.
   */
  shown: 'current' | 'partial' | 'last-good';
  config: SpecbookConfig;
  /** Layouts of diagrams that were drawn already. */
  layouts: LayoutCache;
}

const KEY = Symbol.for('astro-specbook');
const store = globalThis as typeof globalThis & { [KEY]?: Map<string, SpecbookState> };

/** The states of all integrations, in the order of the Astro config. */
export function allStates(): SpecbookState[] {
  return [...(store[KEY]?.values() ?? [])];
}

/** The state of the integration with a prefix, or nothing when it has not run. */
export function stateOf(prefix: string): SpecbookState | undefined {
  return store[KEY]?.get(prefix);
}

/**
 * The state that a path or a pattern of a route belongs to: that of the longest prefix. Where there is only one
 * integration, every page belongs to it.
 *
 * @param path below Astro's base
 * @throws when no integration has run, or none of several has a prefix of the path.
 * @example stateAt('/spec/entities/[id]').config.prefix // '/spec'
 */
export function stateAt(path: string): SpecbookState {
  const states = allStates();
  if (states.length === 0) throw withoutStack(isWorkerd() ? IN_WORKERD : NOT_IN_CONFIG);
  const isBelow = ({ config: { prefix } }: SpecbookState): boolean =>
    path === prefix || path.startsWith(`${prefix}/`);
  const [longest] = states
    .filter(isBelow)
    .sort((a, b) => b.config.prefix.length - a.config.prefix.length);
  if (longest) return longest;
  const [only = states[0], ...others] = states.filter(({ config }) => !config.older);
  if (only && others.length === 0) return only;
  const prefixes = states.map(({ config }) => config.prefix).join(', ');
  throw withoutStack(
    `${path} belongs to none of the specifications of this site, which have the prefixes ${prefixes}. Move the page ` +
      'below one of them.',
  );
}

const NOT_IN_CONFIG =
  'Specbook has read no specification here. Add specbook() to the integrations of your Astro config; a page that ' +
  'uses its components must be rendered when the site is built: export const prerender = true.';

const IN_WORKERD =
  "Specbook renders its pages in Node, but the Cloudflare adapter prerenders in workerd. Set prerenderEnvironment: 'node' " +
  "in the adapter: cloudflare({ prerenderEnvironment: 'node' }).";

/** Whether this is the runtime of Cloudflare, which has neither the files nor the memory of the process of the build. */
function isWorkerd(): boolean {
  return navigator.userAgent === 'Cloudflare-Workers';
}

function withoutStack(message: string): Error {
  const error = new Error(message);
  error.stack = '';
  return error;
}

/** Forgets everything that was shown: a server that starts anew has no last good model, and may have other prefixes. */
export function resetStates(): void {
  Reflect.deleteProperty(store, KEY);
}

/**
 * Takes in what was read: shows it, or keeps the last good model when it has errors.
 *
 * @example publish({ spec, problems }, config).shown // 'current'
 */
export function publish(
  read: { spec: Spec; problems: readonly Problem[] },
  config: SpecbookConfig,
): SpecbookState {
  read.spec.splitAbove = config.splitAbove;
  const before = stateOf(config.prefix);
  const broken = read.problems.some((problem) => problem.severity === 'error');
  const keep = broken && before !== undefined && before.shown !== 'partial';
  const state: SpecbookState = {
    spec: keep ? before.spec : read.spec,
    problems: read.problems,
    version: (before?.version ?? 0) + 1,
    shown: keep ? 'last-good' : broken ? 'partial' : 'current',
    config,
    layouts: before?.layouts ?? new Map(),
  };
  store[KEY] ??= new Map();
  store[KEY].set(config.prefix, state);
  return state;
}

/** Names a state, for pages of a dev server to tell whether they show the newest. @example '/spec 3' */
export function stateMark({ config, version }: Pick<SpecbookState, 'config' | 'version'>): string {
  return `${config.prefix} ${version}`;
}
