/** The words that scripts show, as a script of their own, which all pages share. */
import { createHash } from 'node:crypto';
import { browserMessages, type BrowserArea } from '../../i18n/index.ts';
import type { Spec } from '../../model/spec.ts';
import { pathHref, type LinkContext } from './links.ts';

/** The folder of the scripts, without base and prefix. */
export const STRINGS_PATH = '/_specbook/strings/';

/** The script of an area: it hands the words over to `stringsOfPage`. */
export function stringsScript(spec: Spec, area: BrowserArea): string {
  const messages = JSON.stringify(browserMessages(spec, area));
  return `(globalThis.specbookStrings ??= {}).${area} = ${messages};\n`;
}

const names = new WeakMap<Spec, Map<BrowserArea, string>>();

/**
 * Name of the script of an area, without its end. It names the content too, so that no browser takes an older one from its
 * cache.
 *
 * @example stringsName(spec, 'tables') // 'tables.1f3a90bc'
 */
export function stringsName(spec: Spec, area: BrowserArea): string {
  const ofSpec = names.get(spec) ?? new Map<BrowserArea, string>();
  names.set(spec, ofSpec);
  const known = ofSpec.get(area);
  if (known !== undefined) return known;
  const digest = createHash('sha256').update(stringsScript(spec, area)).digest('hex').slice(0, 8);
  const name = `${area}.${digest}`;
  ofSpec.set(area, name);
  return name;
}

/** The address of the script of an area. */
export function stringsHref(spec: Spec, area: BrowserArea, context: LinkContext): string {
  return pathHref(`${STRINGS_PATH}${stringsName(spec, area)}.js`, context);
}
