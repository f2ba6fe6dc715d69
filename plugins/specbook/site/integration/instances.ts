/** Several `specbook()` in one Astro config: which is the first, and which cannot stand beside each other. */
import type { AstroConfig } from 'astro';
import { SpecbookConfigError } from './options.ts';
import { ROUTES } from './routes.ts';
import { allStates, type SpecbookConfig } from './state.ts';

/** Name of the integration. */
export const INTEGRATION_NAME = 'astro-specbook';

/**
 * True for the first `specbook()` of a config, which adds what a site has only once.
 *
 * @param setup its hook `astro:config:setup`: Astro copies integrations, but not their functions
 */
export function isFirstInstance({ integrations }: AstroConfig, setup: unknown): boolean {
  const first = integrations.find(({ name }) => name === INTEGRATION_NAME);
  return first?.hooks['astro:config:setup'] === setup;
}

/** First steps of the paths of every specification: `entities`, `performance`, … */
const FIRST_STEPS = new Set(
  ROUTES.map(({ pattern }) => pattern.split('/')[1] ?? '').filter(
    (step) => step !== '' && !step.startsWith('['),
  ),
);

/** True when a prefix is the path of a page of the specification with another prefix. */
function isPageOf(prefix: string, other: string): boolean {
  if (!prefix.startsWith(`${other}/`)) return false;
  return FIRST_STEPS.has(prefix.slice(other.length + 1).split('/')[0] ?? '');
}

/**
 * Checks a state that a site shows against those before it.
 *
 * @param older the older revision that it is, which may have the content folder of another
 * @throws {SpecbookConfigError} when their pages have the same paths.
 */
export function checkBesideOthers({ prefix, older }: SpecbookConfig): void {
  const others = allStates().map(({ config }) => config.prefix);
  if (others.length > 0 && !older && process.env.SPECBOOK_CONTENT) {
    throw new SpecbookConfigError(
      'SPECBOOK_CONTENT names one content folder, but your Astro config has several specbook().',
      'Unset SPECBOOK_CONTENT, and state the option content of each.',
    );
  }
  for (const other of others) {
    if (prefix === other) {
      throw new SpecbookConfigError(
        `Two specbook() in your Astro config have ${prefix === '' ? 'no prefix' : `the prefix '${prefix}'`}.`,
        "Give each a prefix of its own: specbook({ content: 'billing', prefix: '/billing' })",
      );
    }
    const isInside = isPageOf(prefix, other);
    if (!isInside && !isPageOf(other, prefix)) continue;
    const [inner, outer] = isInside ? [prefix, other] : [other, prefix];
    throw new SpecbookConfigError(
      `The prefix '${inner}' is the path of pages of the specification ${outer === '' ? 'without a prefix' : `with the prefix '${outer}'`}.`,
      'Choose another prefix for one of the two specbook() in your Astro config.',
    );
  }
}
