import type { Quantity } from '../schema/quantity.ts';
import type { ItemData, Kind } from './item.ts';

/**
 * Cuts a text to a heading: its first sentence without the full stop, at most 80 characters, marks of Markdown left out.
 *
 * @example shorten('Is `patient_id` _kept_? Nobody knows.') // 'Is patient_id kept?'
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
 * @example titleFromVerified([{ title: 'Day view', measured: true }]) // 'Day view meets its targets'
 */
export function titleFromVerified(
  verified: readonly { title: string; measured: boolean }[],
): string | undefined {
  const [first, ...others] = verified;
  if (!first) return undefined;
  const names = others.length === 1 ? `${first.title} and ${others[0]?.title ?? ''}` : first.title;
  if (others.length > 1) return `${first.title} and ${others.length} others are met`;
  const one = others.length === 0;
  if (verified.every(({ measured }) => measured))
    return `${names} ${one ? 'meets its' : 'meet their'} targets`;
  return `${names} ${one ? 'holds' : 'hold'}`;
}

/** The target that people know a requirement by. */
function mainTarget(data: ItemData['requirement']): string {
  if (data.kind === 'scalability') return `${data.metric} to ${data.trigger.text}`;
  const all: Record<string, Quantity | undefined> = { ...data.targets };
  const targets = Object.entries(all).filter(([, quantity]) => quantity !== undefined);
  const main = targets.find(([name]) => name === 'p95') ?? targets[0];
  if (!main) return data.kind;
  const words: Partial<Record<string, string>> = {
    concurrentUsers: 'users',
    recoveryTime: 'recovery time',
    recoveryPoint: 'recovery point',
  };
  return `${words[main[0]] ?? main[0]} ${main[1]?.text ?? ''}`;
}

/**
 * The name of an item for people, made from what it says when it bears none.
 *
 * @param nameOf the name of a word of a vocabulary, for requirements: `calendar` → `Calendar`
 */
export function titleOf<K extends Kind>(
  kind: K,
  id: string,
  data: ItemData[K],
  nameOf: (id: string) => string,
): string {
  const all: Readonly<Record<string, unknown>> = { ...data };
  const said = (...keys: readonly string[]): string | undefined =>
    keys.map((key) => all[key]).find((value) => typeof value === 'string');
  const name = said('name', 'title', 'area');
  // A name is plain text and stays whole: `1. Intake` is no sentence, and a star in it no mark.
  if (name !== undefined) return name.replace(/\[\[([^[\]]*)\]\]/gu, '$1');
  if (kind === 'field' || kind === 'environment' || kind === 'dataClass') return id;
  if (kind === 'requirement') {
    const requirement = data as ItemData['requirement'];
    const subject = requirement.category ?? requirement.service;
    return subject === undefined
      ? mainTarget(requirement)
      : `${nameOf(subject)}, ${mainTarget(requirement)}`;
  }
  const sentence = said('statement', 'question');
  return sentence === undefined ? id : truncate(sentence);
}
