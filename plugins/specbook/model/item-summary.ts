/** What an item says of itself, and who answers for it. */
import type { AnyItem } from './item.ts';
import type { Spec } from './spec.ts';

/** The team that owns an item, or what contains it, or the specification. */
export function ownerOf(spec: Spec, item: AnyItem): string | undefined {
  if ('owner' in item.data && item.data.owner !== undefined) return item.data.owner;
  const above = item.parent === undefined ? undefined : spec.items.get(item.parent);
  return above ? ownerOf(spec, above) : spec.info.owner;
}

/** What an item says of itself first. */
export function statementOf({ data }: AnyItem): string | undefined {
  const texts = data as Partial<Record<string, unknown>>;
  const found = ['statement', 'purpose', 'question', 'description']
    .map((key) => texts[key])
    .find((text) => typeof text === 'string');
  return typeof found === 'string' ? found : undefined;
}
