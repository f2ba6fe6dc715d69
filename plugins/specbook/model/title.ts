import { stringsOf, type Localized } from '../i18n/index.ts';
import type { Quantity } from '../schema/quantity.ts';
import type { ItemData, Kind } from './item.ts';

/**
 * Truncates a text to a heading: its first sentence without the full stop and without Markdown, at most 80 characters.
 *
 * @example truncate('Is `patient_id` _kept_? Nobody knows.') // 'Is patient_id kept?'
 */
export function truncate(sentence: string): string {
  const plain = sentence
    .replace(/\[\[([^[\]]*)\]\]/gu, '$1')
    .replace(/[*`]+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const first = /^.*?[.?!](?=\s|$)/u.exec(plain)?.[0] ?? plain;
  const text = first.replace(/\.$/u, '');
  return text.length <= 80 ? text : `${text.slice(0, 79).replace(/\s+\S*$/u, '')}…`;
}

/**
 * The name of a criterion that states nothing of its own: what it verifies has to be met.
 *
 * @param verified names of what it verifies, and whether each has targets
 * @example titleFromVerified({}, [{ title: 'Day view', measured: true }]) // 'Day view meets its targets'
 */
export function titleFromVerified(
  of: Localized,
  verified: readonly { title: string; measured: boolean }[],
): string | undefined {
  const { verified: t } = stringsOf(of).titles;
  const [first, second, ...others] = verified.map(({ title }) => title);
  if (first === undefined) return undefined;
  const isMeasured = verified.every(({ measured }) => measured);
  if (second === undefined) return isMeasured ? t.meets({ first }) : t.holds({ first });
  if (others.length > 0) return t.several({ first, others: others.length + 1 });
  return isMeasured ? t.bothMeet({ first, second }) : t.bothHold({ first, second });
}

/** The target that people know a requirement by. */
function mainTarget(of: Localized, data: ItemData['requirement']): string {
  const { titles: t } = stringsOf(of);
  if (data.kind === 'scalability')
    return t.growth({ metric: data.metric, trigger: data.trigger.text });
  const all: Record<string, Quantity | undefined> = { ...data.targets };
  const targets = Object.entries(all).filter(([, quantity]) => quantity !== undefined);
  const main = targets.find(([name]) => name === 'p95') ?? targets[0];
  if (!main) return data.kind;
  const [target, quantity] = main;
  const names: Partial<Record<string, string>> = t.targets;
  return t.target({ target: names[target] ?? target, value: quantity?.text ?? '' });
}

/** The name of a category or service, where a requirement has one. */
export type NameOf = (kind: 'category' | 'service', id: string) => string;

/**
 * The title of an item: its own name or title, else made from its data.
 *
 * @example titleOf({}, 'requirement', 'PERF-RT-002', data, nameOf) // 'Calendar, p95 250 ms'
 */
export function titleOf<K extends Kind>(
  of: Localized,
  kind: K,
  id: string,
  data: ItemData[K],
  nameOf: NameOf,
): string {
  if (kind === 'field') return id.slice(id.indexOf('.') + 1);
  const { name, title, area, statement, question }: Titles = data;
  const own = name ?? title ?? area;
  // A name is plain text and is not truncated: `1. Intake` is not a sentence, an asterisk in it not emphasis.
  if (own !== undefined) return own.replace(/\[\[([^[\]]*)\]\]/gu, '$1');
  if (kind === 'requirement')
    return titleOfRequirement(of, data as ItemData['requirement'], nameOf);
  const sentence = statement ?? question;
  return sentence === undefined ? id : truncate(sentence);
}

/** Texts of items from which titles are made. */
interface Titles {
  name?: string | undefined;
  title?: string | undefined;
  area?: string | undefined;
  statement?: string | undefined;
  question?: string | undefined;
  [other: string]: unknown;
}

function titleOfRequirement(of: Localized, data: ItemData['requirement'], nameOf: NameOf): string {
  const { category, service } = data;
  const target = mainTarget(of, data);
  const { requirement } = stringsOf(of).titles;
  if (category !== undefined) return requirement({ name: nameOf('category', category), target });
  return service === undefined ? target : requirement({ name: nameOf('service', service), target });
}
