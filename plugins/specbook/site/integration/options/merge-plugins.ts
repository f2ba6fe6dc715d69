/** Plugins bundle options: they are merged in their order, and the options of the project come last. */
import type { OptionMistake } from '../../../model/option-mistake.ts';
import { toSidebarList } from './navigation.ts';

/** Options of lists: entries of plugins, then those of the project. */
export const LIST_OPTIONS = [
  ...(['rules', 'views', 'customCss', 'head', 'social', 'nav', 'links', 'sidebar'] as const),
] as const;

/** Options of names, and how many names lead to a value. Deeper ones are merged down to single values. */
export const RECORD_OPTIONS = { checks: 1, components: 1, extend: 2, strings: Infinity } as const;

/** Options as somebody wrote them. */
export type RawOptions = Readonly<Record<string, unknown>>;

/** Options of a plugin, with the name that mistakes bear. */
export interface RawPlugin extends RawOptions {
  name: string;
}

/** Merged options, and what plugins disagree on. */
export interface MergedOptions {
  options: Record<string, unknown>;
  conflicts: OptionMistake[];
  /** Name of the plugin from which an entry of a list comes; undefined for those of the project. */
  pluginOf: (path: OptionMistake['path']) => string | undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}

function listOf(value: unknown): readonly unknown[] {
  const list = toSidebarList(value);
  return Array.isArray(list) ? (list as unknown[]) : [];
}

/** Merges the options of plugins and of a project, which must be of the right types. */
export function mergePlugins(plugins: readonly RawPlugin[], own: RawOptions): MergedOptions {
  const options: Record<string, unknown> = { ...own };
  const conflicts: OptionMistake[] = [];
  const origins = new Map<string, readonly string[]>();
  for (const key of LIST_OPTIONS) {
    const entries = plugins.flatMap(({ name, [key]: value }) =>
      listOf(value).map((entry) => ({ name, entry })),
    );
    // The rest of the options is checked as it was written.
    if (entries.length === 0) continue;
    origins.set(
      key,
      entries.map(({ name }) => name),
    );
    options[key] = [...entries.map(({ entry }) => entry), ...listOf(own[key])];
  }
  for (const [key, depth] of Object.entries(RECORD_OPTIONS)) {
    const stated = plugins.filter(({ [key]: value }) => isRecord(value));
    if (stated.length === 0) continue;
    const merge = createMerge(isRecord(own[key]) ? own[key] : {}, conflicts, depth);
    for (const { name, [key]: value } of stated) merge.plugin(name, [key], value);
    options[key] = merge.result();
  }
  return {
    options,
    conflicts,
    pluginOf: ([key, index]) => origins.get(String(key))?.[Number(index)],
  };
}

/** Merges records of plugins; a value that two state differently is a conflict unless the project states it. */
function createMerge(own: Record<string, unknown>, conflicts: OptionMistake[], depth: number) {
  const merged: Record<string, unknown> = {};
  const owners = new Map<string, string>();

  function into(
    target: Record<string, unknown>,
    value: Record<string, unknown>,
    { name, path, decided }: { name: string; path: readonly string[]; decided: unknown },
  ): void {
    for (const [key, entry] of Object.entries(value)) {
      const steps = [...path, key];
      const decidedHere: unknown = isRecord(decided) ? decided[key] : undefined;
      const isHolder = isRecord(entry) && steps.length - 1 < depth;
      if (isHolder) {
        const held = isRecord(target[key]) ? target[key] : (target[key] = {});
        into(held, entry, { name, path: steps, decided: decidedHere });
        continue;
      }
      const id = steps.join('\0');
      const other = owners.get(id);
      if (other !== undefined && target[key] !== entry && decidedHere === undefined)
        conflicts.push({
          path: steps,
          message: `the plugins "${other}" and "${name}" disagree; state it in the options of specbook()`,
        });
      owners.set(id, name);
      target[key] = entry;
    }
  }

  return {
    plugin(name: string, path: readonly string[], value: unknown): void {
      if (isRecord(value)) into(merged, value, { name, path, decided: own });
    },
    result(): Record<string, unknown> {
      return override(merged, own, depth);
    },
  };
}

/** The values of the project replace those of plugins. */
function override(
  base: Record<string, unknown>,
  own: Record<string, unknown>,
  depth: number,
): Record<string, unknown> {
  const result = { ...base };
  for (const [key, value] of Object.entries(own)) {
    const before = result[key];
    result[key] =
      depth > 1 && isRecord(value) && isRecord(before) ? override(before, value, depth - 1) : value;
  }
  return result;
}
