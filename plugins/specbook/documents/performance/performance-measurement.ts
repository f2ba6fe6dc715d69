/** How performance is measured: environments, the mix of load, and how long results are valid. */
import type { RootContent } from 'mdast';
import { stringsOf } from '../../i18n/index.ts';
import { paragraph } from '../../markup/mdast.ts';
import { formatQuantity } from '../../model/quantity.ts';
import type { Spec } from '../../model/spec.ts';
import { environmentColumns } from '../../views/tables/environments.ts';
import { registerTable } from '../../views/tables/register.ts';
import { requirementColumns } from '../../views/tables/requirements.ts';
import { part, type Part } from '../part.ts';

/** Nothing where nothing is said of it. */
export function measurementPart(spec: Spec): Part[] {
  const { measurement: title } = stringsOf(spec).documents.performanceRequirements;
  const parts = [...environments(spec), ...workload(spec), ...validity(spec)];
  return parts.length === 0 ? [] : [part(title, 'measurement', () => [], parts)];
}

function environments(spec: Spec): Part[] {
  if (spec.environments.length === 0) return [];
  const { title: caption } = stringsOf(spec).performance.environments;
  const blocks = (): RootContent[] => [
    registerTable(environmentColumns(spec), {
      caption,
      columns: ['environment', 'description'],
      rows: spec.environments,
      anchor: ({ id, key }) => ({ anchor: id, item: key }),
    }),
  ];
  const rows = spec.environments.map(({ key }) => key);
  return [part(caption, 'measurement.environments', blocks, [], { rows })];
}

/** The rates under which requirements hold at the same time. */
function workload(spec: Spec): Part[] {
  const { workload: t } = stringsOf(spec).documents.performanceRequirements;
  const rows = spec.requirements.filter(({ data }) => data.under?.load);
  if (rows.length === 0) return [];
  return [
    part(t.title, 'measurement.workload', () => [
      paragraph(t.intro),
      registerTable(requirementColumns(spec), {
        caption: t.title,
        columns: ['requirement', 'title', 'category', 'load', 'environment', 'standing'],
        rows,
      }),
    ]),
  ];
}

/** Said once where git does not reach back to the runs: nobody can tell which targets have changed since. */
export function historyUnknown(spec: Spec): RootContent[] {
  if (!spec.history?.shallow || spec.runs.length === 0) return [];
  return [paragraph(stringsOf(spec).documents.performanceRequirements.validity.shallow)];
}

function validity(spec: Spec): Part[] {
  const { validity: t } = stringsOf(spec).documents.performanceRequirements;
  const validFor = spec.info.evidence?.validFor;
  const rows = spec.requirements.filter(({ data }) => data.validFor);
  const nodes: RootContent[] = [
    ...historyUnknown(spec),
    ...(validFor ? [paragraph(t.validFor({ age: formatQuantity(validFor, spec) }))] : []),
    ...(rows.length === 0
      ? []
      : [
          registerTable(requirementColumns(spec), {
            caption: t.own,
            columns: ['requirement', 'title', 'validity', 'standing'],
            rows,
          }),
        ]),
  ];
  return nodes.length === 0 ? [] : [part(t.title, 'measurement.validity', () => nodes)];
}
