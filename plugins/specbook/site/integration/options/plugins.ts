/** What a plugin is. */
import { z } from 'zod';
import type { LanguageStrings } from '../../../i18n/languages.ts';
import { closest } from '../../../model/closest.ts';
import type { OptionMistake } from '../../../model/option-mistake.ts';
import { ADDITION_OPTIONS } from './additions.ts';
import { LOOK_OPTIONS } from './look.ts';
import { LIST_OPTIONS, RECORD_OPTIONS, type RawPlugin } from './merge-plugins.ts';
import { NAVIGATION_OPTIONS } from './navigation.ts';

const { components, customCss, head, social } = LOOK_OPTIONS;

/** Options that a plugin may bundle. */
const PluginSchema = z.object({
  name: z.string({ error: 'a plugin needs a name' }).min(1, 'a plugin needs a name'),
  ...ADDITION_OPTIONS,
  ...NAVIGATION_OPTIONS,
  components,
  customCss,
  head,
  social,
  strings: z.custom<LanguageStrings>().optional(),
});

/** Options under a name, which a project takes together: `specbook({ plugins: [plugin] })`. */
export type SpecbookPlugin = z.input<typeof PluginSchema>;

const PLUGIN_KEYS: readonly string[] = ['name', ...LIST_OPTIONS, ...Object.keys(RECORD_OPTIONS)];

/** The plugins that can be merged, and what is wrong with the others. */
export function explainPlugins(plugins: unknown): {
  valid: RawPlugin[];
  mistakes: OptionMistake[];
} {
  if (plugins === undefined) return { valid: [], mistakes: [] };
  if (!Array.isArray(plugins))
    return { valid: [], mistakes: [{ path: ['plugins'], message: 'plugins must be a list' }] };
  const valid: RawPlugin[] = [];
  const mistakes: OptionMistake[] = [];
  for (const [index, plugin] of (plugins as unknown[]).entries()) {
    if (typeof plugin === 'function')
      mistakes.push({ path: ['plugins', index], message: 'call it: plugins: [plugin()]' });
    else {
      const parsed = PluginSchema.safeParse(plugin);
      for (const { path, message } of parsed.error?.issues ?? [])
        mistakes.push({ path: ['plugins', index, ...path.map(String)], message });
      for (const key of Object.keys(plugin ?? {}).filter((one) => !PLUGIN_KEYS.includes(one)))
        mistakes.push({ path: ['plugins', index, key], message: explainKey(key) });
      if (parsed.success) valid.push(plugin as RawPlugin);
    }
  }
  const names = valid.map(({ name }) => name);
  for (const name of new Set(names.filter((one, index) => names.indexOf(one) !== index)))
    mistakes.push({ path: ['plugins'], message: `two plugins have the name "${name}"` });
  return { valid, mistakes };
}

function explainKey(key: string): string {
  const near = closest(key, PLUGIN_KEYS);
  const hint =
    near === undefined ? `a plugin has ${PLUGIN_KEYS.join(', ')}` : `did you mean ${near}?`;
  return `a plugin has no "${key}"; ${hint}`;
}
