/** How an item stands, who owns it and how much it matters: filters, and words of its result. */
import { formatMessage } from '../i18n/coded-message.ts';
import { stringsOf } from '../i18n/index.ts';
import type { AnyItem } from '../model/item.ts';
import { derivationsOf } from '../model/performance/derivations.ts';
import type { Spec } from '../model/spec.ts';
import { VERDICT_SIGNS, type Verdict } from '../model/verdicts/verdict.ts';
import { verdictsOf } from '../model/verdicts/verdicts.ts';

/** What is known of an item beside its text. */
export interface ItemState {
  /** Its verdict with its sign: `▲ breached`. */
  verdict?: { sign: string; word: string };
  /** Name of the team that owns it, or what it is part of. */
  owner?: string;
  priority?: string;
}

function verdictOf(spec: Spec, item: AnyItem): ItemState['verdict'] {
  const { verdicts: t, labels } = stringsOf(spec);
  const marked = (verdict: Verdict, word: string) => ({ sign: VERDICT_SIGNS[verdict], word });
  if (item.kind === 'requirement') {
    const found = verdictsOf(spec).requirements.get(item.key);
    if (!found) return undefined;
    const { verdict, outlook } = found;
    return marked(verdict, outlook ? t.trigger[outlook.state] : t.requirement[verdict]);
  }
  if (item.kind === 'criterion') {
    const found = verdictsOf(spec).criteria.get(item.key);
    return found && marked(found.verdict, t.criterion[found.verdict]);
  }
  return item.kind === 'poc' ? { sign: '', word: labels.pocVerdict[item.data.verdict] } : undefined;
}

/** Its own owner, else that of what it is part of: a rule is owned with its entity. */
function ownerOf(spec: Spec, item: AnyItem): string | undefined {
  const id = 'owner' in item.data ? item.data.owner : undefined;
  if (typeof id === 'string') return spec.items.get(`team:${id}`)?.title;
  const parent = item.parent && spec.items.get(item.parent);
  return parent && ownerOf(spec, parent);
}

/**
 * Returns how an item stands.
 *
 * @example itemState(spec, requirement) // { verdict: { sign: '▲', word: 'breached' }, owner: 'Platform team' }
 */
export function itemState(spec: Spec, item: AnyItem): ItemState {
  const verdict = verdictOf(spec, item);
  const owner = ownerOf(spec, item);
  const priority = 'priority' in item.data ? item.data.priority : undefined;
  return {
    ...(verdict && { verdict }),
    ...(owner !== undefined && { owner }),
    ...(priority !== undefined && { priority: stringsOf(spec).labels.priority[priority] }),
  };
}

/** What follows from an item by arithmetic. @example derivedTexts(spec, requirement)[0] // 'Downtime allowed in 30 days: 43 min 12 s' */
export function derivedTexts(spec: Spec, item: AnyItem): string[] {
  if (item.kind !== 'requirement' && item.kind !== 'constraint') return [];
  const { derivation: t } = stringsOf(spec).views;
  return derivationsOf(spec, item).map(
    ({ what, value }) => `${formatMessage(t.what, what)}: ${formatMessage(t.value, value)}`,
  );
}
