/** The second line of a search result. */
import type { AnyItem, Key } from '../model/item.ts';
import { describeTargets } from '../model/performance/describe-requirement.ts';
import { describeTarget } from '../model/performance/requirement-words.ts';
import type { Spec } from '../model/spec.ts';
import { subKindLabels } from '../model/sub-kinds.ts';

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).replaceAll('-', ' ');
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
  switch (item.kind) {
    case 'entity':
      return [titleOf(item.parent), item.data.table];
    case 'field': {
      const { classification, key, required, type } = item.data;
      const mark = key === 'primary' ? 'primary key' : required ? 'required' : undefined;
      return [type, mark, classification];
    }
    case 'enum':
      return [item.data.values.map(({ id }) => id).join(', ')];
    case 'rule':
    case 'criterion':
      return [subKindLabels(item)?.label, titleOf(item.parent)];
    case 'requirement':
      return [
        subKindLabels(item)?.label,
        describeTargets(item.data)
          .map((target) => describeTarget(spec, target))
          .join(', '),
      ];
    case 'constraint':
      return [
        subKindLabels(item)?.label,
        item.data.kind === 'limitation' ? item.data.limit?.text : '',
      ];
    case 'poc':
      return [capital(item.data.verdict), item.data.date];
    case 'consideration':
      return [capital(item.data.status), item.data.due && `due ${item.data.due}`];
    case 'run':
      return [item.data.at.slice(0, 10), item.data.environment];
    case 'service':
      return [item.data.external ? 'External' : 'Own', item.data.availability?.text];
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
