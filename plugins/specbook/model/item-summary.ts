/** What an item says of itself, and who answers for it. */
import type { AnyItem } from './item.ts';
import type { Spec } from './spec.ts';

/** The team that owns an item, or what contains it, or the specification. */
export function ownerOf(spec: Spec, item: AnyItem): string | undefined {
  if ('owner' in item.data && item.data.owner !== undefined) return item.data.owner;
  const above = item.parent === undefined ? undefined : spec.items.get(item.parent);
  return above ? ownerOf(spec, above) : spec.info.owner;
}

const STATEMENT_KEYS = ['statement', 'purpose', 'question', 'description'] as const;

const textsOf = ({ data }: AnyItem): Partial<Record<string, unknown>> => ({ ...data });

/** The key of what an item says of itself first. @example statementKeyOf(criterion) // 'statement' */
export function statementKeyOf(item: AnyItem): (typeof STATEMENT_KEYS)[number] | undefined {
  const texts = textsOf(item);
  return STATEMENT_KEYS.find((key) => typeof texts[key] === 'string');
}

/** What an item says of itself first. */
export function statementOf(item: AnyItem): string | undefined {
  const key = statementKeyOf(item);
  return key === undefined ? undefined : (textsOf(item)[key] as string);
}
