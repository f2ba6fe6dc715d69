/** Storage of the whole database against its target and its disk. */
import type { GrowthChart } from '../../charts/index.ts';
import { stringsOf } from '../../i18n/index.ts';
import { chartGrid } from '../../markup/charts.ts';
import { joined, lineBreak, paragraph, type Content } from '../../markup/mdast.ts';
import { panel, type Panel } from '../../markup/panels.ts';
import {
  storageOutlook,
  type StorageMark,
  type StorageOutlook,
} from '../../model/dashboard/storage-outlook.ts';
import { formatBytes } from '../../model/quantity.ts';
import type { Spec } from '../../model/spec.ts';
import { bold, titleLink } from './values.ts';

function chartOf(spec: Spec, { points, target, disk }: StorageOutlook): GrowthChart {
  const { storage: t } = stringsOf(spec).dashboard;
  return {
    id: 'storage.whole',
    kind: 'growth',
    title: t.chart,
    unit: 'bytes',
    days: [],
    height: 104,
    points: points.map(({ day: on, bytes }) => ({ day: on, value: bytes })),
    marks: [
      ...(target ? [{ label: t.target, value: target.bytes }] : []),
      ...(disk ? [{ label: t.disk, value: disk.bytes }] : []),
    ],
  };
}

function limitOf(spec: Spec, label: string, { bytes, reachedOn }: StorageMark): Content {
  const { storage: t } = stringsOf(spec).dashboard;
  const reached =
    reachedOn === undefined ? t.never : reachedOn === spec.now ? t.already : reachedOn;
  return t.mark({ label, size: formatBytes(bytes, spec), day: bold(reached) });
}

/** Storage from today to the horizon, and when it reaches target and disk; none where no entity states a volume. */
export function storagePanel(spec: Spec): Panel[] {
  const outlook = storageOutlook(spec);
  if (!outlook) return [];
  const { storage: t } = stringsOf(spec).dashboard;
  const { requirement, target, disk, counted, entities } = outlook;
  const limits = [
    ...(target ? [limitOf(spec, t.target, target)] : []),
    ...(disk ? [limitOf(spec, t.disk, disk)] : []),
  ];
  return [
    panel('storage', t.title, 'sec.storage-now', [
      ...(limits.length === 0 ? [] : [paragraph(joined(limits, lineBreak()))]),
      ...chartGrid(spec, [
        {
          chart: chartOf(spec, outlook),
          caption: requirement ? titleLink(requirement) : t.chart,
        },
      ]),
      ...(counted === entities ? [] : [paragraph(t.partial({ count: counted, total: entities }))]),
    ]),
  ];
}
