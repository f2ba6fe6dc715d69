/** The second line of a search result. */
import { stringsOf } from '../i18n/index.ts';
import type { AnyItem, Key } from '../model/item.ts';
import { describeTargets } from '../model/performance/describe-requirement.ts';
import { describeTarget } from '../model/performance/requirement-words.ts';
import type { Spec } from '../model/spec.ts';
import { subKindLabels } from '../model/sub-kinds.ts';

/** A word with a capital letter. */
export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The name of the status of an item, as in its facts; none where it states none. */
export function statusOf(spec: Spec, { kind, data }: AnyItem): string[] {
  const { labels } = stringsOf(spec);
  if (kind === 'consideration') return [labels.considerationStatus[data.status]];
  const status = 'status' in data ? data.status : undefined;
  return status === undefined ? [] : [capital(labels.status[status])];
}

/**
 * Summarizes an item in a few words, without a full stop.
 *
 * @example itemDetail(spec, requirement) // 'Response time · p95 at most 250 ms'
 * @example itemDetail(spec, field) // 'citext · required · personal'
 */
export function itemDetail(spec: Spec, item: AnyItem): string {
  const titleOf = (key: Key | undefined): string | undefined =>
    key === undefined ? undefined : spec.items.get(key)?.title;
  return partsOf(spec, item, titleOf)
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
}

function partsOf(
  spec: Spec,
  item: AnyItem,
  titleOf: (key: Key | undefined) => string | undefined,
): (string | undefined)[] {
  const { labels, search, terms } = stringsOf(spec);
  const { detail: t } = search;
  switch (item.kind) {
    case 'entity':
      return [titleOf(item.parent), item.data.table];
    case 'field': {
      const { classification, key, required, type } = item.data;
      const mark = key === 'primary' ? t.primaryKey : required ? t.required : undefined;
      return [type, mark, classification];
    }
    case 'enum':
      return [item.data.values.map(({ id }) => id).join(', ')];
    case 'rule':
    case 'criterion':
      return [subKindLabels(item, labels)?.label, titleOf(item.parent)];
    case 'requirement':
      return [
        subKindLabels(item, labels)?.label,
        describeTargets(item.data)
          .map((target) => describeTarget(spec, target))
          .join(', '),
      ];
    case 'constraint':
      return [
        subKindLabels(item, labels)?.label,
        item.data.kind === 'limitation' ? item.data.limit?.text : '',
      ];
    case 'poc':
      return [labels.pocVerdict[item.data.verdict], item.data.date];
    case 'consideration':
      return [
        labels.considerationStatus[item.data.status],
        item.data.due && t.due({ day: item.data.due }),
      ];
    case 'run':
      return [item.data.at.slice(0, 10), item.data.environment];
    case 'service':
      return [
        capital(terms.operator[item.data.external ? 'external' : 'internal']),
        item.data.availability?.text,
      ];
    case 'domain':
    case 'category':
    case 'screen':
    case 'area':
    case 'environment':
    case 'team':
    case 'dataClass':
      return [];
  }
}
